package dev.verbatim.ui.app;

import dev.verbatim.model.Annotator;
import java.nio.file.Path;
import java.util.Optional;

/// What a start of the program is asked to show.
///
/// @param path a project or text; where there is none, what was open last
/// @param annotator who is marking, where the start says so; else whoever did so last
public record Launch(Optional<Path> path, Optional<Annotator> annotator) {

  /// What was open last.
  public static Launch last() {
    return new Launch(Optional.empty(), Optional.empty());
  }

  public static Launch of(Path path) {
    return new Launch(Optional.of(path), Optional.empty());
  }

  /// A copy of the sample project, which opens as one of its analysts.
  public static Launch sample(Path copy) {
    return new Launch(Optional.of(copy), Optional.of(new Annotator("analyst-a", "Analyst A")));
  }
}
