package dev.verbatim.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
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
  ARABIC("ar", ArabicStemmer::new),
  ARMENIAN("hy", ArmenianStemmer::new),
  BASQUE("eu", BasqueStemmer::new),
  CATALAN("ca", CatalanStemmer::new),
  DANISH("da", DanishStemmer::new),
  DUTCH("nl", DutchStemmer::new),
  ENGLISH("en", EnglishStemmer::new),
  ESTONIAN("et", EstonianStemmer::new),
  FINNISH("fi", FinnishStemmer::new),
  FRENCH("fr", FrenchStemmer::new),
  GERMAN("de", GermanStemmer::new),
  GREEK("el", GreekStemmer::new),
  HINDI("hi", HindiStemmer::new),
  HUNGARIAN("hu", HungarianStemmer::new),
  INDONESIAN("id", IndonesianStemmer::new),
  IRISH("ga", IrishStemmer::new),
  ITALIAN("it", ItalianStemmer::new),
  LITHUANIAN("lt", LithuanianStemmer::new),
  NEPALI("ne", NepaliStemmer::new),
  NORWEGIAN("no", NorwegianStemmer::new),
  PORTUGUESE("pt", PortugueseStemmer::new),
  ROMANIAN("ro", RomanianStemmer::new),
  RUSSIAN("ru", RussianStemmer::new),
  SERBIAN("sr", SerbianStemmer::new),
  SPANISH("es", SpanishStemmer::new),
  SWEDISH("sv", SwedishStemmer::new),
  TAMIL("ta", TamilStemmer::new),
  TURKISH("tr", TurkishStemmer::new),
  YIDDISH("yi", YiddishStemmer::new);

  /// The one that is meant where nobody has said another.
  public static final Language DEFAULT = ENGLISH;

  private final String code;
  private final Supplier<SnowballStemmer> stemmer;

  Language(String code, Supplier<SnowballStemmer> stemmer) {
    this.code = code;
    this.stemmer = stemmer;
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
    return stemmer.get();
  }

  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
  }
}
