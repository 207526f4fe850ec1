package dev.verbatim.format;

import dev.verbatim.model.Provenance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A mark as its file tells it, before anyone has looked whether its words stand in the text.
///
/// @param spans sorted, not overlapping; they may touch
/// @param attributes by id: an [dev.verbatim.model.AttributeValue], or [Words] still to be checked
/// @param from where the mark's object begins in the document, in bytes
/// @param to where it ends
record Draft(
    String id,
    String tag,
    List<Quoted> spans,
    Map<String, Object> attributes,
    String note,
    Provenance provenance,
    int from,
    int to) {

  /// A span and the words that stood there.
  ///
  /// @param start in code points
  /// @param end in code points, greater than `start`
  /// @param text the words; null where the file travels without them
  /// @param prefix what stood in front of them; empty also where it was not asked for
  /// @param suffix what stood behind them, likewise
  /// @param unknown fields that this version does not know
  record Quoted(
      int start,
      int end,
      @Nullable String text,
      String prefix,
      String suffix,
      Map<String, Object> unknown) {

    /// How the span is named where something is said of it.
    String key() {
      return start + "-" + end;
    }
  }

  /// A value made of words of the article.
  ///
  /// @param from where the value begins in the document, in bytes
  /// @param to where it ends
  record Words(List<Quoted> spans, int from, int to) {}

  /// Whether fragments stand end to start.
  boolean touches() {
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).start() == spans.get(i - 1).end()) {
        return true;
      }
    }
    return false;
  }

  /// What the mark said, fragments joined by an ellipsis; for people.
  String words() {
    StringBuilder words = new StringBuilder();
    for (Quoted span : spans) {
      if (span.text() != null) {
        words.append(words.isEmpty() ? "" : " … ").append(span.text());
      }
    }
    return words.toString();
  }
}
