package dev.verbatim.dataset;

import dev.verbatim.dataset.Offsets.Claim;
import dev.verbatim.dataset.Offsets.Place;
import dev.verbatim.format.JsonRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where in a text the selectors of web annotations point.
///
/// A position is what `TextPositionSelector` says, or a `FragmentSelector` of RFC 5147
/// (`char=0,10`); where there is only a quote, the one place where it stands between its prefix and
/// suffix.
///
/// @param raw the text as it lies in the file
record WebTarget(String raw) {
  private static final Pattern CHARACTERS = Pattern.compile("char=(\\d{1,9}),(\\d{1,9})");

  /// How many selectors may refine one another.
  private static final int MOST = 10;

  /// What one target points at.
  private record Part(Optional<Place> place, Optional<String> words) {}

  /// Where some targets point; empty where one of them points nowhere, or at several places.
  Optional<Claim> claim(List<JsonRecord> targets) {
    List<Place> places = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (JsonRecord target : targets) {
      Part part = part(target);
      part.place().ifPresent(places::add);
      part.words().ifPresent(words::add);
    }
    if (places.isEmpty() || places.size() < targets.size()) {
      return Optional.empty();
    }
    boolean all = words.size() == places.size();
    return Optional.of(
        new Claim(places, all ? Optional.of(String.join(" ", words)) : Optional.empty()));
  }

  private Part part(JsonRecord target) {
    Optional<Place> place = Optional.empty();
    Optional<JsonRecord> quote = Optional.empty();
    for (JsonRecord selector : selectors(target)) {
      place = place.or(() -> place(selector));
      quote = quote.or(() -> Optional.of(selector).filter(s -> s.text("exact").isPresent()));
    }
    Optional<JsonRecord> said = quote;
    return new Part(
        place.or(() -> said.flatMap(this::find)), said.flatMap(exact -> exact.text("exact")));
  }

  private static List<JsonRecord> selectors(JsonRecord target) {
    List<JsonRecord> all = new ArrayList<>();
    for (Object item : target.values("selector")) {
      Optional<JsonRecord> selector = target.of(item);
      while (selector.isPresent() && all.size() < MOST) {
        all.add(selector.get());
        selector = selector.get().record("refinedBy");
      }
    }
    return all;
  }

  private static Optional<Place> place(JsonRecord selector) {
    OptionalInt start = selector.offset("start");
    OptionalInt end = selector.offset("end");
    if (start.isPresent() && end.isPresent()) {
      return Optional.of(new Place(start.getAsInt(), end.getAsInt()));
    }
    Matcher characters = CHARACTERS.matcher(selector.text("value").orElse(""));
    return characters.find()
        ? Optional.of(
            new Place(Integer.parseInt(characters.group(1)), Integer.parseInt(characters.group(2))))
        : Optional.empty();
  }

  private Optional<Place> find(JsonRecord quote) {
    String exact = quote.text("exact").orElse("");
    String prefix = quote.text("prefix").orElse("");
    String suffix = quote.text("suffix").orElse("");
    List<Integer> found = new ArrayList<>();
    for (int at = exact.isEmpty() ? -1 : raw.indexOf(exact); at >= 0 && found.size() < 2; ) {
      if (raw.startsWith(suffix, at + exact.length())
          && raw.startsWith(prefix, at - prefix.length())) {
        found.add(at);
      }
      at = raw.indexOf(exact, at + 1);
    }
    if (found.size() != 1) {
      return Optional.empty();
    }
    int start = raw.codePointCount(0, found.getFirst());
    return Optional.of(new Place(start, start + exact.codePointCount(0, exact.length())));
  }
}
