package dev.verbatim.dataset;

import dev.verbatim.dataset.Offsets.Claim;
import dev.verbatim.dataset.Offsets.Place;
import dev.verbatim.format.JsonRecord;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.SetFields;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Reads the results of one annotation: regions first, with the fragments that belong to them, then
/// what is said of them.
final class LabelStudioResults {
  private final WorkBuilder work;
  private final ValueWords values;
  private final Sink sink;
  private final Map<String, Region> regions = new LinkedHashMap<>();
  private final List<JsonRecord> rest = new ArrayList<>();
  private SetFields fields = SetFields.EMPTY;
  private int links;

  /// A region before its mark is placed.
  ///
  /// @param words one for each place; fewer where the file lacks some
  private record Region(int line, List<String> tags, List<Place> places, List<String> words) {
    Claim claim() {
      return new Claim(
          places,
          words.size() == places.size() ? Optional.of(String.join(" ", words)) : Optional.empty());
    }
  }

  LabelStudioResults(WorkBuilder work, ValueWords values, Sink sink) {
    this.work = work;
    this.values = values;
    this.sink = sink;
  }

  void read(JsonRecord annotation, Optional<Unit> told) {
    List<JsonRecord> results = annotation.records("result");
    for (int i = 0; i < results.size(); i++) {
      JsonRecord result = results.get(i);
      String type = result.text("type").orElse("");
      if (type.endsWith("labels")) {
        region(result, type, i);
      } else {
        rest.add(result);
      }
    }
    regions.forEach(this::claim);
    work.place(Unit.CODE_POINT, told);
    results.forEach(this::note);
    rest.forEach(this::take);
    work.fields(fields);
  }

  private void region(JsonRecord result, String type, int index) {
    JsonRecord value = result.record("value").orElse(result);
    JsonRecord offsets = value.record("globalOffsets").orElse(value);
    OptionalInt start = offsets.offset("start");
    OptionalInt end = offsets.offset("end");
    List<String> tags =
        value.items(type).stream().flatMap(tag -> JsonRecord.name(tag).stream()).toList();
    if (start.isEmpty() || end.isEmpty() || tags.isEmpty()) {
      work.refuse(
          result.line(),
          "A region needs “start” and “end” that are numbers, and labels; of those in HTML or"
              + " dialogues Verbatim reads none. It was passed over.");
      return;
    }
    String name = result.name("id").filter(id -> !regions.containsKey(id)).orElse("#" + index);
    Place place = new Place(start.getAsInt(), end.getAsInt());
    Region region = of(result, name, tags);
    region.places().add(place);
    value.text("text").map(this::withLineEnds).ifPresent(region.words()::add);
  }

  /// The region that a fragment belongs to, or a new one.
  private Region of(JsonRecord result, String name, List<String> tags) {
    Optional<Region> first =
        result
            .name("parentID")
            .filter(parent -> name.startsWith(parent + LabelStudio.FRAGMENT))
            .flatMap(parent -> Optional.ofNullable(regions.get(parent)))
            .filter(parent -> parent.tags().equals(tags));
    return first.orElseGet(
        () ->
            regions.computeIfAbsent(
                name, _ -> new Region(result.line(), tags, new ArrayList<>(), new ArrayList<>())));
  }

  /// Label Studio writes the line ends of a region's words as a backslash and an n.
  private String withLineEnds(String words) {
    boolean isPlain = values.text().string().contains("\\n");
    return isPlain ? words : words.replace("\\n", "\n");
  }

  /// A region with several labels is as many marks.
  private void claim(String name, Region region) {
    for (int i = 0; i < region.tags().size(); i++) {
      String tag = region.tags().get(i);
      work.claim(region.line(), i == 0 ? name : name + " " + tag, tag, region.claim());
    }
  }

  private void note(JsonRecord result) {
    Optional<String> name = result.name("id").filter(work::has);
    Optional<JsonRecord> meta = result.record("meta");
    if (name.isPresent() && meta.isPresent()) {
      String words =
          meta.get().text("text").orElseGet(() -> joined(meta.get().items("text"), "\n"));
      if (!words.isEmpty()) {
        work.note(result.line(), name.get(), words);
      }
    }
  }

  private static String joined(List<Object> parts, String between) {
    return parts.stream()
        .flatMap(part -> JsonRecord.name(part).stream())
        .collect(Collectors.joining(between));
  }

  private void take(JsonRecord result) {
    if (result.text("type").equals(Optional.of("relation"))) {
      link(result);
      return;
    }
    String from = result.text("from_name").orElse("");
    Optional<String> words = words(result);
    if (from.isEmpty() || words.isEmpty()) {
      sink.say(
          "Results other than labels, choices, texts, numbers and relations were passed over.");
    } else if (!from.equals(LabelStudio.ANNOTATOR)) {
      Optional<String> region = result.name("id").filter(regions::containsKey);
      if (region.isPresent()) {
        attribute(result, region.get(), from, words.get());
      } else {
        fields = fields.withLabel(from, new AttributeValue.Text(words.get()));
      }
    }
  }

  private void attribute(JsonRecord result, String region, String from, String words) {
    Optional<Annotation> mark = work.mark(result.line(), region);
    if (mark.isEmpty()) {
      return;
    }
    String begin = LabelStudio.control(mark.get().tag(), "");
    String id = from.startsWith(begin) ? from.substring(begin.length()) : from;
    Optional<BigDecimal> number = number(result);
    AttributeValue value =
        number.isPresent()
            ? new AttributeValue.Numeric(number.get())
            : values.read(mark.get(), id, words);
    work.attribute(result.line(), region, id, value);
  }

  /// What a result that is no region says, in words.
  static Optional<String> words(JsonRecord result) {
    JsonRecord value = result.record("value").orElse(result);
    return switch (result.text("type").orElse("")) {
      case "choices" -> Optional.of(joined(value.items("choices"), "; "));
      case "textarea" ->
          value.text("text").or(() -> Optional.of(joined(value.items("text"), "\n")));
      case "number", "rating" -> number(result).map(BigDecimal::toString);
      default -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> number(JsonRecord result) {
    JsonRecord value = result.record("value").orElse(result);
    String type = result.text("type").orElse("");
    return switch (value.fields().get(type)) {
      case Integer whole -> Optional.of(BigDecimal.valueOf(whole));
      case Long whole -> Optional.of(BigDecimal.valueOf(whole));
      case BigInteger whole -> Optional.of(new BigDecimal(whole));
      case BigDecimal decimal -> Optional.of(decimal);
      case null, default -> Optional.empty();
    };
  }

  private void link(JsonRecord result) {
    Optional<String> from = result.name("from_id");
    Optional<String> to = result.name("to_id");
    if (from.isEmpty() || to.isEmpty()) {
      work.refuse(result.line(), "A relation needs “from_id” and “to_id”. It was passed over.");
      return;
    }
    boolean isLeft = result.text("direction").equals(Optional.of("left"));
    List<String> labels = new ArrayList<>();
    result.items("labels").forEach(label -> JsonRecord.name(label).ifPresent(labels::add));
    for (String label : labels.isEmpty() ? List.of("relation") : labels) {
      String type = label.isBlank() ? "relation" : label;
      String start = isLeft ? to.get() : from.get();
      String end = isLeft ? from.get() : to.get();
      work.link(result.line(), "relation " + ++links, type, start, end);
    }
  }
}
