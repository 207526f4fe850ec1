package dev.verbatim.render;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Difference;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Marks drawn as rows of letters, and layouts drawn back.
///
/// A row is a mark: its letters are its tag, each stretch of them a fragment, a dot is text
/// outside. The row's number is the mark's id; later rows are newer.
final class Drawn {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private Drawn() {}

  static List<Annotation> marks(String... rows) {
    return IntStream.range(0, rows.length).mapToObj(row -> mark(row, rows[row])).toList();
  }

  static Annotation mark(int id, String row) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < row.length(); i++) {
      if (row.charAt(i) != '.') {
        spans.add(new Span(i, i + 1));
      }
    }
    String tag = row.replace(".", "").substring(0, 1);
    return mark(id, tag, spans);
  }

  static Annotation mark(int id, String tag, List<Span> spans) {
    Provenance provenance = Provenance.of("analyst-a", START.plusSeconds(id));
    return Annotation.of(Integer.toString(id), tag, spans, provenance);
  }

  static Difference change(List<Annotation> out, List<Annotation> in) {
    return new Difference(out, in, List.of(), List.of(), SetFields.EMPTY, SetFields.EMPTY);
  }

  /// The tag that fills each place of a window, a dot where none does.
  static String fill(MarkLayout layout, int start, int end) {
    return layout.runs(start, end).stream()
        .map(run -> letter(run).repeat(run.end() - run.start()))
        .collect(Collectors.joining());
  }

  /// The tag in one lane at each place from 0, a dot where there is none.
  static String lane(MarkLayout layout, int lane, int length) {
    char[] row = new char[length];
    Arrays.fill(row, '.');
    for (Fragment fragment : layout.overlapping(0, length)) {
      if (fragment.lane() == lane) {
        Arrays.fill(row, fragment.start(), fragment.end(), fragment.mark().tag().charAt(0));
      }
    }
    return new String(row);
  }

  private static String letter(Run run) {
    return run.innermost().map(f -> f.mark().tag()).orElse(".");
  }
}
