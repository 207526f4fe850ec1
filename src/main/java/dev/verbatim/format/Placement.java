package dev.verbatim.format;

import dev.verbatim.format.Draft.Quoted;
import dev.verbatim.model.Anchor;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides where in a text the marks of a file stand.
///
/// A span *fits* where the text has at its offsets the words stored with it. One without words is
/// trusted if the file was written for this very text. A mark stands if all its spans fit; nothing
/// else is ever put on the page without being asked for.
///
/// Words that an attribute takes from the text are checked alike. If they do not fit while their
/// mark does, the mark stays and the attribute keeps its value as the file has it, as a value of a
/// shape not known: so neither is lost, no other words are passed off as these, and when the old
/// text is back they fit again.
final class Placement {
  /// Says of a value without words that its offsets are of another text.
  private static final String UNPLACED = "unplaced";

  /// A mark put where its words were found.
  ///
  /// @param score how surely each fragment is at the same place: the least of them, at most 1
  record Found(Annotation mark, double score) {}

  private final JsonReader in;
  private final ArticleText text;
  private final boolean sameText;
  private int unplacedWords;

  /// @param in the document that the drafts come from
  /// @param sameText whether the file was written for this very text
  Placement(JsonReader in, ArticleText text, boolean sameText) {
    this.in = in;
    this.text = text;
    this.sameText = sameText;
  }

  /// The same for drafts of another document.
  Placement of(JsonReader other) {
    return new Placement(other, text, sameText);
  }

  /// How many attributes so far kept words that do not fit.
  int unplacedWords() {
    return unplacedWords;
  }

  /// The mark, if it stands where the file says.
  Optional<Annotation> standing(Draft draft) throws FormatException {
    Optional<List<Span>> spans = standing(draft.spans());
    return spans.isEmpty()
        ? Optional.empty()
        : Optional.of(mark(draft, spans.get(), values(draft.attributes(), 0)));
  }

  /// Spans where they stand, if all of them do.
  Optional<List<Span>> standing(List<Quoted> quoted) {
    List<Span> spans = new ArrayList<>(quoted.size());
    for (Quoted span : quoted) {
      Span standing = standing(span);
      if (standing == null) {
        return Optional.empty();
      }
      spans.add(standing);
    }
    return Optional.of(spans);
  }

  private @Nullable Span standing(Quoted span) {
    String words = span.text();
    if (words == null) {
      return sameText && span.end() <= text.codePointLength() ? utf16(span) : null;
    }
    int start = text.toUtf16(span.start());
    return text.string().startsWith(words, start)
            && words.codePointCount(0, words.length()) == span.end() - span.start()
        ? new Span(start, start + words.length())
        : null;
  }

  /// A span by its offsets alone; it may reach beyond the text.
  private Span utf16(Quoted span) {
    return new Span(text.toUtf16(span.start()), text.toUtf16(span.end()));
  }

  private static Annotation mark(
      Draft draft, List<Span> spans, Map<String, AttributeValue> attributes) {
    return new Annotation(
        draft.id(),
        draft.tag(),
        draft.touches() ? Span.union(spans) : spans,
        attributes,
        draft.note(),
        draft.provenance());
  }

  /// The mark where its words are now, if every fragment is found and they keep their order. It is
  /// read once more, now with what stood around its words.
  ///
  /// Fragments without words are not looked for: what stood at their offsets is not known.
  Optional<Found> elsewhere(Draft draft) throws FormatException {
    return in.between(
        draft.from(), draft.to(), mark -> of(mark).found(DraftReader.withContext(mark).mark()));
  }

  private Optional<Found> found(Draft draft) throws FormatException {
    List<Span> spans = new ArrayList<>();
    double score = 1;
    for (Quoted span : draft.spans()) {
      switch (locate(span, 0)) {
        case Anchor.Match.Exact(Span found) -> spans.add(found);
        case Anchor.Match.Moved(Span found, double sure) -> {
          spans.add(found);
          score = Math.min(score, sure);
        }
        case Anchor.Match.Lost() -> {
          return Optional.empty();
        }
      }
      int last = spans.size() - 1;
      if (last > 0 && spans.get(last).start() < spans.get(last - 1).end()) {
        return Optional.empty();
      }
    }
    int shift = spans.getFirst().start() - utf16(draft.spans().getFirst()).start();
    Map<String, AttributeValue> attributes = values(draft.attributes(), shift);
    return Optional.of(new Found(mark(draft, Span.union(spans), attributes), score));
  }

  private Anchor.Match locate(Quoted span, int shift) {
    String words = span.text();
    if (words == null) {
      return new Anchor.Match.Lost();
    }
    Span standing = standing(span);
    if (shift == 0 && standing != null) {
      return new Anchor.Match.Exact(standing);
    }
    Span old = utf16(span);
    int start = Math.max(0, old.start() + shift);
    Span expected = new Span(start, start + old.length());
    return new Anchor(expected, words, span.prefix(), span.suffix()).locate(text);
  }

  /// Values with their words checked.
  ///
  /// @param shift how far the mark was moved: so far its words are looked for
  Map<String, AttributeValue> values(Map<String, Object> drafts, int shift) throws FormatException {
    Map<String, AttributeValue> values = LinkedHashMap.newLinkedHashMap(drafts.size());
    for (Map.Entry<String, Object> entry : drafts.entrySet()) {
      values.put(entry.getKey(), value(entry.getValue(), shift));
    }
    return values;
  }

  AttributeValue value(Object draft) throws FormatException {
    return value(draft, 0);
  }

  private AttributeValue value(Object draft, int shift) throws FormatException {
    if (draft instanceof AttributeValue value) {
      return value;
    }
    Draft.Words words = (Draft.Words) draft;
    Optional<List<Span>> spans = shift == 0 ? standing(words.spans()) : moved(words, shift);
    if (spans.isPresent()) {
      return new AttributeValue.Words(spans.get());
    }
    unplacedWords++;
    Object json = in.between(words.from(), words.to(), JsonReader::plain);
    boolean bare = words.spans().stream().anyMatch(s -> s.text() == null);
    return new AttributeValue.Other(bare ? unplaced(json) : json);
  }

  /// Words of a mark that was moved, where they are in the same spelling.
  private Optional<List<Span>> moved(Draft.Words words, int shift) {
    List<Span> spans = new ArrayList<>();
    for (Quoted span : words.spans()) {
      switch (locate(span, shift)) {
        case Anchor.Match.Exact(Span found) -> spans.add(found);
        case Anchor.Match.Moved(Span found, _) when text.slice(found).equals(span.text()) ->
            spans.add(found);
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(spans);
  }

  private static Object unplaced(Object json) {
    Map<String, Object> marked = new LinkedHashMap<>();
    ((Map<?, ?>) json).forEach((name, value) -> marked.put(String.valueOf(name), value));
    marked.put(UNPLACED, true);
    return marked;
  }
}
