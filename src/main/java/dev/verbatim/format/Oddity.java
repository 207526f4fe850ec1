package dev.verbatim.format;

/// Something odd about a set's file, and how it was taken.
///
/// @param sentence for people, whole
public record Oddity(Kind kind, String sentence) {

  /// What is odd.
  public enum Kind {
    /// The file calls the article otherwise.
    ARTICLE,

    /// The text is another than the file was written for.
    HASH,

    /// Offsets, and the words that should stand there.
    OFFSETS,

    /// Something that the codebook lacks.
    CODEBOOK,

    /// A link without one of its ends.
    LINK
  }
}
