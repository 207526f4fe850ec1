package dev.verbatim.project;

/// Something that is not as it should be in a project's files.
///
/// @param problem where it is, and what
public record Fault(Kind kind, Problem problem) {

  /// What is at fault.
  public enum Kind {
    /// A file that cannot be got at.
    UNREADABLE("unreadable"),

    /// A file that is not of its form, or a text that is none.
    SCHEMA("schema"),

    /// A file without the one that it belongs to.
    MISSING("missing"),

    /// A file that stands where another belongs.
    MISPLACED("misplaced"),

    /// A text that is another than a file was written for.
    HASH("hash"),

    /// Marks whose words do not stand where the file says.
    OFFSETS("offsets"),

    /// The codebook, or what it lacks.
    CODEBOOK("codebook"),

    /// A link that has lost an end.
    DANGLING_LINK("dangling-link"),

    /// Something that is there twice.
    DUPLICATE("duplicate");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /// As commands name it.
    public String id() {
      return id;
    }
  }

  /// The sentence with its place and kind before it.
  public String message() {
    return kind.id() + ": " + problem.message();
  }
}
