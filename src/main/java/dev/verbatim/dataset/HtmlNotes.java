package dev.verbatim.dataset;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Relation;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Span;
import dev.verbatim.model.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The notes on the marks of a work, as they stand in the margin: tag and words, what is said of
/// the mark, its links to others and those of others to it.
final class HtmlNotes {
  /// Code points of a mark's words that are shown beside it; the whole stands in the text.
  private static final int SHOWN = 70;

  private final Work work;
  private final ArticleText text;
  private final String section;
  private final Map<String, Integer> numbers;
  private final Codebook codebook;
  private final Losses losses;

  /// @param section its name within the page
  /// @param numbers of the marks, by their ids
  HtmlNotes(
      Work work, String section, Map<String, Integer> numbers, Codebook codebook, Losses losses) {
    this.work = work;
    this.text = work.article().text();
    this.section = section;
    this.numbers = new HashMap<>(numbers);
    this.codebook = codebook;
    this.losses = losses;
    for (Relation link : work.set().relations()) {
      if (!numbers.containsKey(link.from()) || !numbers.containsKey(link.to())) {
        losses.add(Content.LINK, link.type(), 1);
      }
    }
  }

  /// The name of a mark's note within the page.
  String name(String mark) {
    return section + "-" + numbers.get(mark);
  }

  /// Puts a mark's note on a page.
  void put(Markup page, Annotation mark, HtmlStyle style) {
    page.open("div", "class", "note " + style.name(mark.tag()), mark.id(), mark.provenance());
    page.element(
        "b", numbers.get(mark.id()) + " " + codebook.labelOf(mark.tag()), "id", name(mark.id()));
    page.words(" ").element("bdi", shortened(text.words(mark.spans())));
    if (!mark.attributes().isEmpty()) {
      page.open("dl");
      mark.attributes().forEach((id, value) -> said(page, attribute(mark, id), id, value));
      page.close("dl");
    }
    if (!mark.note().isEmpty()) {
      page.element("p", mark.note(), "dir", "auto");
    }
    links(page, mark);
    page.close("div").line();
  }

  private void said(Markup page, Optional<Attribute> attribute, String id, AttributeValue value) {
    said(page, attribute, id, value, Content.ATTRIBUTE);
  }

  private Optional<Attribute> attribute(Annotation mark, String id) {
    return codebook.tag(mark.tag()).flatMap(tag -> tag.attribute(id));
  }

  /// Puts what something is said to be, within a list of such things.
  ///
  /// @param lost what it is where its shape is not known, so that it cannot be shown
  void said(Markup page, Optional<Attribute> asked, String id, AttributeValue value, Content lost) {
    Optional<String> shown = shown(asked, value);
    if (shown.isEmpty()) {
      losses.add(lost, id, 1);
      return;
    }
    page.open("div").element("dt", asked.map(Attribute::label).orElse(id)).words(" ");
    page.open("dd").element("bdi", shown.get()).close("dd").close("div");
  }

  private Optional<String> shown(Optional<Attribute> asked, AttributeValue value) {
    return switch (value) {
      case AttributeValue.Text(String words) ->
          Optional.of(
              asked.flatMap(a -> a.choice(words)).map(Attribute.Choice::label).orElse(words));
      case AttributeValue.Flag(boolean flag) -> Optional.of(flag ? "yes" : "no");
      case AttributeValue.Numeric number -> Optional.of(number.text());
      case AttributeValue.Words(List<Span> spans) -> Optional.of(text.words(spans));
      case AttributeValue.Other _ -> Optional.empty();
    };
  }

  private static String shortened(String words) {
    String line = words.replace('\n', ' ');
    return line.codePointCount(0, line.length()) <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
  }

  private void links(Markup page, Annotation mark) {
    List<Relation> links =
        work.set().relationsOf(mark.id()).stream()
            .filter(link -> work.set().annotation(link.otherEnd(mark.id())).isPresent())
            .toList();
    if (links.isEmpty()) {
      return;
    }
    page.open("ul");
    for (Relation link : links) {
      boolean leaves = link.from().equals(mark.id());
      Annotation other = work.set().annotation(link.otherEnd(mark.id())).orElseThrow();
      page.open("li", "class", leaves ? "from" : "to", link.id(), link.provenance());
      String kind = codebook.relationType(link.type()).map(RelationType::label).orElse(link.type());
      page.words(leaves ? kind + " → " : "← " + kind + " ");
      page.open("a", "href", "#" + name(other.id())).words("" + numbers.get(other.id()));
      if (leaves) {
        page.words(" ").element("bdi", shortened(text.words(other.spans())));
      }
      page.close("a").close("li");
    }
    page.close("ul");
  }
}
