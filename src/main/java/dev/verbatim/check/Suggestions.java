package dev.verbatim.check;

import dev.verbatim.edit.PossibleLink;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.NewsIds;
import dev.verbatim.model.Span;
import dev.verbatim.model.Tag;
import dev.verbatim.text.Figures;
import dev.verbatim.text.Quotations;
import dev.verbatim.text.Reading;
import dev.verbatim.text.TextUnits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what could be said of a mark, from its words and from what stands around it: the type of a
/// quote from its quotation marks, the numbers of a statistic from its words, the nearest speaker.
///
/// It knows the ids of [NewsIds]; of a codebook without them it suggests nothing. To be used on one
/// thread.
public final class Suggestions {
  /// How far away, in UTF-16 units, a mark may be to be suggested as the other end of a link: about
  /// two paragraphs of news.
  private static final int NEAR = 500;

  private static final List<String> TO_SPEAKERS =
      List.of(NewsIds.SAID_BY, NewsIds.ALLEGED_BY, NewsIds.REPORTED_BY);

  private final TextUnits units;
  private final Codebook codebook;

  public Suggestions(TextUnits units, Codebook codebook) {
    this.units = units;
    this.codebook = codebook;
  }

  /// What could be said of a mark, in the order in which it is best decided.
  public List<Suggestion> of(Annotation mark, AnnotationSet set) {
    return Stream.of(values(mark), link(mark, set)).flatMap(Optional::stream).toList();
  }

  private Optional<Suggestion> values(Annotation mark) {
    Map<String, AttributeValue> found =
        switch (mark.tag()) {
          case NewsIds.QUOTE -> Map.of(NewsIds.TYPE, new AttributeValue.Text(type(mark.spans())));
          case NewsIds.STATISTIC -> figure(mark);
          default -> Map.of();
        };
    Map<String, AttributeValue> fitting = new LinkedHashMap<>();
    for (Attribute attribute : codebook.tag(mark.tag()).map(Tag::attributes).orElse(List.of())) {
      AttributeValue value = found.get(attribute.id());
      boolean unset = !mark.attributes().containsKey(attribute.id());
      if (value != null && unset && attribute.accepts(value)) {
        fitting.put(attribute.id(), value);
      }
    }
    return fitting.isEmpty() || isAnswered(mark)
        ? Optional.empty()
        : Optional.of(new Suggestion.Values(mark.id(), fitting));
  }

  /// A figure of which a person has given the value is not read for the rest.
  private static boolean isAnswered(Annotation mark) {
    return mark.tag().equals(NewsIds.STATISTIC)
        && (mark.attributes().containsKey(NewsIds.VALUE)
            || mark.attributes().containsKey(NewsIds.LOW));
  }

  /// Direct where quotation marks are around all fragments, or all of it stands within some; mixed
  /// where it holds a quotation and other words; else indirect.
  private String type(List<Span> fragments) {
    Quotations quotations = units.quotations();
    List<Span> inside = new ArrayList<>();
    boolean holds = false;
    for (Span fragment : fragments) {
      List<Span> touched = quotations.touching(fragment);
      if (touched.stream().anyMatch(q -> q.contains(fragment))) {
        inside.add(fragment);
      }
      holds |= touched.stream().anyMatch(fragment::contains);
    }
    if (inside.size() == fragments.size()) {
      return NewsIds.DIRECT;
    }
    return holds || !inside.isEmpty() ? NewsIds.MIXED : NewsIds.INDIRECT;
  }

  private Map<String, AttributeValue> figure(Annotation mark) {
    ArticleText text = units.text();
    String words = String.join(" ", mark.spans().stream().map(text::slice).toList());
    return Figures.read(words).map(Suggestions::said).orElse(Map.of());
  }

  private static Map<String, AttributeValue> said(Reading reading) {
    Map<String, AttributeValue> said = new LinkedHashMap<>();
    reading.value().ifPresent(v -> said.put(NewsIds.VALUE, number(v)));
    reading.low().ifPresent(v -> said.put(NewsIds.LOW, number(v)));
    reading.high().ifPresent(v -> said.put(NewsIds.HIGH, number(v)));
    if (!reading.unit().isEmpty()) {
      said.put(NewsIds.UNIT, new AttributeValue.Text(reading.unit()));
    }
    said.put(NewsIds.MODIFIER, new AttributeValue.Text(reading.modifier()));
    return said;
  }

  private static AttributeValue number(BigDecimal value) {
    return new AttributeValue.Numeric(value);
  }

  /// The link to the nearest speaker, for what has none; for a speaker at whom no link ends, the
  /// one from the nearest mark that has no speaker.
  private Optional<Suggestion> link(Annotation mark, AnnotationSet set) {
    boolean isScare =
        mark.attribute(NewsIds.TYPE)
            .filter(new AttributeValue.Text(NewsIds.SCARE)::equals)
            .isPresent();
    if (isScare || hasSpeaker(mark, set)) {
      return Optional.empty();
    }
    Span around =
        new Span(
            Math.max(0, mark.start() - NEAR), Math.min(units.text().length(), mark.end() + NEAR));
    return PossibleLink.of(mark, set.overlapping(around), set, codebook).stream()
        .filter(link -> TO_SPEAKERS.contains(link.type().id()))
        .filter(link -> PossibleLink.distance(link.from(), link.to()) <= NEAR)
        .filter(link -> link.from().id().equals(mark.id()) || !hasSpeaker(link.from(), set))
        .findFirst()
        .map(link -> new Suggestion.Link(mark.id(), link));
  }

  /// Whether a link to a speaker joins a mark with another, at either end.
  private static boolean hasSpeaker(Annotation mark, AnnotationSet set) {
    return set.relationsOf(mark.id()).stream().anyMatch(r -> TO_SPEAKERS.contains(r.type()));
  }
}
