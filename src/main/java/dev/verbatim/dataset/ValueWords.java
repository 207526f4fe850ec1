package dev.verbatim.dataset;

import dev.verbatim.dataset.Offsets.Place;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeType;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Values of attributes as words, and read back as what the codebook says that the attribute is: of
/// one that it does not know, text. Flags may be in capitals, as spreadsheets write them.
///
/// @param text that words of the article stand in
record ValueWords(Codebook codebook, ArticleText text) {
  /// Before the places of words of the article, which are code points.
  private static final String AT = "@";

  private static final Pattern PLACES = Pattern.compile("^" + AT + "(\\d+ \\d+(?:;\\d+ \\d+)*)");

  /// What a value is in words; empty for one of a shape that is not known.
  Optional<String> words(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Text(String words) -> Optional.of(words);
      case AttributeValue.Flag(boolean flag) -> Optional.of(Boolean.toString(flag));
      case AttributeValue.Numeric(BigDecimal number) -> Optional.of(number.toString());
      case AttributeValue.Words(List<Span> spans) -> Optional.of(places(spans));
      case AttributeValue.Other _ -> Optional.empty();
    };
  }

  /// Where the words stand, and then they themselves.
  private String places(List<Span> spans) {
    String words = text.words(spans);
    return AT
        + spans.stream()
            .map(s -> text.toCodePoint(s.start()) + " " + text.toCodePoint(s.end()))
            .collect(Collectors.joining(";"))
        + " "
        + words.replace('\n', ' ');
  }

  /// What the codebook says that a mark's attribute is.
  Optional<AttributeType> type(Annotation mark, String attribute) {
    return codebook.tag(mark.tag()).flatMap(tag -> tag.attribute(attribute)).map(Attribute::type);
  }

  /// The value that some words are.
  AttributeValue read(Annotation mark, String attribute, String words) {
    return switch (type(mark, attribute).orElse(AttributeType.TEXT)) {
      case FLAG ->
          words.equalsIgnoreCase("true") || words.equalsIgnoreCase("false")
              ? new AttributeValue.Flag(words.equalsIgnoreCase("true"))
              : new AttributeValue.Text(words);
      case NUMBER -> number(words);
      case WORDS -> place(words);
      case CHOICE, TEXT -> new AttributeValue.Text(words);
    };
  }

  private static AttributeValue number(String words) {
    try {
      return new AttributeValue.Numeric(new BigDecimal(words));
    } catch (NumberFormatException _) {
      return new AttributeValue.Text(words);
    }
  }

  private AttributeValue place(String words) {
    Matcher places = PLACES.matcher(words);
    if (!places.find()) {
      return new AttributeValue.Text(words);
    }
    List<Span> spans = new ArrayList<>();
    for (Place place : Place.all(places.group(1))) {
      int start = Math.min(place.start(), text.codePointLength());
      int end = Math.min(place.end(), text.codePointLength());
      if (start >= end) {
        return new AttributeValue.Text(words);
      }
      spans.add(new Span(text.toUtf16(start), text.toUtf16(end)));
    }
    return new AttributeValue.Words(spans);
  }
}
