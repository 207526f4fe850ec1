package dev.verbatim.model;

import java.util.Map;

/// A mark whose words do not stand in the text where it says. It is kept as it was found, so that
/// nothing of it is lost, until someone places it again or removes it.
///
/// @param id of the mark
/// @param tag of the mark
/// @param words what it marked, fragments joined by an ellipsis; for people
/// @param source the mark as its file gives it, as plain JDK values; its offsets count code points
///   of a text that is not at hand
public record Orphan(String id, String tag, String words, Map<String, Object> source) {
  public Orphan {
    source = Plain.copy(source);
  }
}
