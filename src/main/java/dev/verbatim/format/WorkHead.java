package dev.verbatim.format;

import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.Revision;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a file of someone's work on an article says before the work itself: on which text, whose,
/// how far.
final class WorkHead {
  static final String CODE_POINT = "codepoint";

  private final JsonReader in;
  private final String personField;

  private String offsetUnit = "";
  private String articleId = "";
  private String textSha256 = "";
  private String personId = "";
  private String personName = "";
  private Revision revision = Revision.NONE;
  private Map<String, Object> unknown = new LinkedHashMap<>();

  /// @param personField the field that says whose work it is
  WorkHead(JsonReader in, String personField) {
    this.in = in;
    this.personField = personField;
  }

  Revision revision() {
    return revision;
  }

  String articleId() {
    return articleId;
  }

  String textSha256() {
    return textSha256;
  }

  /// The id of whoever's work it is; empty where the file does not say it.
  String personId() {
    return personId;
  }

  /// Whose work it is, where the file says it.
  Annotator person() {
    return new Annotator(personId, personName.isEmpty() ? personId : personName);
  }

  /// The fields that are not known; to be added to.
  Map<String, Object> unknown() {
    return unknown;
  }

  boolean isOf(Article article) {
    return textSha256.equals(article.text().sha256());
  }

  /// Reads the current field; one that does not belong here is kept as unknown.
  void readField() throws FormatException {
    switch (in.field()) {
      case "format", "version" -> in.skip();
      case "offsetUnit" -> offsetUnit = offsetUnit(in);
      case "article" -> readArticle();
      case "revision" -> revision = revision(in);
      default -> {
        if (in.field().equals(personField)) {
          readPerson();
        } else {
          unknown = in.collect(unknown);
        }
      }
    }
  }

  /// Checks that all is there without which places in the text mean nothing.
  ///
  /// @param from where the work begins
  void require(int from) throws FormatException {
    if (offsetUnit.isEmpty()) {
      throw in.malformedAt(
          from, "The field “offsetUnit” is missing, so nobody knows what the offsets count.");
    }
    if (articleId.isEmpty() || textSha256.isEmpty()) {
      throw in.malformedAt(from, "The field “article” with “id” and “textSha256” is missing.");
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

  private void readPerson() throws FormatException {
    Map<String, Object> others = null;
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "id" -> personId = annotatorId(in);
        case "name" -> personName = in.string();
        default -> others = in.collect(others);
      }
    }
    keep(others, personField);
  }

  /// Keeps fields of a part of the head that are not known, if there are any.
  void keep(@Nullable Map<String, Object> others, String part) {
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
