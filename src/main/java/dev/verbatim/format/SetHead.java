package dev.verbatim.format;

import dev.verbatim.model.AnnotationSet.Origin;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.Revision;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a set's file says of the set before its marks: which text, whose work, how far.
final class SetHead {
  static final String CODE_POINT = "codepoint";

  private final JsonReader in;

  private String offsetUnit = "";
  private String articleId = "";
  private String textSha256 = "";
  private String annotatorId = "";
  private String annotatorName = "";
  private String codebookName = "";
  private int codebookVersion = 1;
  private Revision revision = Revision.NONE;
  private Map<String, Object> unknown = new LinkedHashMap<>();

  SetHead(JsonReader in) {
    this.in = in;
  }

  Revision revision() {
    return revision;
  }

  String articleId() {
    return articleId;
  }

  String annotatorId() {
    return annotatorId;
  }

  boolean isOf(Article article) {
    return textSha256.equals(article.text().sha256());
  }

  /// Whose set it is and what it is about. Its marks have been checked against the article's text,
  /// so from now on they stand on that.
  ///
  /// @param more unknown fields found elsewhere in the set
  Origin origin(Article article, Map<String, Object> more) {
    unknown.putAll(more);
    return new Origin(
        article.id(),
        article.text().sha256(),
        new Annotator(annotatorId, annotatorName.isEmpty() ? annotatorId : annotatorName),
        codebookName,
        codebookVersion,
        unknown);
  }

  /// Reads the current field; one that belongs neither here nor to the marks is kept as unknown.
  void readField() throws FormatException {
    switch (in.field()) {
      case "format", "version" -> in.skip();
      case "offsetUnit" -> offsetUnit = offsetUnit(in);
      case "article" -> readArticle();
      case "annotator" -> readAnnotator();
      case "codebook" -> readCodebook();
      case "revision" -> revision = revision(in);
      default -> unknown = in.collect(unknown);
    }
  }

  /// Checks that all is there without which the marks mean nothing.
  ///
  /// @param from where the set begins
  void require(int from) throws FormatException {
    if (offsetUnit.isEmpty()) {
      throw in.malformedAt(
          from, "The field “offsetUnit” is missing, so nobody knows what the offsets count.");
    }
    if (articleId.isEmpty() || textSha256.isEmpty()) {
      throw in.malformedAt(from, "The field “article” with “id” and “textSha256” is missing.");
    }
    if (annotatorId.isEmpty()) {
      throw in.malformedAt(from, "The field “annotator” with its “id” is missing.");
    }
  }

  /// Reads what the offsets count, which must be what ours do.
  static String offsetUnit(JsonReader in) throws FormatException {
    String unit = in.id();
    if (!unit.equals(CODE_POINT)) {
      throw in.refused(
          "The offsets of this file count “"
              + unit
              + "”, and Verbatim reads only “"
              + CODE_POINT
              + "”. Export the file again with that unit.");
    }
    return unit;
  }

  /// Reads the id of an annotator.
  static String annotatorId(JsonReader in) throws FormatException {
    String id = in.id();
    if (!Annotator.isSlug(id)) {
      throw in.malformed(
          "“" + id + "” is no annotator's id: that is lower-case letters, digits and hyphens.");
    }
    return id;
  }

  private void readArticle() throws FormatException {
    Map<String, Object> others = null;
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "id" -> articleId = in.id();
        case "textSha256" -> textSha256 = in.id();
        default -> others = in.collect(others);
      }
    }
    keep(others, "article");
  }

  private void readAnnotator() throws FormatException {
    Map<String, Object> others = null;
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "id" -> annotatorId = annotatorId(in);
        case "name" -> annotatorName = in.string();
        default -> others = in.collect(others);
      }
    }
    keep(others, "annotator");
  }

  private void readCodebook() throws FormatException {
    Map<String, Object> others = null;
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "name" -> codebookName = in.string();
        case "version" -> codebookVersion = (int) in.integer(1, Integer.MAX_VALUE);
        default -> others = in.collect(others);
      }
    }
    keep(others, "codebook");
  }

  private void keep(@Nullable Map<String, Object> others, String part) {
    if (others != null) {
      unknown = Unknown.with(unknown, others, part);
    }
  }

  /// How many transactions of one installation are counted. Nobody makes as many; a file that says
  /// more would leave no room to count on.
  private static final long MOST = 1L << 53;

  static Revision revision(JsonReader in) throws FormatException {
    TreeMap<String, Long> counts = new TreeMap<>();
    in.enterObject();
    while (in.nextField()) {
      counts.put(in.field(), in.integer(1, MOST));
    }
    return new Revision(counts);
  }
}
