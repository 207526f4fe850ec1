package dev.verbatim.search;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import dev.verbatim.text.Language;
import dev.verbatim.text.Stems;
import java.util.ArrayList;
import java.util.List;

/// Words in any of their inflected forms ([Query.Way#INFLECTED]).
///
/// A word is letters, digits and marks on them, with single apostrophes between: “minister’s” is
/// one, and a form of “minister”.
final class Inflections implements Finder {
  private static final String APOSTROPHES = "'’";
  private static final String HYPHENS = "-‐‑";

  /// Words looked at between two looks at whether to go on.
  private static final int STRETCH = 4096;

  private final Stems stems;
  private final List<String> sought;

  Inflections(String words, Language language) {
    this.stems = Stems.of(language);
    this.sought =
        words(words).stream().map(w -> stems.stem(words.substring(w.start(), w.end()))).toList();
  }

  @Override
  public List<Span> find(ArticleText article) throws InterruptedException {
    if (sought.isEmpty()) {
      return List.of();
    }
    String text = article.string();
    List<Span> words = words(text);
    List<Span> found = new ArrayList<>();
    int next = 0; // word behind the last hit
    for (int i = 0; i + sought.size() <= words.size(); i++) {
      if (i % STRETCH == 0 && Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (i >= next && isAt(i, words, text)) {
        Span hit = words.get(i).hull(words.get(i + sought.size() - 1));
        if (WordEdges.areGraphemes(article, hit.start(), hit.end())) {
          found.add(hit);
          next = i + sought.size();
        }
      }
    }
    return found;
  }

  private boolean isAt(int first, List<Span> words, String text) {
    for (int n = 0; n < sought.size(); n++) {
      Span word = words.get(first + n);
      boolean follows = n == 0 || mayStandBetween(words.get(first + n - 1).end(), word, text);
      if (!follows || !sought.get(n).equals(stems.stem(text.substring(word.start(), word.end())))) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayStandBetween(int end, Span next, String text) {
    boolean hyphen = next.start() == end + 1 && HYPHENS.indexOf(text.charAt(end)) >= 0;
    return hyphen || Phrase.afterBlanks(text, end) == next.start();
  }

  private static List<Span> words(String text) {
    List<Span> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        end = wordEnd(text, end);
        words.add(new Span(at, end));
      }
      at = end;
    }
    return words;
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean apostrophe = APOSTROPHES.indexOf(c) >= 0 && at + 1 < text.length();
      if (!WordEdges.isPart(c)
          && !(apostrophe && Character.isLetterOrDigit(text.codePointAt(at + 1)))) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }
}
