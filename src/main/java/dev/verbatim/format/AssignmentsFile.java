package dev.verbatim.format;

import dev.verbatim.model.AssignmentPlan;
import dev.verbatim.model.AssignmentPlan.Row;
import dev.verbatim.model.Revision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The file of who marks what: `assignments.json`.
public final class AssignmentsFile {
  static final String FORMAT = "verbatim-assignments";
  private static final Set<String> KNOWN = Set.of("format", "version", "assignments");
  private static final Set<String> ROW = Set.of("article", "annotators", "revision");

  private AssignmentsFile() {}

  /// Reads a plan.
  ///
  /// @param fileName as the person knows it, for errors
  public static AssignmentPlan read(byte[] json, String fileName) throws FormatException {
    return JsonReader.document(JsonSource.of(json, fileName), FORMAT, AssignmentsFile::read);
  }

  private static AssignmentPlan read(JsonReader in) throws FormatException {
    List<Row> rows = new ArrayList<>();
    Set<String> articles = new HashSet<>();
    Map<String, Object> unknown = null;
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "format", "version" -> in.skip();
        case "assignments" -> {
          in.enterArray();
          while (in.nextItem()) {
            int from = in.offset();
            Row row = row(in);
            if (!articles.add(row.articleId())) {
              throw in.malformedAt(
                  from, "The article “" + row.articleId() + "” stands twice in this file.");
            }
            rows.add(row);
          }
        }
        default -> unknown = in.collect(unknown);
      }
    }
    return new AssignmentPlan(rows, unknown == null ? Map.of() : unknown);
  }

  private static Row row(JsonReader in) throws FormatException {
    int from = in.offset();
    String article = "";
    List<String> annotators = List.of();
    Revision revision = Revision.NONE;
    Map<String, Object> unknown = null;
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "article" -> article = in.id();
        case "annotators" -> annotators = annotators(in);
        case "revision" -> revision = WorkHead.revision(in);
        default -> unknown = in.collect(unknown);
      }
    }
    if (article.isEmpty()) {
      throw in.malformedAt(from, "An assignment needs the “article” that it is about.");
    }
    return new Row(article, annotators, revision, unknown == null ? Map.of() : unknown);
  }

  private static List<String> annotators(JsonReader in) throws FormatException {
    List<String> annotators = new ArrayList<>();
    in.enterArray();
    while (in.nextItem()) {
      annotators.add(WorkHead.annotatorId(in));
    }
    return annotators;
  }

  /// The file's bytes: UTF-8, ending with a line end. The same plan gives the same bytes.
  public static byte[] write(AssignmentPlan plan) {
    return JsonWriter.document(
        out -> {
          out.writeStartObject();
          Header.write(out, FORMAT);
          out.writeArrayPropertyStart("assignments");
          for (Row row : plan.rows()) {
            out.writeStartObject();
            out.writeStringProperty("article", row.articleId());
            JsonWriter.strings(out, "annotators", row.annotators());
            if (!row.revision().equals(Revision.NONE)) {
              SetWriter.revision(out, row.revision());
            }
            JsonWriter.fields(out, row.extra(), ROW);
            out.writeEndObject();
          }
          out.writeEndArray();
          JsonWriter.fields(out, plan.extra(), KNOWN);
          out.writeEndObject();
        });
  }
}
