package dev.verbatim.ui.app;

import java.util.Optional;

/// What the program knows of itself.
public final class About {
  private About() {}

  /// The version, as the build wrote it into the jar; “development” when run from classes.
  public static String version() {
    return Optional.ofNullable(About.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
