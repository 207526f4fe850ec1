package dev.verbatim.cli;

import dev.verbatim.dataset.Format;
import dev.verbatim.dataset.Formats;
import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Collectors;

/// What `--format` and its like name.
final class FormatOption {
  private FormatOption() {}

  /// The form of that name; where there is none, it is said which there are.
  static Optional<Format> of(String id, PrintStream err) {
    Optional<Format> form = Formats.of(id);
    if (form.isEmpty()) {
      err.println(
          "There is no format “%s”. There are: %s."
              .formatted(
                  id, Formats.ALL.stream().map(Format::id).collect(Collectors.joining(", "))));
    }
    return form;
  }
}
