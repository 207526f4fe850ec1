package dev.verbatim.dataset;

import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Note;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import dev.verbatim.model.Work;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Small works that have in them whatever a form may stumble over: an interrupted quotation, nested
/// and crossing marks, links, values of every type, notes, emoji, text from right to left, what
/// looks like markup or like a formula, and an article without a mark.
final class GoldenWorks {
  static final Codebook CODEBOOK = DefaultCodebook.load();

  private static final Instant MADE = Instant.parse("2026-03-02T09:30:00Z");
  private static final Annotator FIRST = new Annotator("analyst-a", "analyst-a");
  private static final Annotator SECOND = new Annotator("analyst-b", "analyst-b");

  private static final String HARBOUR =
      """
      “The dredging,” said Ada Brand 🚢, “is 40% <late> & over budget.” She blamed the port.

      =SUM(A1) was found in the ledger\tof 1–2 June, an aide told the “Daily Tide”.
      """;
  private static final String RIVER =
      "قال الوزير: «المياه نظيفة» 👩‍🔬.\nThe minister declined to say more.\n";

  private final Article article;
  private final Annotator annotator;
  private final List<Annotation> marks = new ArrayList<>();
  private final List<Relation> links = new ArrayList<>();

  private GoldenWorks(Article article, Annotator annotator) {
    this.article = article;
    this.annotator = annotator;
  }

  /// In the order in which they are written.
  static List<Work> all() {
    Article harbour =
        new Article(
            "harbour",
            new Metadata(
                "The dredging, “late”",
                "By our reporter",
                "Daily Tide",
                "2026-03-01",
                "https://example.org/harbour",
                Map.of()),
            ArticleText.of(HARBOUR));
    Article river = new Article("river", Metadata.titled("River"), ArticleText.of(RIVER));
    Article silent = new Article("silent", Metadata.titled("silent"), ArticleText.of("Nothing.\n"));
    return List.of(
        harbourOf(harbour, FIRST), harbourOf(harbour, SECOND), river(river), empty(silent));
  }

  private static Work harbourOf(Article article, Annotator annotator) {
    GoldenWorks work = new GoldenWorks(article, annotator);
    Annotation quote = work.mark("quote", "“The dredging,”", "“is 40% <late> & over budget.”");
    Annotation speaker = work.mark("speaker", "Ada Brand 🚢");
    Annotation figure = work.mark("statistic", "40%");
    Annotation over = work.mark("allegation", "over budget.” She blamed the port");
    Annotation cell = work.mark("quote", "=SUM(A1) was found in the ledger\tof 1–2 June");
    work.mark("speaker", "an aide");
    work.link("said-by", quote, speaker);
    work.say(quote, "type", new AttributeValue.Text("direct"));
    work.say(quote, "cue", new AttributeValue.Words(List.of(work.span("said"))));
    work.say(figure, "value", new AttributeValue.Numeric(new BigDecimal("40.0")));
    work.say(figure, "approximate", new AttributeValue.Flag(true));
    work.note(over, "Who says so?\nAsk “again”, a\ttab and a \\ too.");
    work.say(cell, "said", new AttributeValue.Text("-1 & <2>"));
    return work.done(Status.DONE);
  }

  private static Work river(Article article) {
    GoldenWorks work = new GoldenWorks(article, FIRST);
    Annotation quote = work.mark("quote", "«المياه نظيفة»");
    Annotation speaker = work.mark("speaker", "الوزير");
    work.mark("speaker", "👩‍🔬.\nThe minister");
    Annotation inner = work.mark("quote", "المياه");
    work.link("said-by", quote, speaker);
    work.link("said-by", inner, speaker);
    return work.done(Status.IN_PROGRESS);
  }

  private static Work empty(Article article) {
    return new GoldenWorks(article, FIRST).done(Status.DONE);
  }

  private String id(String kind, int number) {
    return kind
        + (annotator.equals(FIRST) ? "000000a" : "000000b")
        + "-0000-4000-8000-00000000000"
        + number;
  }

  private Provenance made(int minutes) {
    Instant created = MADE.plusSeconds(60L * minutes);
    return new Provenance(annotator.id(), created, created.plusSeconds(30), Map.of());
  }

  private Span span(String words) {
    int start = article.text().string().indexOf(words);
    return new Span(start, start + words.length());
  }

  private Annotation mark(String tag, String... words) {
    int number = marks.size() + 1;
    List<Span> spans = Stream.of(words).map(this::span).toList();
    Annotation mark = Annotation.of(id("a", number), tag, spans, made(number));
    marks.add(mark);
    return mark;
  }

  private void link(String type, Annotation from, Annotation to) {
    int number = links.size() + 1;
    links.add(new Relation(id("c", number), type, from.id(), to.id(), made(20 + number)));
  }

  private void say(Annotation mark, String attribute, AttributeValue value) {
    marks.replaceAll(m -> m.id().equals(mark.id()) ? m.withAttribute(attribute, value) : m);
  }

  private void note(Annotation mark, String words) {
    marks.replaceAll(m -> m.id().equals(mark.id()) ? m.withNote(words) : m);
  }

  private Work done(Status status) {
    Note note = new Note(id("d", 1), "Read twice.", made(40));
    SetFields fields = SetFields.EMPTY.withStatus(status);
    AnnotationSet set =
        AnnotationSet.empty(article, annotator, CODEBOOK)
            .replaced(List.of(), marks)
            .replacedRelations(List.of(), links)
            .withFields(marks.isEmpty() ? fields : fields.withNotes(List.of(note)));
    return new Work(article, set);
  }
}
