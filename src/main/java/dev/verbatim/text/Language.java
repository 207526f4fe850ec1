package dev.verbatim.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HindiStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NepaliStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;
import org.tartarus.snowball.ext.YiddishStemmer;

/// A language whose inflected forms [Stems] can tell.
public enum Language {
  ARABIC("ar"),
  ARMENIAN("hy"),
  BASQUE("eu"),
  CATALAN("ca"),
  DANISH("da"),
  DUTCH("nl"),
  ENGLISH("en"),
  ESTONIAN("et"),
  FINNISH("fi"),
  FRENCH("fr"),
  GERMAN("de"),
  GREEK("el"),
  HINDI("hi"),
  HUNGARIAN("hu"),
  INDONESIAN("id"),
  IRISH("ga"),
  ITALIAN("it"),
  LITHUANIAN("lt"),
  NEPALI("ne"),
  NORWEGIAN("no"),
  PORTUGUESE("pt"),
  ROMANIAN("ro"),
  RUSSIAN("ru"),
  SERBIAN("sr"),
  SPANISH("es"),
  SWEDISH("sv"),
  TAMIL("ta"),
  TURKISH("tr"),
  YIDDISH("yi");

  /// The one that is meant where nobody has said another.
  public static final Language DEFAULT = ENGLISH;

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /// As ISO 639 and settings name it; also the end of the key under which messages name it.
  public String code() {
    return code;
  }

  /// By whose rules letters become lower case.
  Locale locale() {
    return Locale.of(code);
  }

  /// A new one, since none may be shared between threads.
  SnowballStemmer stemmer() {
    return switch (this) {
      case ARABIC -> new ArabicStemmer();
      case ARMENIAN -> new ArmenianStemmer();
      case BASQUE -> new BasqueStemmer();
      case CATALAN -> new CatalanStemmer();
      case DANISH -> new DanishStemmer();
      case DUTCH -> new DutchStemmer();
      case ENGLISH -> new EnglishStemmer();
      case ESTONIAN -> new EstonianStemmer();
      case FINNISH -> new FinnishStemmer();
      case FRENCH -> new FrenchStemmer();
      case GERMAN -> new GermanStemmer();
      case GREEK -> new GreekStemmer();
      case HINDI -> new HindiStemmer();
      case HUNGARIAN -> new HungarianStemmer();
      case INDONESIAN -> new IndonesianStemmer();
      case IRISH -> new IrishStemmer();
      case ITALIAN -> new ItalianStemmer();
      case LITHUANIAN -> new LithuanianStemmer();
      case NEPALI -> new NepaliStemmer();
      case NORWEGIAN -> new NorwegianStemmer();
      case PORTUGUESE -> new PortugueseStemmer();
      case ROMANIAN -> new RomanianStemmer();
      case RUSSIAN -> new RussianStemmer();
      case SERBIAN -> new SerbianStemmer();
      case SPANISH -> new SpanishStemmer();
      case SWEDISH -> new SwedishStemmer();
      case TAMIL -> new TamilStemmer();
      case TURKISH -> new TurkishStemmer();
      case YIDDISH -> new YiddishStemmer();
    };
  }

  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
  }
}
