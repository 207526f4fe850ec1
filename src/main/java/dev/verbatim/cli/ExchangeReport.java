package dev.verbatim.cli;

import dev.verbatim.exchange.Exporting.Exported;
import dev.verbatim.exchange.Importing.Imported;
import dev.verbatim.exchange.Importing.Refusal;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// What came in and what went out, told on the error output and as fields of JSON.
record ExchangeReport(PrintStream err) {
  void tell(Exported exported) {
    exported.problems().forEach(err::println);
    exported.losses().lines().forEach(line -> err.println("loss: " + line));
    exported.losses().warnings().forEach(line -> err.println("warning: " + line));
    err.println(
        "Written: %s of %s on %s."
            .formatted(
                Count.of(exported.marks(), "mark", "marks"),
                Count.of(exported.works(), "work", "works"),
                Count.of(exported.articles(), "article", "articles")));
  }

  /// @param remedies the options that help with some of what is refused: a sentence
  void tell(Imported imported, String remedies) {
    imported.remarks().forEach(err::println);
    imported.refusals().stream().map(Refusal::message).forEach(err::println);
    if (!imported.refusals().isEmpty()) {
      err.println(remedies);
    }
    err.println(
        "Taken in: %s of %s; %s came in new."
            .formatted(
                Count.of(imported.marks(), "mark", "marks"),
                Count.of(imported.works(), "work", "works"),
                Count.of(imported.added().size(), "article", "articles")));
  }

  /// Tells that nothing was written over what is there.
  ///
  /// @return the status to end with
  int tellThere(String target) {
    err.println(target + " is there already. --replace replaces it.");
    return ExitStatus.COULD_NOT;
  }

  static Map<String, Object> fields(Exported exported, Path target) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("target", target.toString());
    fields.put("articles", exported.articles());
    fields.put("works", exported.works());
    fields.put("marks", exported.marks());
    fields.put("bytes", exported.bytes());
    fields.put("losses", exported.losses().lines());
    fields.put("warnings", exported.losses().warnings());
    fields.put("problems", exported.problems());
    return fields;
  }

  static Map<String, Object> fields(Imported imported) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("articles", imported.added().size());
    fields.put("works", imported.works());
    fields.put("marks", imported.marks());
    fields.put("remarks", imported.remarks());
    fields.put("refusals", imported.refusals().stream().map(ExchangeReport::fields).toList());
    return fields;
  }

  private static Map<String, Object> fields(Refusal refusal) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("file", refusal.file());
    fields.put("line", refusal.line());
    fields.put("sentence", refusal.sentence());
    return fields;
  }
}
