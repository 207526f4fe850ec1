package dev.verbatim.search;

import dev.verbatim.model.Status;
import java.util.Optional;

/// What is sought in a project: everything that is given must hold.
///
/// With words alone, or with words of certain people's or certain status's articles, places in
/// texts are found. With a tag, an attribute or a note, or without words, it is marks; with words,
/// only those on which the words stand.
///
/// @param words that stand in the text, within one fragment of a mark
/// @param tag a tag's id
/// @param attribute that the mark has
/// @param annotator the id of whoever made the marks or, for places, has a set on the article
/// @param status of the set: of anyone's, or that annotator's; an annotator whose set does not
///   exist is new to the article
/// @param note words that the mark's note holds, in any case, within others too; tolerated is what
///   [Query.Way#AS_TYPED] says
public record Filter(
    Optional<Query> words,
    Optional<String> tag,
    Optional<AttributeIs> attribute,
    Optional<String> annotator,
    Optional<Status> status,
    Optional<String> note) {

  /// All marks.
  public static final Filter ANY =
      new Filter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /// An attribute that is set.
  ///
  /// @param value any will do where there is none. A choice is given by its value's id, a flag as
  ///   `true` or `false`, a number by its digits; of free text and of words of the article a part
  ///   is enough, in any case
  public record AttributeIs(String id, Optional<String> value) {}

  public Filter withWords(Query sought) {
    return new Filter(Optional.of(sought), tag, attribute, annotator, status, note);
  }

  public Filter withTag(String id) {
    return new Filter(words, Optional.of(id), attribute, annotator, status, note);
  }

  /// With an attribute of any value.
  public Filter withAttribute(String id) {
    return withAttribute(new AttributeIs(id, Optional.empty()));
  }

  public Filter withAttribute(String id, String value) {
    return withAttribute(new AttributeIs(id, Optional.of(value)));
  }

  private Filter withAttribute(AttributeIs sought) {
    return new Filter(words, tag, Optional.of(sought), annotator, status, note);
  }

  public Filter withAnnotator(String id) {
    return new Filter(words, tag, attribute, Optional.of(id), status, note);
  }

  public Filter withStatus(Status sought) {
    return new Filter(words, tag, attribute, annotator, Optional.of(sought), note);
  }

  public Filter withNote(String sought) {
    return new Filter(words, tag, attribute, annotator, status, Optional.of(sought));
  }

  /// Whether marks are found, and not places in texts.
  public boolean findsMarks() {
    return words.isEmpty() || tag.isPresent() || attribute.isPresent() || note.isPresent();
  }

  /// Whether anyone's sets must be read.
  boolean readsSets() {
    return findsMarks() || annotator.isPresent() || status.isPresent();
  }
}
