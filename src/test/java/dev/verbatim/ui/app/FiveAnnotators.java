package dev.verbatim.ui.app;

import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// A project of one article that five annotators marked, with every way in which they can differ:
/// each mark is known by a word, and says which of them have it how.
///
/// As a program it makes the project in a folder, to be looked at.
final class FiveAnnotators {
  static final String ARTICLE = "crossing";
  static final String LETTERS = "abcde";

  static final String TEXT =
      """
      The ministry said on Monday that 40 bridges had been closed since March.
      “We were trying to keep the crossing open,” a spokesperson said. “We closed it when the \
      second crack was found, and not a day later, whatever the papers may say of it now.”
      A union accused the regional office of hiding two inspection reports and called the \
      decision “reckless and late”.
      The office denied that it had hidden anything. “Every report was handed over,” the \
      statement said, “and every one was read.”
      About 3,000 drivers take another road each day, according to the city council.
      """;

  private static final Instant WHEN = Instant.parse("2026-11-20T09:00:00Z");

  private final Codebook codebook = DefaultCodebook.load();
  private final Article article =
      new Article(ARTICLE, Metadata.titled("The crossing"), ArticleText.of(TEXT));

  /// By letter.
  private final List<AnnotationSet> sets = new ArrayList<>();

  private FiveAnnotators() {
    for (String letter : each(LETTERS)) {
      Annotator who =
          new Annotator("analyst-" + letter, "Analyst " + letter.toUpperCase(Locale.ROOT));
      sets.add(AnnotationSet.empty(article, who, codebook));
    }
    agreed();
    differing();
    several();
  }

  /// Makes the project in a folder.
  static void in(Path project) throws IOException {
    new FiveAnnotators().write(project);
  }

  public static void main(String[] folder) throws IOException {
    in(Path.of(folder[0]));
  }

  private void agreed() {
    mark("abcde", "ministry", "speaker", List.of("The ministry"), "mention", "collective");
    mark("abcde", "bridges", "statistic", List.of("40 bridges"));
    mark("abcde", "statement", "speaker", List.of("the statement"), "mention", "document");
    mark("abcde", "office", "speaker", List.of("The office"), "mention", "collective");
  }

  private void differing() {
    mark("abc", "spokesperson", "speaker", List.of("a spokesperson"), "mention", "role");
    mark("de", "spokesperson", "speaker", List.of("spokesperson"), "mention", "role");
    mark("abc", "reckless", "quote", List.of("“reckless and late”"), "type", "scare");
    mark("de", "reckless", "quote", List.of("reckless and late"), "type", "scare");
    String accused = "accused the regional office of hiding two inspection reports";
    mark("abc", "accused", "allegation", List.of(accused));
    mark("de", "accused", "quote", List.of(accused));
    String hidden = "it had hidden anything";
    mark("ab", "hidden", "allegation", List.of(hidden), "status", "denied");
    mark("cde", "hidden", "allegation", List.of(hidden), "status", "alleged");
    mark("abcd", "drivers", "statistic", List.of("About 3,000 drivers"));
    mark("a", "reports", "statistic", List.of("two inspection reports"));
    List<String> twice = List.of("“Every report was handed over,”", "“and every one was read.”");
    mark("abcde", "every", "quote", twice, "type", "direct");
    link("abc", "every", "said-by", "statement");
    link("d", "every", "said-by", "office");
  }

  /// Ends, attribute, link and who has it at all, of an interrupted quotation.
  private void several() {
    String first = "“We were trying to keep the crossing open,”";
    String second =
        "“We closed it when the second crack was found, and not a day later, whatever the papers"
            + " may say of it now.”";
    mark("ab", "crossing", "quote", List.of(first, second), "type", "direct");
    mark("c", "crossing", "quote", List.of(first), "type", "direct");
    String through = first + " a spokesperson said. " + second;
    mark("d", "crossing", "quote", List.of(through), "type", "mixed");
    link("abd", "crossing", "said-by", "spokesperson");
  }

  private void mark(String who, String name, String tag, List<String> words, String... attributes) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (String some : words) {
      int start = TEXT.indexOf(some, from);
      from = start + some.length();
      spans.add(new Span(start, from));
    }
    for (String letter : each(who)) {
      Annotation mark =
          Annotation.of(id(letter, name), tag, spans, Provenance.of("analyst-" + letter, WHEN));
      for (int i = 0; i < attributes.length; i += 2) {
        mark = mark.withAttribute(attributes[i], new AttributeValue.Text(attributes[i + 1]));
      }
      Annotation made = mark;
      add(letter, set -> set.with(made));
    }
  }

  private void link(String who, String from, String type, String to) {
    for (String letter : each(who)) {
      Relation link =
          new Relation(
              id(letter, from + "-" + to),
              type,
              id(letter, from),
              id(letter, to),
              Provenance.of("analyst-" + letter, WHEN));
      add(letter, set -> set.with(link));
    }
  }

  private static List<String> each(String letters) {
    return letters.chars().mapToObj(Character::toString).toList();
  }

  private void add(String letter, UnaryOperator<AnnotationSet> change) {
    int place = LETTERS.indexOf(letter);
    sets.set(place, change.apply(sets.get(place)));
  }

  /// The id of an annotator's mark.
  static String id(String letter, String name) {
    return letter + "-" + name;
  }

  private void write(Path project) throws IOException {
    Files.createDirectories(project.resolve("articles"));
    Files.writeString(project.resolve("articles").resolve(ARTICLE + ".txt"), TEXT);
    for (AnnotationSet set : sets) {
      Path folder = project.resolve("annotations").resolve(set.annotator().id());
      Files.createDirectories(folder);
      Files.write(folder.resolve(ARTICLE + ".json"), AnnotationFile.write(set, article.text()));
    }
  }
}
