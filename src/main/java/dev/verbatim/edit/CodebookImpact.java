package dev.verbatim.edit;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Counts what a change of the codebook touches, set by set.
///
/// A mark is touched if it gets another tag, or if its tag or a value of it becomes unknown; a
/// link, if the codebook would no longer have it between its ends; an article, if one of these is
/// on it or a label of it becomes unknown.
public final class CodebookImpact {

  /// What is touched.
  ///
  /// @param unknownValues of marks and labels of articles
  /// @param links that the codebook would no longer allow; they are kept
  public record Counts(int marks, int articles, int annotators, int unknownValues, int links) {
    public boolean isNothing() {
      return articles == 0;
    }
  }

  private final Codebook before;
  private final Codebook after;
  private final Set<String> articles = new HashSet<>();
  private final Set<String> annotators = new HashSet<>();
  private int marks;
  private int unknownValues;
  private int links;

  public CodebookImpact(Codebook before, Codebook after) {
    this.before = before;
    this.after = after;
  }

  /// Counts one set, which may be as its file has it.
  public void add(AnnotationSet set) {
    int touched = 0;
    int values = unknown(before.labels(), after.labels(), set.fields().labels());
    for (Annotation mark : set.annotations()) {
      Annotation was = before.migrate(mark);
      Annotation becomes = after.migrate(mark);
      int lost =
          unknown(
              attributes(before, was.tag()), attributes(after, becomes.tag()), was.attributes());
      boolean tagLost = before.tag(was.tag()).isPresent() && after.tag(becomes.tag()).isEmpty();
      if (lost > 0 || tagLost || !was.tag().equals(becomes.tag())) {
        touched++;
      }
      values += lost;
    }
    int lostLinks = 0;
    for (Relation link : set.relations()) {
      if (allows(before, link, set) && !allows(after, link, set)) {
        lostLinks++;
      }
    }
    marks += touched;
    unknownValues += values;
    links += lostLinks;
    if (touched + values + lostLinks > 0) {
      articles.add(set.origin().articleId());
      annotators.add(set.annotator().id());
    }
  }

  public Counts counts() {
    return new Counts(marks, articles.size(), annotators.size(), unknownValues, links);
  }

  private static List<Attribute> attributes(Codebook codebook, String tag) {
    return codebook.tag(tag).map(Tag::attributes).orElse(List.of());
  }

  /// How many values are known before and not after.
  private static int unknown(
      List<Attribute> before, List<Attribute> after, Map<String, AttributeValue> values) {
    int count = 0;
    for (Map.Entry<String, AttributeValue> value : values.entrySet()) {
      if (knows(before, value) && !knows(after, value)) {
        count++;
      }
    }
    return count;
  }

  private static boolean knows(
      List<Attribute> attributes, Map.Entry<String, AttributeValue> value) {
    return attributes.stream()
        .anyMatch(a -> a.id().equals(value.getKey()) && a.accepts(value.getValue()));
  }

  private static boolean allows(Codebook codebook, Relation link, AnnotationSet set) {
    Optional<Annotation> from = set.annotation(link.from()).map(codebook::migrate);
    Optional<Annotation> to = set.annotation(link.to()).map(codebook::migrate);
    return codebook
        .relationType(link.type())
        .filter(t -> from.isEmpty() || to.isEmpty() || t.joins(from.get().tag(), to.get().tag()))
        .isPresent();
  }
}
