package dev.verbatim.bench;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// Marks as analysts make them, at random: some 70 % in nests of up to six, one quotation in seven
/// in two pieces, lengths as in real news, attributes on most, notes and links on some.
final class RandomMarks {
  private static final Instant BEGUN = Instant.parse("2026-01-05T08:00:00Z");
  private static final double IN_NESTS = 0.7;
  private static final int DEEPEST = 6;
  private static final int LEAST = 8;

  private final String text;
  private final Random random;

  /// A kind of mark, with the lengths it usually has.
  private enum Kind {
    QUOTE("quote", 20, 160),
    SPEAKER("speaker", 8, 36),
    ALLEGATION("allegation", 24, 120),
    STATISTIC("statistic", 8, 40);

    final String tag;
    final int least;
    final int most;

    Kind(String tag, int least, int most) {
      this.tag = tag;
      this.least = least;
      this.most = most;
    }
  }

  RandomMarks(ArticleText text, Random random) {
    this.text = text.string();
    this.random = random;
  }

  List<Annotation> marks(int count) {
    List<Annotation> marks = new ArrayList<>();
    int nested = (int) (count * IN_NESTS);
    while (marks.size() < nested) {
      nest(marks, Math.min(2 + random.nextInt(DEEPEST - 1), count - marks.size()));
    }
    while (marks.size() < count) {
      Kind kind = kind();
      int start = random.nextInt(text.length() - kind.most);
      marks.add(mark(kind, words(start, start + between(kind.least, kind.most))));
    }
    return marks;
  }

  /// A long mark, and others each within the one before.
  private void nest(List<Annotation> marks, int depth) {
    int length = between(30 * depth, 50 * depth);
    int start = random.nextInt(text.length() - length);
    Span span = words(start, start + length);
    for (int i = 0; i < depth && span.length() > LEAST; i++) {
      marks.add(mark(kind(), span));
      int cut = Math.max(1, span.length() / 5);
      span = words(span.start() + random.nextInt(cut), span.end() - random.nextInt(cut));
    }
  }

  private Kind kind() {
    return Kind.values()[random.nextInt(Kind.values().length)];
  }

  private int between(int least, int most) {
    return least + random.nextInt(most - least);
  }

  /// The whole words nearest to two offsets.
  private Span words(int from, int to) {
    int start = from;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    while (!Character.isLetter(text.charAt(start))) {
      start++;
    }
    int end = Math.max(to, start + LEAST);
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return new Span(start, Math.min(end, text.length()));
  }

  private Annotation mark(Kind kind, Span span) {
    Instant made = BEGUN.plusSeconds(random.nextInt(1_000_000));
    return new Annotation(
        id(),
        kind.tag,
        kind == Kind.QUOTE && random.nextInt(7) == 0 ? pieces(span) : List.of(span),
        attributes(kind, span),
        random.nextInt(20) == 0 ? "To be looked at again: who says so?" : "",
        new Provenance(Fixture.ANNOTATOR.id(), made, made.plusSeconds(9), Map.of()));
  }

  private List<Span> pieces(Span span) {
    int gap = span.length() / 3;
    return gap < LEAST
        ? List.of(span)
        : List.of(
            new Span(span.start(), span.start() + gap), new Span(span.end() - gap, span.end()));
  }

  private Map<String, AttributeValue> attributes(Kind kind, Span span) {
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    switch (kind) {
      case QUOTE -> {
        values.put("type", new AttributeValue.Text(random.nextBoolean() ? "direct" : "indirect"));
        if (random.nextInt(3) == 0 && span.end() + 5 < text.length()) {
          Span cue = new Span(span.end() + 1, span.end() + 5);
          values.put("cue", new AttributeValue.Words(List.of(cue)));
        }
      }
      case SPEAKER -> values.put("mention", new AttributeValue.Text("role"));
      case ALLEGATION -> values.put("status", new AttributeValue.Text("denied"));
      case STATISTIC -> values.put("unit", new AttributeValue.Text("percent"));
    }
    return values;
  }

  /// A link from one mark in five, to the speaker drawn last.
  List<Relation> links(List<Annotation> marks) {
    List<Relation> links = new ArrayList<>();
    String speaker = "";
    for (Annotation mark : marks) {
      if (mark.tag().equals(Kind.SPEAKER.tag)) {
        speaker = mark.id();
      } else if (!speaker.isEmpty() && random.nextInt(5) == 0) {
        Provenance provenance = Provenance.of(Fixture.ANNOTATOR.id(), BEGUN);
        links.add(new Relation(id(), type(mark), mark.id(), speaker, provenance));
      }
    }
    return links;
  }

  private static String type(Annotation mark) {
    return switch (mark.tag()) {
      case "allegation" -> "alleged-by";
      case "statistic" -> "reported-by";
      default -> "said-by";
    };
  }

  private String id() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
