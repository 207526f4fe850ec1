package dev.verbatim.bench;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/// A row of the bench, and what it should come to.
///
/// @param name of the row
/// @param floorRow the row that is its floor; its own name where it has a floor of its own, empty
///   where it has none
/// @param ratio most times its floor; 0 where that does not matter
/// @param value most by itself; 0 where that does not matter
/// @param more most beyond its floor; 0 where that does not matter
record Aim(String name, String unit, String floorRow, double ratio, double value, double more) {
  static final List<Aim> ALL =
      List.of(
          ratio("startup", 1.5),
          ratio("command", 4),
          ratio("open-100k", 1.3),
          ratio("open-1m", 1.3),
          ratio("open-line", 3),
          ratio("open-line-1m", 3),
          new Aim("open-20k", "ms", "open-20k", 0, 1_500, 0),
          new Aim("open-20k-anew", "ms", "open-20k-anew", 0, 0, 0),
          tag("tag-3k"),
          tag("tag-100k"),
          tag("tag-1m"),
          tag("tag-line"),
          ratio("scroll-100k-wheel", 2),
          ratio("scroll-100k-page", 2),
          ratio("scroll-1m-wheel", 2),
          ratio("scroll-1m-page", 2),
          new Aim("scroll-20k", "ms", "scroll-20k", 0, 16, 0),
          new Aim("undo-1000", "ms", "", 0, 16, 0),
          ratio("links-50", 1.5),
          ratio("seek-tag-all", 3),
          ratio("seek-project", 3),
          new Aim("search-2k-first", "ms", "search-2k-first", 0, 0, 0),
          new Aim("search-2k", "ms", "search-2k", 0, 100, 0),
          new Aim("search-2k-tag", "ms", "search-2k-tag", 0, 100, 0),
          new Aim("desk-tag-all", "ms", "", 0, 16, 0),
          ratio("desk-checks", 1.2),
          new Aim("desk-palette", "ms", "", 0, 2 * 1000 / 60.0, 0),
          ratio("align-100k", 10),
          times("align-2x", "align-1x", 2),
          times("align-4x", "align-1x", 4),
          times("align-8x", "align-1x", 8),
          ratio("settle-open", 1.5),
          new Aim("settle-accept", "ms", "", 0, 4, 0),
          new Aim("settle-accept-text", "ms", "", 0, 4, 0),
          new Aim("agree-200", "ms", "", 0, 5_000, 0),
          times("agree-2x", "agree-1x", 2),
          times("agree-4x", "agree-1x", 4),
          times("agree-8x", "agree-1x", 8),
          ratio("load-json", 2),
          ratio("write-json", 2),
          exchange("export-jsonl"),
          exchange("read-jsonl"),
          taking("import-jsonl"),
          exchange("export-doccano"),
          exchange("read-doccano"),
          taking("import-doccano"),
          exchange("export-prodigy"),
          exchange("read-prodigy"),
          taking("import-prodigy"),
          exchange("export-webanno-tsv"),
          exchange("read-webanno-tsv"),
          taking("import-webanno-tsv"),
          exchange("export-conll"),
          exchange("read-conll"),
          taking("import-conll"),
          exchange("export-csv"),
          exchange("read-csv"),
          taking("import-csv"),
          exchange("export-tsv"),
          exchange("read-tsv"),
          taking("import-tsv"),
          exchange("export-xlsx"),
          ratio("brat-read", 1 / 3.0),
          flat("heap-export-jsonl"),
          flat("heap-export-csv"),
          flat("heap-export-xlsx"),
          flat("heap-export-brat"),
          flat("heap-export-html"),
          flat("heap-read-jsonl"),
          flat("heap-read-csv"),
          flat("heap-read-brat"),
          new Aim("heap-1m", "MB", "heap-1m", 0, 0, 24),
          ratio("saved", 1.5));

  /// 60,000 marks at 20,000 a second.
  private static Aim exchange(String name) {
    return new Aim(name, "ms", name, 0, 3_000, 0);
  }

  /// The same, with the files of the project written.
  private static Aim taking(String name) {
    return new Aim(name, "ms", "import-files", 0, 3_000, 0);
  }

  private static Aim flat(String name) {
    return new Aim(name, "MB", name, 1.5, 0, 0);
  }

  private static Aim ratio(String name, double most) {
    return new Aim(name, "ms", name, most, 0, 0);
  }

  private static Aim tag(String name) {
    return new Aim(name, "ms", "tag-3k", 1.5, 4, 0);
  }

  /// A row that has so many times as much to do as another, and may take a quarter more than that.
  private static Aim times(String name, String once, int times) {
    return new Aim(name, "ms", once, 1.25 * times, 0, 0);
  }

  boolean isMet(double measured, double floor) {
    return (ratio == 0 || measured <= ratio * floor)
        && (value == 0 || measured <= value)
        && (more == 0 || measured - floor <= more);
  }

  /// As people read it.
  String text() {
    StringJoiner text = new StringJoiner(" and ");
    if (ratio > 0) {
      text.add(String.format(Locale.ROOT, "<= %.3g x", ratio));
    }
    if (value > 0) {
      text.add(String.format(Locale.ROOT, "<= %.0f %s", value, unit));
    }
    if (more > 0) {
      text.add(String.format(Locale.ROOT, "<= %.0f %s more", more, unit));
    }
    return text.toString();
  }
}
