package dev.verbatim.check;

import dev.verbatim.check.MarkChecks.Group;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.NewsIds;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What has to be looked at again after a change: each thing that a check asks about, once.
///
/// What is found about a thing depends on the set as it is alone. So what was found of it before is
/// known by asking the set before once more, and nothing has to be kept of what came from where.
final class Touched {
  private final ArticleText text;
  private final TextChecks places;
  private final Set<String> marks = new HashSet<>();
  private final Set<String> links = new HashSet<>();
  private final Set<Group> groups = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private final Set<Integer> quotations = new HashSet<>();
  private final Set<Integer> figures = new HashSet<>();
  private final Set<Integer> unbalanced = new HashSet<>();

  Touched(ArticleText text, TextChecks places) {
    this.text = text;
    this.places = places;
  }

  Set<String> marks() {
    return marks;
  }

  Set<String> links() {
    return links;
  }

  Set<Group> groups() {
    return groups;
  }

  /// In lower case, as [WordsIndex] has them.
  Set<String> words() {
    return words;
  }

  Set<Integer> quotations() {
    return quotations;
  }

  Set<Integer> figures() {
    return figures;
  }

  Set<Integer> unbalanced() {
    return unbalanced;
  }

  /// All that there is to look at.
  void everything(AnnotationSet set) {
    for (Annotation mark : set.annotations()) {
      said(mark);
      words(mark);
    }
    set.relations().forEach(link -> links.add(link.id()));
    for (int i = 0; i < places.quotations().size(); i++) {
      quotations.add(i);
    }
    for (int i = 0; i < places.figures().size(); i++) {
      figures.add(i);
    }
    for (int i = 0; i < places.unbalanced().size(); i++) {
      unbalanced.add(i);
    }
  }

  /// A mark that was made, removed, retagged or moved: it, what is at its place, its words, its
  /// links and their other ends.
  void shape(AnnotationSet set, Annotation mark) {
    said(mark);
    words(mark);
    for (Relation link : set.relationsOf(mark.id())) {
      links.add(link.id());
      marks.add(link.otherEnd(mark.id()));
    }
    if (mark.tag().equals(NewsIds.QUOTE)) {
      mark.spans().forEach(span -> quotations.addAll(places.quotations().overlapping(span)));
    } else if (mark.tag().equals(NewsIds.STATISTIC)) {
      mark.spans().forEach(span -> figures.addAll(places.figures().overlapping(span)));
    }
  }

  /// A mark of which more or less is said.
  void said(Annotation mark) {
    marks.add(mark.id());
    groups.add(Group.of(mark));
  }

  private void words(Annotation mark) {
    String said = WordsIndex.words(text, mark);
    if (!said.isEmpty()) {
      words.add(said);
    }
  }

  /// A link that was made or removed, and the marks at its ends.
  void link(AnnotationSet set, Relation link) {
    links.add(link.id());
    for (String end : List.of(link.from(), link.to())) {
      set.annotation(end).ifPresent(this::said);
    }
  }

  /// What was put aside, or is so no longer.
  void dismissal(AnnotationSet set, Finding.Key key) {
    for (String id : key.marks()) {
      set.annotation(id).ifPresent(this::said);
      set.annotation(id).ifPresent(this::words);
    }
    if (!key.subject().isEmpty() && key.marks().isEmpty()) {
      links.add(key.subject());
    }
    if (0 <= key.start() && key.start() < key.end() && key.end() <= text.codePointLength()) {
      Span span = new Span(text.toUtf16(key.start()), text.toUtf16(key.end()));
      quotations.addAll(places.quotations().overlapping(span));
      figures.addAll(places.figures().overlapping(span));
      unbalanced.addAll(places.unbalanced().overlapping(span));
    }
  }
}
