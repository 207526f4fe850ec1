package dev.verbatim.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What a reviewer says of one mark of a colleague.
///
/// The answer holds a copy of what was answered, so that a later change of the mark is told, and a
/// mark that is gone can still be spoken of.
///
/// @param id follows from the reviewer and the mark ([#idOf]), so that a reviewer has one answer to
///   each mark, on however many machines it is given
/// @param mark what was answered; of a missed mark, what should be marked, under the id that it has
///   once it is taken over
/// @param correction what the mark should be, under the same id: there if and only if the kind is
///   [Kind#CORRECTED]
/// @param comment free text, empty where there is none
/// @param provenance the reviewer, when they first answered and when they last changed it; `extra`
///   holds fields of a file that this version does not know
public record Answer(
    String id,
    Kind kind,
    LinkedMark mark,
    Optional<LinkedMark> correction,
    String comment,
    Provenance provenance) {

  /// In the order of the text.
  public static final Comparator<Answer> TEXT_ORDER =
      Comparator.comparing((Answer answer) -> answer.mark().mark(), Annotation.TEXT_ORDER)
          .thenComparing(Answer::id);

  /// In the order in which they were changed last, the same on every machine.
  static final Comparator<Answer> IN_TIME =
      Comparator.comparing((Answer answer) -> answer.provenance().modified())
          .thenComparing(Answer::versionId);

  /// What an answer comes to.
  public enum Kind {
    ACCEPTED,
    /// Asked about; the comment says what.
    QUESTIONED,
    CORRECTED,
    /// This should not be marked.
    REJECTED,
    /// This should be marked, and is not.
    MISSED;

    /// As files name it.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String id) {
      return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst();
    }
  }

  public Answer {
    if (id.isEmpty() || correction.isPresent() != (kind == Kind.CORRECTED)) {
      throw new IllegalArgumentException("an answer needs an id, and only a correction another");
    }
    if (correction.isPresent() && !correction.get().id().equals(mark.id())) {
      throw new IllegalArgumentException("a correction is of the same mark");
    }
  }

  /// The id of a reviewer's answer to a mark.
  public static String idOf(String reviewerId, String markId) {
    byte[] bytes = (reviewerId + " answers " + markId).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(bytes).toString();
  }

  /// Tells this very answer from others that were given to the mark under the same id, on whatever
  /// machine it is read: an id made of what is said and when.
  public String versionId() {
    String all =
        String.join(
            "\n",
            id,
            kind.id(),
            provenance.modified().toString(),
            mark.said(),
            wanted().said(),
            comment);
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /// What the reviewer would have: the correction, or else the mark as it is.
  public LinkedMark wanted() {
    return correction.orElse(mark);
  }

  public Answer withComment(String changed) {
    return new Answer(id, kind, mark, correction, changed, provenance);
  }

  public Answer withProvenance(Provenance changed) {
    return new Answer(id, kind, mark, correction, comment, changed);
  }

  /// Whether the two say the same, whoever said it and when.
  public boolean saysAs(Answer other) {
    return judgesAs(other) && comment.equals(other.comment);
  }

  /// Whether the two say the same of the same state of the mark, whatever their comments.
  public boolean judgesAs(Answer other) {
    return kind == other.kind
        && mark.saysAs(other.mark)
        && correction.isPresent() == other.correction.isPresent()
        && wanted().saysAs(other.wanted());
  }
}
