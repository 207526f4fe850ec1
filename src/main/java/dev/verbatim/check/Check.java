package dev.verbatim.check;

import java.util.Arrays;
import java.util.Optional;

/// What is looked for, in the order in which it is told.
///
/// A check that speaks of quotes, speakers, allegations or statistics finds nothing where the
/// codebook lacks the tag, attribute or link that it is about.
public enum Check {
  /// Quotation marks that no quote covers. Of nested ones only the outermost is told.
  UNQUOTED("unquoted"),

  /// A quotation mark without its other one.
  UNBALANCED("unbalanced"),

  /// A quote of no speaker. A scare quote needs none.
  NO_SPEAKER("no-speaker"),

  /// A speaker at whom no link ends.
  NOBODY_QUOTED("nobody-quoted"),

  /// A figure that no statistic touches.
  UNTAGGED_FIGURE("untagged-figure"),

  /// An allegation that does not say how far the claim has got.
  NO_STATUS("no-status"),

  /// An allegation that does not say against whom.
  NO_ACCUSER("no-accuser"),

  /// The same words under a tag that they have nowhere else, or less often.
  OTHER_TAG("other-tag"),

  /// Two marks of one tag on the same words at the same place.
  DUPLICATE("duplicate"),

  /// An attribute that the codebook requires, and that is not set.
  MISSING_REQUIRED("missing-required"),

  /// A link that has lost an end, or that the codebook does not allow between its ends. One of a
  /// kind that the codebook does not know is none.
  DANGLING_LINK("dangling-link");

  private final String id;

  Check(String id) {
    this.id = id;
  }

  /// As files name it.
  public String id() {
    return id;
  }

  public static Optional<Check> of(String id) {
    return Arrays.stream(values()).filter(c -> c.id.equals(id)).findFirst();
  }
}
