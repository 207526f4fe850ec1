package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import dev.verbatim.format.JsonRecord;
import dev.verbatim.format.JsonRecords;
import dev.verbatim.format.PlainJson;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Sha256;
import dev.verbatim.model.Work;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What of a work the columns of its tables have no place for, as a cell of JSON: all that is said
/// of the article, and of marks and links those of which a row does not say everything. A checksum
/// tells later whether the rows are still what they were.
final class CsvCarried {
  private static final String CHECK = "check";

  private final Work work;
  private final ValueWords values;
  private final TableRows rows;

  CsvCarried(Work work, TableRows rows) {
    this.work = work;
    this.values = new ValueWords(rows.codebook(), work.article().text());
    this.rows = rows;
  }

  /// What was carried, read again.
  ///
  /// @param check of the set whose rows there are
  record Read(Optional<Work> work, String check) {
    static final Read NOTHING = new Read(Optional.empty(), "");

    boolean isOf(AnnotationSet set) {
      return checksum(set).equals(check);
    }
  }

  /// The cell.
  String field(Format.Terms terms) {
    Set<String> marks = new HashSet<>();
    Set<String> links = new HashSet<>();
    AnnotationSet set = work.set();
    set.annotations().stream().filter(this::isMore).forEach(mark -> marks.add(mark.id()));
    for (Relation link : set.relations()) {
      if (!WorkBuilder.isUuid(link.id()) || isMore(link.provenance()) || !isWhole(work, link)) {
        links.add(link.id());
        marks.addAll(List.of(link.from(), link.to()));
      }
    }
    AnnotationSet rest =
        set.replacedRelations(
                set.relations().stream().filter(link -> !links.contains(link.id())).toList(),
                List.of())
            .replaced(
                set.annotations().stream().filter(mark -> !marks.contains(mark.id())).toList(),
                List.of());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(CHECK, checksum(set));
    fields.put(Carried.FIELD, Carried.of(new Work(work.article(), rest), terms));
    return new String(PlainJson.line(fields), StandardCharsets.UTF_8);
  }

  /// Whether both ends of a link are in its work.
  static boolean isWhole(Work work, Relation link) {
    return work.set().annotation(link.from()).isPresent()
        && work.set().annotation(link.to()).isPresent();
  }

  private boolean isMore(Annotation mark) {
    boolean more =
        !WorkBuilder.isUuid(mark.id())
            || isMore(mark.provenance())
            || !Cell.of(mark.note()).shown().equals(mark.note());
    for (Map.Entry<String, AttributeValue> said : mark.attributes().entrySet()) {
      more |= isMore(mark, said.getKey(), said.getValue());
    }
    return more;
  }

  /// Whether an attribute's cell would be read as something else, or it has none.
  private boolean isMore(Annotation mark, String id, AttributeValue value) {
    if (values.type(mark, id).isEmpty()) {
      return true;
    }
    String cell = rows.cell(work.article().text(), value).shown();
    return cell.isEmpty() || !TableRows.value(values, mark, id, cell).equals(value);
  }

  private static boolean isMore(Provenance made) {
    return !made.extra().isEmpty() || made.author().isEmpty();
  }

  /// Reads the cell.
  ///
  /// @param file in which it stands
  /// @param text of the article
  static Read read(String cell, String file, RawText text, Sink sink) throws IOException {
    if (cell.isEmpty()) {
      return Read.NOTHING;
    }
    byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
    try {
      Optional<JsonRecord> fields = new JsonRecords(new ByteArrayInputStream(bytes), file).next();
      if (fields.isPresent()) {
        return new Read(
            Carried.read(fields.get(), file, text, sink), fields.get().text(CHECK).orElse(""));
      }
    } catch (FormatException _) {
      sink.say("A cell “" + Carried.FIELD + "” could not be read and was passed over.");
    }
    return Read.NOTHING;
  }

  /// A checksum of the marks and links of a set.
  private static String checksum(AnnotationSet set) {
    StringBuilder all = new StringBuilder();
    for (Annotation mark : set.annotations()) {
      all.append(mark.id()).append('\n').append(mark.tag()).append('\n').append(mark.spans());
      all.append(new TreeMap<>(mark.attributes())).append('\n').append(mark.note()).append('\n');
    }
    set.relations().forEach(link -> all.append(link.id()).append(link.type()));
    set.relations().forEach(link -> all.append(link.from()).append(link.to()));
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
