package dev.verbatim.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;

/// A mark with the links that leave it: all that can be right or wrong about it.
///
/// A link belongs to the mark that it leaves, so a quote without its speaker is the quote's slip,
/// and a speaker stays the same however many quotes point at it.
///
/// @param links those that leave the mark, by kind, then by the mark that they point at
public record LinkedMark(Annotation mark, List<Relation> links) {

  public LinkedMark {
    links = links.stream().sorted(Relation.BY_KIND).toList();
    if (links.stream().anyMatch(link -> !link.from().equals(mark.id()))) {
      throw new IllegalArgumentException("a link that does not leave the mark: " + links);
    }
  }

  /// A mark as a set has it.
  public static LinkedMark of(Annotation mark, AnnotationSet set) {
    return new LinkedMark(
        mark, set.relationsOf(mark.id()).stream().filter(l -> l.from().equals(mark.id())).toList());
  }

  public String id() {
    return mark.id();
  }

  /// Whether the two say the same, whoever made them and when. Their notes are for their makers,
  /// and say nothing here.
  public boolean saysAs(LinkedMark other) {
    return mark.tag().equals(other.mark.tag())
        && mark.spans().equals(other.mark.spans())
        && mark.attributes().equals(other.mark.attributes())
        && linksAs(other);
  }

  /// All that [#saysAs] compares, as one text that is the same wherever it is made.
  String said() {
    StringJoiner said = new StringJoiner("\t");
    said.add(mark.tag()).add(mark.spans().toString());
    new TreeMap<>(mark.attributes()).forEach((id, value) -> said.add(id).add(said(value)));
    links.forEach(link -> said.add(link.type()).add(link.to()));
    return said.toString();
  }

  private static String said(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Text(String text) -> text;
      case AttributeValue.Flag(boolean set) -> String.valueOf(set);
      case AttributeValue.Numeric number -> number.text();
      case AttributeValue.Words(List<Span> spans) -> spans.toString();
      case AttributeValue.Other(Object json) -> json.toString();
    };
  }

  /// Whether the same kinds of link lead to the same marks.
  public boolean linksAs(LinkedMark other) {
    return links.size() == other.links.size() && linksBeyond(other.links).isEmpty();
  }

  /// The links that none of the others repeats.
  public List<Relation> linksBeyond(Collection<Relation> others) {
    List<Relation> beyond = new ArrayList<>(links);
    beyond.removeIf(link -> others.stream().anyMatch(link::repeats));
    return beyond;
  }

  public LinkedMark withMark(Annotation changed) {
    return new LinkedMark(changed, links);
  }

  public LinkedMark withLinks(List<Relation> changed) {
    return new LinkedMark(mark, changed);
  }
}
