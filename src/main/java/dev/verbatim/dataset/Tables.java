package dev.verbatim.dataset;

import dev.verbatim.model.Codebook;
import dev.verbatim.model.Tag;
import java.util.ArrayList;
import java.util.List;

/// The tables that a data set is as tables: one of marks, one of links, one of who worked on what,
/// one of articles. Their columns are known before the first row is written: those of attributes
/// are the codebook's, called `tag.attribute`.
enum Tables {
  ANNOTATIONS("annotations"),
  RELATIONS("relations"),
  WORKS("works"),
  ARTICLES("articles");

  // in every table but that of articles: whose row it is
  static final String ARTICLE = "article";
  static final String ANNOTATOR = "annotator";

  // of marks and links
  static final String ID = "id";
  static final String TAG = "tag";
  static final String START = "start";
  static final String END = "end";
  static final String FRAGMENTS = "fragments";
  static final String TEXT = "text";

  /// What is said of a mark that the codebook does not know of, as an object of JSON.
  static final String MORE = "more";

  static final String NOTE = "note";
  static final String AUTHOR = "author";
  static final String CREATED = "created";
  static final String MODIFIED = "modified";
  static final String TYPE = "type";
  static final String FROM = "from";
  static final String TO = "to";

  // of works and articles
  static final String NAME = "name";
  static final String STATUS = "status";
  static final String SHA256 = "sha256";

  /// Between a tag and its attribute in the name of a column.
  static final String DOT = ".";

  private static final List<String> METADATA =
      List.of("title", "byline", "publisher", "date", "url");

  private final String id;

  Tables(String id) {
    this.id = id;
  }

  /// As its file or sheet is called.
  String id() {
    return id;
  }

  /// The names of its columns, in order.
  ///
  /// @param texts whether columns for words of the article are among them
  List<String> columns(Codebook codebook, boolean texts) {
    List<String> columns = new ArrayList<>();
    switch (this) {
      case ANNOTATIONS -> {
        columns.addAll(List.of(ARTICLE, ANNOTATOR, ID, TAG, START, END, FRAGMENTS, TEXT));
        columns.addAll(attributes(codebook));
        columns.addAll(List.of(MORE, NOTE, AUTHOR, CREATED, MODIFIED));
      }
      case RELATIONS ->
          columns.addAll(
              List.of(ARTICLE, ANNOTATOR, ID, TYPE, FROM, TO, AUTHOR, CREATED, MODIFIED));
      case WORKS -> columns.addAll(List.of(ARTICLE, ANNOTATOR, NAME, STATUS));
      case ARTICLES -> {
        columns.add(ARTICLE);
        columns.addAll(METADATA);
        columns.addAll(List.of(SHA256, TEXT));
      }
    }
    if (!texts) {
      columns.remove(TEXT);
    }
    return columns;
  }

  private static List<String> attributes(Codebook codebook) {
    List<String> columns = new ArrayList<>();
    for (Tag tag : codebook.tags()) {
      tag.attributes().forEach(attribute -> columns.add(tag.id() + DOT + attribute.id()));
    }
    return columns.stream().distinct().toList();
  }
}
