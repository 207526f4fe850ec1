package dev.verbatim.model;

import java.time.Instant;

/// Says that an annotator is done with an answer, as far as the talk had come then.
///
/// It holds for just that: an answer that is given anew, or a further reply of the reviewer's,
/// opens it again. No clock decides that.
///
/// @param answerId of the [Answer]
/// @param answered when the answer was last changed, as the answer says
/// @param replies how many replies of the reviewer's the talk had
public record Resolution(String answerId, Instant answered, int replies, Provenance provenance) {

  public Resolution {
    if (answerId.isEmpty() || replies < 0) {
      throw new IllegalArgumentException("what is resolved is an answer");
    }
  }
}
