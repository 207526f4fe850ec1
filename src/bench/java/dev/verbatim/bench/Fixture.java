package dev.verbatim.bench;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import java.util.List;
import java.util.Random;

/// An article of a given size with a given number of marks, the same in every run.
///
/// @param id of the article, and what its rows are called after
/// @param length of the text in characters
/// @param paragraph how long a paragraph is; as long as the text for an article in one paragraph
/// @param marks how many
record Fixture(String id, int length, int paragraph, int marks) {
  static final Fixture SMALL = new Fixture("3k", 3_000, 400, 60);
  static final Fixture LARGE = new Fixture("100k", 100_000, 400, 2_000);
  static final Fixture HUGE = new Fixture("1m", 1_000_000, 400, 10_000);
  static final Fixture LINE = new Fixture("line", 100_000, 100_000, 2_000);
  static final Fixture LONG_LINE = new Fixture("line-1m", 1_000_000, 1_000_000, 10_000);

  static final Annotator ANNOTATOR = new Annotator("analyst-a", "Analyst A");

  private static final long SEED = 20_260_101;

  private static final List<String> WORDS =
      List.of(
          ("the of to and a in that said was for on it with as he she is at by from his her be has"
                  + " had have not were which but who they are an this been their will would more"
                  + " minister government council spokesman department officials police court"
                  + " report inquiry company workers union budget percent million crowns year"
                  + " Tuesday Friday city harbour water public hearing evidence witness statement"
                  + " accused denied announced estimated confirmed according nearly seven between"
                  + " talks agreement infrastructure responsibility administration parliamentary")
              .split(" "));

  Article article() {
    return new Article(id, Metadata.titled("An article of " + id), ArticleText.of(text()));
  }

  AnnotationSet set(Article article, Codebook codebook) {
    AnnotationSet empty = AnnotationSet.empty(article, ANNOTATOR, codebook);
    RandomMarks random = new RandomMarks(article.text(), new Random(SEED + length));
    List<Annotation> drawn = random.marks(marks);
    return empty.replaced(List.of(), drawn).replacedRelations(List.of(), random.links(drawn));
  }

  private String text() {
    Random random = new Random(SEED);
    StringBuilder text = new StringBuilder(length + 100);
    int paragraphStart = 0;
    while (text.length() < length) {
      if (text.length() - paragraphStart >= paragraph) {
        text.append('\n');
        paragraphStart = text.length();
      } else if (text.length() > paragraphStart) {
        text.append(' ');
      }
      sentence(random, text);
    }
    return text.toString();
  }

  private static void sentence(Random random, StringBuilder text) {
    int words = 7 + random.nextInt(16);
    for (int i = 0; i < words; i++) {
      String word = WORDS.get(random.nextInt(WORDS.size()));
      text.append(i == 0 ? capital(word) : " " + word);
      if (i > 2 && i < words - 2 && random.nextInt(12) == 0) {
        text.append(',');
      }
    }
    text.append('.');
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
