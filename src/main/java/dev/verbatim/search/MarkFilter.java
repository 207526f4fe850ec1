package dev.verbatim.search;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeType;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import java.math.BigDecimal;
import java.util.Optional;

/// What a [Filter] asks of a mark itself: tag, attribute and note.
final class MarkFilter {
  private final Filter filter;
  private final Codebook codebook;
  private final Optional<Phrase> value;
  private final Optional<Phrase> note;

  /// @param codebook says which attributes are choices
  MarkFilter(Filter filter, Codebook codebook) {
    this.filter = filter;
    this.codebook = codebook;
    this.value = filter.attribute().flatMap(Filter.AttributeIs::value).map(MarkFilter::phrase);
    this.note = filter.note().map(MarkFilter::phrase);
  }

  private static Phrase phrase(String words) {
    return new Phrase(words, false, false);
  }

  boolean admits(Annotation mark, ArticleText text) {
    return filter.tag().map(mark.tag()::equals).orElse(true)
        && note.map(n -> n.isIn(mark.note())).orElse(true)
        && filter.attribute().map(a -> admits(a, mark, text)).orElse(true);
  }

  private boolean admits(Filter.AttributeIs sought, Annotation mark, ArticleText text) {
    Optional<AttributeValue> actual = mark.attribute(sought.id());
    return sought.value().isEmpty()
        ? actual.isPresent()
        : actual
            .filter(v -> is(v, sought.value().get(), isChoice(mark, sought.id()), text))
            .isPresent();
  }

  private boolean isChoice(Annotation mark, String attributeId) {
    return codebook
        .tag(mark.tag())
        .flatMap(t -> t.attribute(attributeId))
        .map(Attribute::type)
        .filter(AttributeType.CHOICE::equals)
        .isPresent();
  }

  private boolean is(AttributeValue actual, String sought, boolean choice, ArticleText text) {
    return switch (actual) {
      case AttributeValue.Text(String words) -> choice ? words.equals(sought) : holds(words);
      case AttributeValue.Flag(boolean flag) -> Boolean.toString(flag).equals(sought);
      case AttributeValue.Numeric number -> number.text().equals(sought) || isSame(number, sought);
      case AttributeValue.Words words ->
          words.spans().stream().anyMatch(s -> s.end() <= text.length() && holds(text.slice(s)));
      case AttributeValue.Other _ -> false;
    };
  }

  private boolean holds(String words) {
    return value.map(v -> v.isIn(words)).orElse(false);
  }

  private static boolean isSame(AttributeValue.Numeric number, String sought) {
    try {
      return number.value().compareTo(new BigDecimal(sought.strip())) == 0;
    } catch (NumberFormatException _) {
      return false;
    }
  }
}
