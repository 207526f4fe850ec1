package dev.verbatim.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tartarus.snowball.SnowballStemmer;

/// What the inflected forms of a word have in common, by the Snowball algorithm of a language:
/// “alleges”, “alleged” and “alleging” have one stem.
///
/// A stem is for comparing and no word; forms that no rule derives, such as “went” of “go”, have
/// stems of their own, and words of different meaning may share one. To be used on one thread.
public final class Stems {
  /// Words whose stems are kept; a long text has some ten thousand different ones.
  private static final int MOST_KNOWN = 50_000;

  /// Longer words, such as addresses and lines of signs, are not inflected.
  private static final int LONGEST = 200;

  private final SnowballStemmer stemmer;
  private final Locale locale;
  private final Map<String, String> known = new HashMap<>();

  private Stems(Language language) {
    this.stemmer = language.stemmer();
    this.locale = language.locale();
  }

  public static Stems of(Language language) {
    return new Stems(language);
  }

  /// The stem of a word, in lower case. How its letters are composed makes no difference, nor
  /// whether an apostrophe in it is straight or curly.
  public String stem(String word) {
    String stem = known.get(word);
    if (stem == null) {
      stem = stemAnew(word);
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      known.put(word, stem);
    }
    return stem;
  }

  private String stemAnew(String word) {
    String plain =
        Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(locale).replace('’', '\'');
    if (plain.length() > LONGEST) {
      return plain;
    }
    stemmer.setCurrent(plain);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
