package dev.verbatim.ui.app;

import dev.verbatim.model.Annotator;
import java.nio.file.Path;
import java.util.Optional;

/// What a start of the program is asked to show.
///
/// @param path a project or text; where there is none, what was open last
/// @param annotator who is marking, where the start says so; else whoever did so last
/// @param bundle to take in once something is open
public record Launch(Optional<Path> path, Optional<Annotator> annotator, Optional<Path> bundle) {

  public Launch(Optional<Path> path, Optional<Annotator> annotator) {
    this(path, annotator, Optional.empty());
  }

  /// What was open last.
  public static Launch last() {
    return new Launch(Optional.empty(), Optional.empty());
  }

  /// A project's folder, a text, or a bundle, which goes into what was open last.
  public static Launch of(Path path) {
    return Exchanging.isBundle(path)
        ? new Launch(Optional.empty(), Optional.empty(), Optional.of(path))
        : new Launch(Optional.of(path), Optional.empty());
  }

  /// A copy of the sample project, which opens as one of its analysts.
  public static Launch sample(Path copy) {
    return new Launch(Optional.of(copy), Optional.of(new Annotator("analyst-a", "Analyst A")));
  }
}
