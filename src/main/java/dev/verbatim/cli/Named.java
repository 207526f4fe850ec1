package dev.verbatim.cli;

import dev.verbatim.dataset.Format;
import dev.verbatim.dataset.Formats;
import dev.verbatim.dataset.Unit;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Status;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// What options name by an id; where there is nothing of that id, it is told what there is.
record Named(CommandLine line) {
  Format format(String id) {
    return one("format", id, Formats.ALL, Format::id);
  }

  /// A format that is read.
  Format readable(String id) {
    return one("format that is read", id, Formats.READABLE, Format::id);
  }

  Status status(String id) {
    return one("status", id, List.of(Status.values()), Status::id);
  }

  /// Anyone of that name, whose id is made of it.
  Annotator annotator(String name) {
    String id = Annotator.slug(name);
    if (id.isEmpty()) {
      throw new ParameterException(
          line,
          "“%s” is no name for an annotator: it needs a letter from a to z or a digit"
              .formatted(name));
    }
    return new Annotator(id, name);
  }

  /// One of those who are here.
  Annotator annotator(String id, List<Annotator> here) {
    return one("annotator", id, here, Annotator::id);
  }

  Unit unit(String id) {
    return one("unit of offsets", id, List.of(Unit.values()), Unit::id);
  }

  private <T> T one(String what, String id, List<T> all, Function<T, String> idOf) {
    Optional<T> found = all.stream().filter(each -> idOf.apply(each).equals(id)).findFirst();
    return found.orElseThrow(
        () ->
            new ParameterException(
                line,
                "There is no %s “%s”. There are: %s"
                    .formatted(what, id, String.join(", ", all.stream().map(idOf).toList()))));
  }
}
