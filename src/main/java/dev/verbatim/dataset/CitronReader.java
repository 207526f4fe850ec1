package dev.verbatim.dataset;

import dev.verbatim.dataset.Offsets.Claim;
import dev.verbatim.dataset.Offsets.Place;
import dev.verbatim.format.FormatException;
import dev.verbatim.format.JsonRecord;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.NewsIds;
import dev.verbatim.model.Span;
import dev.verbatim.model.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads a document of Citron's: quotes with their cues, sources as speakers that the quotes are
/// said by, and what a source stands for as a link from one speaker to another.
///
/// Sources of several quotes that stand alike are one speaker.
final class CitronReader {
  /// The kind of link from a source to the words that say whom it means.
  private static final String COREFERENCE = "coreference";

  private final JsonItems.Item item;
  private final Sink sink;
  private final JsonRecord document;
  private final WorkBuilder work;
  private final Map<String, JsonRecord> quotes = new LinkedHashMap<>();
  private final Map<String, List<JsonRecord>> speakers = new LinkedHashMap<>();
  private int links;

  CitronReader(JsonItems.Item item, Sink sink) throws FormatException {
    this.item = item;
    this.sink = sink;
    this.document = item.fields();
    RawText text = item.text("text");
    Optional<Work> carried = Carried.read(document, item.file().name(), text, sink);
    Annotator annotator =
        carried.map(one -> one.set().annotator()).orElseGet(item.file()::annotator);
    this.work =
        new WorkBuilder(
            new WorkBuilder.Origin(item.file().name(), Citron.ID, annotator), text, sink);
    work.carried(
        carried,
        new Restoration.Told(
            (mark, id) -> mark.tag().equals(NewsIds.QUOTE) && id.equals(NewsIds.CUE), false));
  }

  void read(Optional<Unit> told) {
    List<JsonRecord> all = document.records("quotes");
    for (int i = 0; i < all.size(); i++) {
      quote(all.get(i), "quote " + (i + 1));
    }
    speakers.forEach((name, places) -> claim(name, NewsIds.SPEAKER, places));
    work.place(Unit.CODE_POINT, told);
    quotes.forEach(this::say);
    if (!document.items("coreference_groups").isEmpty()) {
      sink.say("Groups of words that mean the same were passed over.");
    }
    String name = Carried.name(document).orElseGet(() -> item.file().stem());
    work.deliver(name, Metadata.titled(name));
  }

  private void quote(JsonRecord quote, String unnamed) {
    String name = quote.name("id").filter(id -> !quotes.containsKey(id)).orElse(unnamed);
    List<JsonRecord> contents = quote.records("contents");
    if (contents.isEmpty()) {
      refuse("The " + unnamed + " has no contents. It was passed over.");
      return;
    }
    quotes.put(name, quote);
    claim(name, NewsIds.QUOTE, contents);
    for (String field : List.of("sources", "coreferences")) {
      for (JsonRecord source : quote.records(field)) {
        List<JsonRecord> parts = speakers.computeIfAbsent(speaker(source), _ -> new ArrayList<>());
        if (parts.stream().noneMatch(part -> place(part).equals(place(source)))) {
          parts.add(source);
        }
      }
    }
  }

  private static String speaker(JsonRecord source) {
    return source
        .name("id")
        .orElseGet(
            () ->
                "source " + source.name("start").orElse("") + " " + source.name("end").orElse(""));
  }

  private void claim(String name, String tag, List<JsonRecord> parts) {
    Optional<Claim> claim = claim(parts);
    if (claim.isEmpty()) {
      refuse("A " + tag + " needs “start” and “end” that are numbers. It was passed over.");
    } else {
      work.claim(document.line(), name, tag, claim.get());
    }
  }

  private static Optional<Claim> claim(List<JsonRecord> parts) {
    List<Place> places = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (JsonRecord part : parts) {
      place(part).ifPresent(places::add);
      part.text("text").ifPresent(words::add);
    }
    if (places.isEmpty() || places.size() < parts.size()) {
      return Optional.empty();
    }
    boolean all = words.size() == places.size();
    return Optional.of(
        new Claim(places, all ? Optional.of(String.join(" ", words)) : Optional.empty()));
  }

  private static Optional<Place> place(JsonRecord part) {
    OptionalInt start = part.offset("start");
    OptionalInt end = part.offset("end");
    return start.isPresent() && end.isPresent()
        ? Optional.of(new Place(start.getAsInt(), end.getAsInt()))
        : Optional.empty();
  }

  private void say(String name, JsonRecord quote) {
    Optional<JsonRecord> cue = quote.record("cue");
    Optional<List<Span>> spans = cue.flatMap(part -> claim(List.of(part))).flatMap(work::spans);
    if (spans.isPresent()) {
      work.attribute(document.line(), name, NewsIds.CUE, new AttributeValue.Words(spans.get()));
    } else if (cue.isPresent()) {
      refuse("The cue of “" + name + "” does not stand where it says. It was passed over.");
    }
    List<String> sources = quote.records("sources").stream().map(CitronReader::speaker).toList();
    sources.stream().distinct().forEach(source -> link(NewsIds.SAID_BY, name, source));
    for (JsonRecord meant : quote.records("coreferences")) {
      sources.stream().findFirst().ifPresent(s -> link(COREFERENCE, s, speaker(meant)));
    }
  }

  private void link(String type, String from, String to) {
    links++;
    work.link(document.line(), "link " + links, type, from, to);
  }

  private void refuse(String sentence) {
    work.refuse(document.line(), sentence);
  }
}
