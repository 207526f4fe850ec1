package dev.verbatim.ui.panel;

import dev.verbatim.check.Finding;
import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.PossibleLink;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Relation;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Span;
import dev.verbatim.model.Tag;
import dev.verbatim.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// What is said of a mark wherever one is named: in the list, in a tooltip, to a screen reader.
public final class MarkWords {
  private static final int LONGEST = 160;
  private static final String GAP = " … ";

  private final Article article;
  private final Codebook codebook;

  public MarkWords(Article article, Codebook codebook) {
    this.article = article;
    this.codebook = codebook;
  }

  /// What is said of the marks of a session, as its codebook is now.
  public static MarkWords of(AnnotationSession session) {
    return new MarkWords(session.article(), session.codebook());
  }

  /// The words that a mark stands on, fragments joined by an ellipsis, shortened where long.
  public String words(Annotation mark) {
    return words(mark.spans());
  }

  /// The words of spans, on one line.
  public String words(List<Span> spans) {
    StringJoiner joined = new StringJoiner(GAP);
    for (Span span : spans) {
      Span head = new Span(span.start(), Math.min(span.end(), span.start() + LONGEST));
      joined.add(article.text().slice(head).replace('\n', ' '));
    }
    String words = joined.toString();
    return words.length() <= LONGEST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, safe(words))) + "…";
  }

  private static int safe(String words) {
    return words.codePointCount(0, LONGEST - 1);
  }

  /// Tag, what is chosen of it, fragments and links, in one line.
  public String details(Annotation mark, AnnotationSet set) {
    List<String> parts = new ArrayList<>();
    parts.add(tagLabel(mark));
    chosen(mark).forEach(parts::add);
    if (mark.spans().size() > 1) {
      parts.add(Messages.get("mark.fragments", mark.spans().size()));
    }
    String line = String.join(" · ", parts);
    StringJoiner ends = new StringJoiner(", ");
    for (Relation relation : set.relationsOf(mark.id())) {
      if (relation.from().equals(mark.id())) {
        ends.add(end(relation.to(), set));
      }
    }
    return ends.length() == 0 ? line : line + " → " + ends;
  }

  /// All that is known of a mark, one thing a line, for a tooltip.
  public String description(Annotation mark, AnnotationSet set) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(tagLabel(mark));
    mark.attributes()
        .forEach((id, value) -> lines.add(attributeLabel(mark, id) + ": " + text(mark, id, value)));
    for (Relation relation : set.relationsOf(mark.id())) {
      lines.add(link(relation, mark, set));
    }
    if (!mark.note().isEmpty()) {
      lines.add(Messages.get("mark.note", mark.note()));
    }
    lines.add(Messages.get("mark.author", mark.provenance().author()));
    return lines.toString();
  }

  /// A link as seen from one of its ends: its name, an arrow, and the words at the other end.
  public String link(Relation relation, Annotation from, AnnotationSet set) {
    String type =
        codebook.relationType(relation.type()).map(RelationType::label).orElse(relation.type());
    String arrow = relation.from().equals(from.id()) ? " → " : " ← ";
    return type + arrow + end(relation.otherEnd(from.id()), set);
  }

  /// A link that could be made, as seen from one of its ends.
  public String link(PossibleLink link, Annotation from) {
    String arrow = link.from().id().equals(from.id()) ? " → " : " ← ";
    return link.type().label() + arrow + words(link.otherThan(from));
  }

  /// What a finding is about beside its marks, as people read it; empty where there is nothing to
  /// say.
  String subject(Finding finding) {
    String id = finding.subject();
    return switch (finding.check()) {
      case OTHER_TAG -> codebook.labelOf(id);
      case MISSING_REQUIRED ->
          codebook.tags().stream()
              .flatMap(tag -> tag.attribute(id).stream())
              .findFirst()
              .map(Attribute::label)
              .orElse(id);
      default -> "";
    };
  }

  public String tagLabel(Annotation mark) {
    return codebook
        .tag(mark.tag())
        .map(Tag::label)
        .orElseGet(() -> Messages.get("mark.unknown-tag", mark.tag()));
  }

  /// A value as people read it.
  public String text(Annotation mark, String attributeId, AttributeValue value) {
    return switch (value) {
      case AttributeValue.Text(String v) ->
          attribute(mark, attributeId)
              .flatMap(a -> a.choice(v))
              .map(Attribute.Choice::label)
              .orElse(v);
      case AttributeValue.Flag(boolean set) -> Messages.get(set ? "value.yes" : "value.no");
      case AttributeValue.Numeric number -> number.text();
      case AttributeValue.Words(List<Span> spans) -> words(spans);
      case AttributeValue.Other(Object json) -> json.toString();
    };
  }

  private String end(String markId, AnnotationSet set) {
    return set.annotation(markId)
        .map(this::words)
        .orElseGet(() -> Messages.get("mark.missing-end"));
  }

  /// What an attribute of a mark is called; its id where the codebook lacks it.
  public String attributeLabel(Annotation mark, String attributeId) {
    return attribute(mark, attributeId).map(Attribute::label).orElse(attributeId);
  }

  private Optional<Attribute> attribute(Annotation mark, String attributeId) {
    return codebook.tag(mark.tag()).flatMap(t -> t.attribute(attributeId));
  }

  private List<String> chosen(Annotation mark) {
    List<String> labels = new ArrayList<>();
    mark.attributes()
        .forEach(
            (id, value) ->
                attribute(mark, id)
                    .flatMap(
                        a ->
                            value instanceof AttributeValue.Text(String v)
                                ? a.choice(v)
                                : Optional.empty())
                    .map(Attribute.Choice::label)
                    .ifPresent(labels::add));
    return labels;
  }
}
