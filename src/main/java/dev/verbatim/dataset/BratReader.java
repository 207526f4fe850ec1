package dev.verbatim.dataset;

import dev.verbatim.dataset.Offsets.Claim;
import dev.verbatim.dataset.Offsets.Place;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one of brat's `.ann` files beside its `.txt`: marks first, in whatever order the lines
/// come, then what is said of them.
final class BratReader {
  private static final Pattern TAG = Pattern.compile("\\S+");
  private static final Pattern LINK = Pattern.compile("(\\S+) [^\\s:]+:(\\S+) [^\\s:]+:(\\S+)\\s*");
  private static final Pattern NUMBERED = Pattern.compile("\\d+$");

  private final Sink sink;
  private final ValueWords values;
  private final WorkBuilder work;
  private final List<Line> rest = new ArrayList<>();

  /// A line that was taken apart.
  ///
  /// @param name such as `T1`
  /// @param head what stands behind it, up to the next tab
  /// @param tail what stands behind that; empty where nothing does
  private record Line(int number, String name, String head, String tail) {
    /// @param start of its head
    static Line of(int number, String line, int start) {
      int tab = line.indexOf('\t', start);
      return new Line(
          number,
          line.substring(0, start - 1),
          line.substring(start, tab < 0 ? line.length() : tab),
          tab < 0 ? "" : line.substring(tab + 1));
    }
  }

  BratReader(WorkBuilder.Origin origin, RawText text, Sink sink) {
    this.sink = sink;
    this.values = new ValueWords(sink.codebook(), text.text());
    this.work = new WorkBuilder(origin, text, sink);
  }

  /// Reads the lines, and gives the work to the sink.
  ///
  /// @param name of the article
  /// @param told what the offsets count, if the person says so
  void read(List<String> lines, String name, Optional<Unit> told) {
    for (int i = 0; i < lines.size(); i++) {
      sort(lines.get(i), i + 1);
    }
    work.cutAtLineEnds();
    work.place(Unit.CODE_POINT, told);
    rest.forEach(this::take);
    work.deliver(name, Metadata.titled(name));
  }

  private void sort(String line, int number) {
    if (line.isBlank()) {
      return;
    }
    int head = line.indexOf('\t') + 1;
    if (head == 0 || "TREAM#*N".indexOf(line.charAt(0)) < 0) {
      refuse(number, "This is no line of a brat file. It was passed over.");
      return;
    }
    Line taken = Line.of(number, line, head);
    if (line.charAt(0) != 'T') {
      if (line.charAt(0) == 'E') {
        work.alias(taken.name(), afterColon(taken.head().split(" ", -1)[0]));
      }
      rest.add(taken);
    } else {
      claim(taken);
    }
  }

  private void claim(Line line) {
    String head = line.head();
    int blank = head.indexOf(' ');
    List<Place> places = Place.all(head.substring(blank + 1));
    if (blank < 0 || !TAG.matcher(head).region(0, blank).matches() || places.isEmpty()) {
      refuse(line.number(), "A mark needs a tag and places, as in “quote 0 10”.");
      return;
    }
    Claim claim = new Claim(places, Optional.of(line.tail()));
    work.claim(line.number(), line.name(), BratName.id(head.substring(0, blank)), claim);
  }

  private void refuse(int line, String sentence) {
    work.refuse(line, sentence);
  }

  /// What blanks part in the head of a line.
  ///
  /// @param most beyond so many the last has the rest
  private static List<String> parts(Line line, int most) {
    String head = line.head().strip();
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int blank = head.indexOf(' ');
        blank >= 0 && parts.size() < most - 1;
        blank = head.indexOf(' ', from)) {
      parts.add(head.substring(from, blank));
      from = blank;
      while (head.charAt(from) == ' ') {
        from++;
      }
    }
    parts.add(head.substring(from));
    return parts;
  }

  private static String afterColon(String words) {
    return words.substring(words.indexOf(':') + 1);
  }

  private void take(Line line) {
    switch (line.name().charAt(0)) {
      case 'R' -> link(line);
      case 'E' -> event(line);
      case 'A', 'M' -> attribute(line);
      case '#' -> note(line);
      case '*' -> equivalence(line);
      case 'N' -> normalisation(line);
      default -> throw new IllegalStateException(line.name());
    }
  }

  private void link(Line line) {
    Matcher link = LINK.matcher(line.head());
    if (!link.matches()) {
      refuse(line.number(), "A link needs two ends, as in “said-by Arg1:T1 Arg2:T2”.");
      return;
    }
    String type = BratName.id(link.group(1));
    work.link(line.number(), line.name(), type, link.group(2), link.group(3));
  }

  /// An event's arguments are links that leave its trigger, each of the kind that its role is.
  private void event(Line line) {
    List<String> parts = parts(line, Integer.MAX_VALUE);
    for (int i = 1; i < parts.size(); i++) {
      int colon = parts.get(i).indexOf(':');
      if (colon <= 0) {
        refuse(line.number(), "An event's argument needs a role, as in “Speaker:T1”.");
        continue;
      }
      String role = NUMBERED.matcher(parts.get(i).substring(0, colon)).replaceFirst("");
      String kind = BratName.id(role.isEmpty() ? parts.get(i).substring(0, colon) : role);
      String name = line.name() + " " + parts.get(i);
      work.link(line.number(), name, kind, line.name(), afterColon(parts.get(i)));
    }
  }

  private void attribute(Line line) {
    List<String> parts = parts(line, 3);
    if (parts.size() < 2) {
      refuse(line.number(), "An attribute needs a name and a mark, as in “negated T1”.");
      return;
    }
    if (parts.size() == 2) {
      say(line, parts.get(1), BratName.id(parts.get(0)), _ -> new AttributeValue.Flag(true));
    } else {
      say(line, parts.get(1), parts.get(0), parts.get(2));
    }
  }

  /// Says an attribute of a mark in words.
  private void say(Line line, String name, String attribute, String words) {
    String id = BratName.id(attribute);
    say(line, name, id, mark -> values.read(mark, id, words));
  }

  private void say(Line line, String name, String id, Function<Annotation, AttributeValue> value) {
    work.mark(line.number(), name)
        .ifPresent(mark -> work.attribute(line.number(), name, id, value.apply(mark)));
  }

  private void note(Line line) {
    List<String> parts = parts(line, 2);
    if (parts.size() < 2) {
      refuse(line.number(), "A note needs a kind and a mark, as in “AnnotatorNotes T1”.");
      return;
    }
    String words = BratName.words(line.tail());
    if (parts.get(1).startsWith("R")) {
      sink.say("Notes on links were passed over; Verbatim has none.");
      return;
    }
    if (parts.get(0).equals(BratWriter.NOTE)) {
      work.note(line.number(), parts.get(1), words);
    } else {
      say(line, parts.get(1), parts.get(0), words);
    }
  }

  /// All of an equivalence are linked, each to the next.
  private void equivalence(Line line) {
    List<String> parts = parts(line, Integer.MAX_VALUE);
    for (int i = 2; i < parts.size(); i++) {
      String name = "* " + parts.get(i - 1) + " " + parts.get(i);
      work.link(line.number(), name, BratName.id(parts.get(0)), parts.get(i - 1), parts.get(i));
    }
  }

  private void normalisation(Line line) {
    List<String> parts = parts(line, 3);
    if (parts.size() < 3) {
      refuse(line.number(), "A reference needs a mark and an entry, as in “Reference T1 Base:1”.");
      return;
    }
    String id = BratName.id(parts.get(0));
    work.attribute(line.number(), parts.get(1), id, new AttributeValue.Text(parts.get(2)));
  }
}
