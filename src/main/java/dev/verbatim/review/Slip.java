package dev.verbatim.review;

import dev.verbatim.model.Answer;
import dev.verbatim.model.LinkedMark;
import java.util.EnumSet;
import java.util.Set;

/// In what way a mark is not as it should be.
public enum Slip {
  /// Too much, too little or other words.
  BOUNDARY,
  /// Another tag.
  TAG,
  ATTRIBUTE,
  /// A link that is missing, is too much or leads elsewhere: a quote without its speaker.
  LINK,
  /// It should be marked, and is not.
  MISSED,
  /// It should not be marked.
  NOT_TO_MARK;

  /// In what two states of a mark differ; nothing where they say the same.
  public static Set<Slip> between(LinkedMark one, LinkedMark other) {
    Set<Slip> slips = EnumSet.noneOf(Slip.class);
    if (!one.mark().spans().equals(other.mark().spans())) {
      slips.add(BOUNDARY);
    }
    if (!one.mark().tag().equals(other.mark().tag())) {
      slips.add(TAG);
    }
    if (!one.mark().attributes().equals(other.mark().attributes())) {
      slips.add(ATTRIBUTE);
    }
    if (!one.linksAs(other)) {
      slips.add(LINK);
    }
    return slips;
  }

  /// What an answer finds wrong. A question finds nothing yet.
  public static Set<Slip> in(Answer answer) {
    return switch (answer.kind()) {
      case ACCEPTED, QUESTIONED -> EnumSet.noneOf(Slip.class);
      case CORRECTED -> between(answer.mark(), answer.wanted());
      case REJECTED -> EnumSet.of(NOT_TO_MARK);
      case MISSED -> EnumSet.of(MISSED);
    };
  }
}
