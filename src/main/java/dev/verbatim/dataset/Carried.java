package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import dev.verbatim.format.JsonRecord;
import dev.verbatim.format.RawJson;
import dev.verbatim.format.WorkLine;
import dev.verbatim.model.Work;
import java.util.Optional;

/// What a tool has no place for, carried along in a field of its own record that it keeps or passes
/// over: all of a work but the article's text, as [WorkLine] has it.
///
/// The tool's own fields say which marks there are; what is carried says the rest of them
/// ([Restoration]). So what was changed in the tool counts, and what it never knew is not lost.
final class Carried {
  /// The name of the field.
  static final String FIELD = "verbatim";

  private static final String CHANGED =
      "What Verbatim had written beside the marks was left out where it could not be read or the"
          + " text is another now.";

  private Carried() {}

  static RawJson of(Work work, Format.Terms terms) {
    return WorkLine.beside(work, terms.texts());
  }

  /// The work that was carried, on the text that is there now; empty where there is none, or it was
  /// written for another text, which is said.
  ///
  /// @param record in which the field is
  static Optional<Work> read(JsonRecord record, String file, RawText text, Sink sink) {
    Optional<JsonRecord> fields = record.record(FIELD);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    try {
      WorkLine.Reading reading = WorkLine.beside(fields.get(), file, sink.codebook(), text.text());
      reading.remarks().forEach(sink::say);
      return Optional.of(reading.work());
    } catch (FormatException _) {
      sink.say(CHANGED);
      return Optional.empty();
    }
  }

  /// What the article was called; also where the rest cannot be read.
  static Optional<String> name(JsonRecord record) {
    return record.record(FIELD).flatMap(f -> f.record("article")).flatMap(a -> a.text("id"));
  }
}
