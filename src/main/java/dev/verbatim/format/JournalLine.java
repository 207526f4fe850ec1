package dev.verbatim.format;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Difference;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Revision;
import dev.verbatim.model.SetFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// One step of work on a set as one line of JSON: what a journal is made of.
///
/// A line holds what the step left behind in full, in the form of a set's file, and what it took
/// away by id. What was before it is not written: a line is read against the set that the lines
/// before it have led to. Lines hold no line end; framing and checksums are the journal's.
public final class JournalLine {
  private static final String FORMAT = "verbatim-journal";

  private JournalLine() {}

  /// A journal's first line: what its steps stand on. One that does not fit the set at hand must
  /// not be replayed on it.
  ///
  /// @param revision of the set before the first step
  public record Header(String articleId, String annotatorId, String textSha256, Revision revision) {
    public static Header of(AnnotationSet set) {
      return new Header(
          set.origin().articleId(),
          set.annotator().id(),
          set.origin().textSha256(),
          set.revision());
    }
  }

  /// What a session did at once.
  ///
  /// @param label what was done, as the menu says it
  /// @param group the steps of the history that it may be one with
  /// @param at when
  /// @param revision of the set after it
  public record Step(
      String label, Optional<String> group, Instant at, Revision revision, Difference difference) {}

  public static byte[] header(Header header) {
    return JsonWriter.line(
        out -> {
          out.writeStartObject();
          dev.verbatim.format.Header.write(out, FORMAT);
          out.writeStringProperty("article", header.articleId());
          out.writeStringProperty("annotator", header.annotatorId());
          out.writeStringProperty("textSha256", header.textSha256());
          SetWriter.revision(out, header.revision());
          out.writeEndObject();
        });
  }

  /// Reads a first line.
  ///
  /// @param fileName as the person knows it, for errors
  public static Header readHeader(byte[] line, String fileName) throws FormatException {
    return JsonReader.document(JsonSource.of(line, fileName), FORMAT, JournalLine::header);
  }

  private static Header header(JsonReader in) throws FormatException {
    String article = "";
    String annotator = "";
    String textSha256 = "";
    Revision revision = Revision.NONE;
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "article" -> article = in.id();
        case "annotator" -> annotator = in.id();
        case "textSha256" -> textSha256 = in.id();
        case "revision" -> revision = WorkHead.revision(in);
        default -> in.skip();
      }
    }
    if (article.isEmpty() || annotator.isEmpty() || textSha256.isEmpty()) {
      throw in.malformed("The journal does not say what it belongs to.");
    }
    return new Header(article, annotator, textSha256, revision);
  }

  /// A step's line.
  ///
  /// @param text that the set's marks stand on
  public static byte[] step(Step step, ArticleText text) {
    Difference difference = step.difference();
    return JsonWriter.line(
        out -> {
          SetWriter parts = new SetWriter(out, text);
          out.writeStartObject();
          out.writeStringProperty("label", step.label());
          step.group().ifPresent(group -> out.writeStringProperty("group", group));
          out.writeStringProperty("at", step.at().toString());
          SetWriter.revision(out, step.revision());
          parts.marks(difference.marksAfter());
          parts.relations(difference.linksAfter());
          JsonWriter.strings(out, "gone", gone(difference));
          out.writeObjectPropertyStart("fields");
          parts.differing(difference.fieldsBefore(), difference.fieldsAfter());
          out.writeEndObject();
          out.writeEndObject();
        });
  }

  /// The ids of marks and links that the step took away.
  private static SequencedSet<String> gone(Difference difference) {
    SequencedSet<String> ids = new LinkedHashSet<>();
    difference.marksBefore().forEach(mark -> ids.add(mark.id()));
    difference.linksBefore().forEach(link -> ids.add(link.id()));
    difference.marksAfter().forEach(mark -> ids.remove(mark.id()));
    difference.linksAfter().forEach(link -> ids.remove(link.id()));
    return ids;
  }

  /// Reads a step's line.
  ///
  /// @param fileName as the person knows it, for errors
  /// @param text that the set's marks stand on
  /// @param current the set before the step
  /// @throws FormatException also where the step does not fit the set
  public static Step readStep(byte[] line, String fileName, ArticleText text, AnnotationSet current)
      throws FormatException {
    return JsonReader.value(
        JsonSource.of(line, fileName), in -> new StepReader(in, text, current).read());
  }

  /// Reads one step against the set before it.
  private static final class StepReader {
    private final JsonReader in;
    private final DraftReader parts;
    private final FieldsReader fields;
    private final Placement placement;
    private final AnnotationSet current;

    private String label = "";
    private Optional<String> group = Optional.empty();
    private Instant at = Instant.EPOCH;
    private Revision revision = Revision.NONE;
    private final List<Annotation> marks = new ArrayList<>();
    private final List<Relation> links = new ArrayList<>();
    private final SequencedSet<String> touched = new LinkedHashSet<>();

    StepReader(JsonReader in, ArticleText text, AnnotationSet current) {
      this.in = in;
      this.parts = new DraftReader(in);
      this.fields = new FieldsReader(in, parts);
      this.placement = new Placement(in, text, true);
      this.current = current;
    }

    Step read() throws FormatException {
      in.enterObject();
      while (in.nextField()) {
        switch (in.field()) {
          case "label" -> label = in.string();
          case "group" -> group = Optional.of(in.string());
          case "at" -> at = in.instant();
          case "revision" -> revision = WorkHead.revision(in);
          case "annotations" -> readMarks();
          case "relations" -> readLinks();
          case "gone" -> readGone();
          case "fields" -> readFields();
          default -> in.skip();
        }
      }
      return new Step(label, group, at, revision, difference());
    }

    private void readMarks() throws FormatException {
      String annotator = current.annotator().id();
      for (Draft draft : fields.marks()) {
        Annotation mark =
            placement
                .standing(draft)
                .orElseThrow(
                    () ->
                        in.malformedAt(
                            draft.from(), "This step marks words that the text does not have."));
        touch(mark.id());
        marks.add(DraftReader.own(mark, annotator));
      }
    }

    private void readLinks() throws FormatException {
      in.enterArray();
      while (in.nextItem()) {
        Relation link = DraftReader.own(parts.relation(), current.annotator().id());
        touch(link.id());
        links.add(link);
      }
    }

    private void readGone() throws FormatException {
      in.enterArray();
      while (in.nextItem()) {
        String id = in.id();
        touch(id);
        if (current.annotation(id).isEmpty() && current.relation(id).isEmpty()) {
          throw in.malformed("This step takes away “" + id + "”, which the set does not have.");
        }
      }
    }

    private void touch(String id) throws FormatException {
      if (!touched.add(id)) {
        throw in.malformed("This step touches “" + id + "” twice.");
      }
    }

    private void readFields() throws FormatException {
      in.enterObject();
      while (in.nextField()) {
        if (!fields.readField()) {
          in.skip();
        }
      }
    }

    private Difference difference() throws FormatException {
      SetFields before = current.fields();
      SetFields after = fields.resolve(before, placement, current.annotator().id());
      if (!fields.unreadConflicts().isEmpty()) {
        throw in.malformed("This step has a conflict that cannot be shown on the text.");
      }
      return new Difference(
          touched.stream().flatMap(id -> current.annotation(id).stream()).toList(),
          marks,
          touched.stream().flatMap(id -> current.relation(id).stream()).toList(),
          links,
          before,
          after);
    }
  }
}
