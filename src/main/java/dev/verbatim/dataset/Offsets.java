package dev.verbatim.dataset;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Offsets into a text as it lies in a file, and where they are in the article's text, in which
/// line ends are single characters and no byte order mark stands.
///
/// What they count is found out by trying: the unit in which most spans have the words that stand
/// beside them, and with it whether the CR of a CRLF and a byte order mark are counted. Where
/// several do alike, or no words stand beside any, the format's own unit is taken, with everything
/// counted: a place without words tells nothing, as most are there in every unit.
final class Offsets {
  private static final int NOWHERE = -1;
  private static final char MARK = '\uFEFF';

  /// A way to count.
  ///
  /// @param all whether a byte order mark and the CR of a CRLF count, too
  record Way(Unit unit, boolean all) {}

  /// A stretch of the text, in whatever is counted.
  record Place(int start, int end) {
    /// Digits of a number that is beyond any text.
    private static final int BEYOND = 10;

    /// The places that words such as `0 10;12 20` name; empty where anything else stands there.
    static List<Place> all(String words) {
      List<Place> places = new ArrayList<>();
      for (String place : words.split(";", -1)) {
        int blank = place.indexOf(' ');
        int start = blank < 0 ? NOWHERE : number(place.substring(0, blank));
        int end = number(place.substring(blank + 1));
        if (start == NOWHERE || end == NOWHERE) {
          return List.of();
        }
        places.add(new Place(start, end));
      }
      return places;
    }

    private static int number(String digits) {
      for (int i = 0; i < digits.length(); i++) {
        if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
          return NOWHERE;
        }
      }
      return digits.isEmpty()
          ? NOWHERE
          : digits.length() >= BEYOND ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
  }

  /// What a data set claims of the text.
  ///
  /// @param places at least one
  /// @param words that stand there, where the data set has them; those of several places with a
  ///   blank between them; line ends in them may stand as blanks
  record Claim(List<Place> places, Optional<String> words) {
    Claim {
      places = List.copyOf(places);
    }
  }

  private final Way way;
  private final int fitting;
  private final int telling;
  private final boolean isAssumed;
  private final ArticleText text;

  /// The offset in the article's text, in UTF-16 units, of each place that is counted.
  private final int[] places;

  private Offsets(RawText raw, Way way, List<Claim> claims) {
    this.text = raw.text();
    this.way = way;
    this.places = isOneToOne(raw, way.unit()) ? oneToOne(raw) : places(raw.raw(), way);
    List<Claim> fitting = claims.stream().filter(claim -> found(claim).isPresent()).toList();
    this.fitting = fitting.size();
    this.telling = worded(fitting);
    this.isAssumed = !claims.isEmpty() && worded(claims) == 0 && hasPairs(text);
  }

  private static int worded(List<Claim> claims) {
    return (int) claims.stream().filter(claim -> claim.words().isPresent()).count();
  }

  private static boolean hasPairs(ArticleText text) {
    return text.codePointLength() < text.length();
  }

  /// Finds out what the offsets count.
  ///
  /// @param usual what the format's own definition says
  /// @param told what the person says; then nothing else is tried but what else counts
  static Offsets decide(RawText text, List<Claim> claims, Unit usual, Optional<Unit> told) {
    Offsets best = new Offsets(text, new Way(told.orElse(usual), true), claims);
    int worded = worded(claims);
    for (Way way : ways(told.orElse(usual), told.isPresent())) {
      if (best.telling == worded) {
        break;
      }
      Offsets other = new Offsets(text, way, claims);
      best = other.telling > best.telling ? other : best;
    }
    return best;
  }

  private static List<Way> ways(Unit first, boolean only) {
    List<Way> ways = new ArrayList<>(List.of(new Way(first, false)));
    for (Unit unit : Unit.values()) {
      if (unit != first && !only) {
        ways.add(new Way(unit, true));
        ways.add(new Way(unit, false));
      }
    }
    return ways;
  }

  /// Whether every character is one of what is counted, and one of the text.
  private static boolean isOneToOne(RawText raw, Unit unit) {
    return unit != Unit.BYTE && !hasPairs(raw.text()) && raw.raw().length() == raw.text().length();
  }

  private static int[] oneToOne(RawText raw) {
    int[] places = new int[raw.text().length() + 1];
    Arrays.setAll(places, i -> i);
    return places;
  }

  private static int[] places(String raw, Way way) {
    int[] places = new int[raw.length() * way.unit().widest() + 1];
    Arrays.fill(places, NOWHERE);
    int counted = 0;
    int place = 0;
    for (int i = 0; i < raw.length(); i += Character.charCount(raw.codePointAt(i))) {
      int c = raw.codePointAt(i);
      boolean dropped = isDropped(raw, i);
      if (!dropped || way.all()) {
        places[counted] = place;
        counted += way.unit().width(c);
      }
      place += dropped ? 0 : Character.charCount(c);
    }
    places[counted] = place;
    return Arrays.copyOf(places, counted + 1);
  }

  /// Whether a character is none of the article's text.
  private static boolean isDropped(String raw, int at) {
    char c = raw.charAt(at);
    return (c == MARK && at == 0)
        || (c == '\r' && at + 1 < raw.length() && raw.charAt(at + 1) == '\n');
  }

  Unit unit() {
    return way.unit();
  }

  /// Whether there was nothing to find the unit out by, and places mean something else in another.
  boolean isAssumed() {
    return isAssumed;
  }

  /// How many of the claims hold.
  int fitting() {
    return fitting;
  }

  /// The spans of the article's text at some places, as these are ordered; empty where it has no
  /// such place, or nothing is between its ends.
  Optional<List<Span>> spans(List<Place> places) {
    List<Span> spans = new ArrayList<>();
    for (Place place : places) {
      int from = at(place.start());
      int to = at(place.end());
      if (from == NOWHERE || to == NOWHERE || from >= to) {
        return Optional.empty();
      }
      spans.add(new Span(from, to));
    }
    return Optional.of(spans);
  }

  private int at(int counted) {
    return counted < 0 || counted >= places.length ? NOWHERE : places[counted];
  }

  /// The spans of a claim that holds, as its places are ordered: there are such places, and the
  /// words stand there. Empty for one that does not.
  Optional<List<Span>> found(Claim claim) {
    return spans(claim.places())
        .filter(spans -> claim.words().isEmpty() || stand(claim.words().get(), spans));
  }

  private boolean stand(String words, List<Span> spans) {
    return isThere(words, spans) || words(spans).equals(plain(words));
  }

  /// Whether words stand there letter by letter, as nearly all do.
  private boolean isThere(String words, List<Span> spans) {
    int at = 0;
    for (Span span : spans) {
      if (at > 0 && !words.startsWith(" ", at++)) {
        return false;
      }
      if (!words.regionMatches(at, text.string(), span.start(), span.length())) {
        return false;
      }
      at += span.length();
    }
    return at == words.length();
  }

  private String words(List<Span> spans) {
    return plain(spans.stream().map(text::slice).collect(Collectors.joining(" ")));
  }

  private static String plain(String words) {
    return words.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
  }
}
