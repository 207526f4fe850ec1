package dev.verbatim.model;

import java.util.Comparator;

/// A word in the talk about an answer: the annotator's or the reviewer's.
///
/// @param id a UUID
/// @param answerId of the [Answer] that it is about, in whoever's file that stands
public record Reply(String id, String answerId, String text, Provenance provenance) {

  /// As they were written.
  public static final Comparator<Reply> IN_TIME =
      Comparator.comparing((Reply reply) -> reply.provenance().created()).thenComparing(Reply::id);

  public Reply {
    if (id.isEmpty() || answerId.isEmpty()) {
      throw new IllegalArgumentException("a reply needs an id and an answer");
    }
  }
}
