package dev.verbatim.check;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Difference;
import dev.verbatim.model.Relation;
import dev.verbatim.model.SetFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All checks on the sets of one article by one edition of the codebook.
///
/// The text is read through when something is first asked, and never again. [#of] looks at a whole
/// set. [#after] looks at what a change touched: the work depends on the marks and links that
/// changed, on what stands at their places and on marks of the same words, not on the size of the
/// set, but for the copy of an array. To be used on one thread.
public final class Checks {
  private final ArticleText text;
  private final Codebook codebook;
  private final MarkChecks marks;
  private @Nullable TextChecks places;

  public Checks(ArticleText text, Codebook codebook) {
    this.text = text;
    this.codebook = codebook;
    this.marks = new MarkChecks(codebook);
  }

  /// A set, and its marks by their words.
  private record State(AnnotationSet set, WordsIndex words) {}

  /// What there is to find in a set.
  public Findings of(AnnotationSet set) {
    Touched all = new Touched(text, places());
    all.everything(set);
    State state = new State(set, WordsIndex.of(text, set.annotations()));
    Map<Finding.Key, Dismissal> dismissals = dismissals(set.fields());
    return Findings.none(dismissals, state.words())
        .replaced(List.of(), found(state, all), dismissals, state.words());
  }

  /// What there is to find after a change.
  ///
  /// @param findings what these checks found in `before`
  /// @param difference what leads from `before` to `after`
  public Findings after(
      Findings findings, AnnotationSet before, AnnotationSet after, Difference difference) {
    List<Annotation> shapesBefore = reshaped(difference.marksBefore(), after);
    List<Annotation> shapesAfter = reshaped(difference.marksAfter(), before);
    State old = new State(before, findings.words());
    State now =
        new State(
            after, findings.words().replaced(difference.marksBefore(), difference.marksAfter()));
    Map<Finding.Key, Dismissal> dismissals =
        before.fields().dismissed().equals(after.fields().dismissed())
            ? findings.dismissals()
            : dismissals(after.fields());

    Touched touched = new Touched(text, places());
    shapesBefore.forEach(mark -> touched.shape(before, mark));
    shapesAfter.forEach(mark -> touched.shape(after, mark));
    difference.marksBefore().forEach(touched::said);
    for (AnnotationSet set : List.of(before, after)) {
      for (List<Relation> links : List.of(difference.linksBefore(), difference.linksAfter())) {
        links.forEach(link -> touched.link(set, link));
      }
      changed(findings.dismissals(), dismissals).forEach(key -> touched.dismissal(set, key));
    }
    return findings.replaced(found(old, touched), found(now, touched), dismissals, now.words());
  }

  /// Those of some marks that the other state has not, or has with another tag or other spans.
  private static List<Annotation> reshaped(List<Annotation> marks, AnnotationSet other) {
    return marks.stream()
        .filter(
            mark ->
                other
                    .annotation(mark.id())
                    .filter(m -> m.tag().equals(mark.tag()) && m.spans().equals(mark.spans()))
                    .isEmpty())
        .toList();
  }

  private static Set<Finding.Key> changed(
      Map<Finding.Key, Dismissal> before, Map<Finding.Key, Dismissal> after) {
    if (before.equals(after)) {
      return Set.of();
    }
    Set<Finding.Key> changed = new HashSet<>(before.keySet());
    changed.addAll(after.keySet());
    changed.removeIf(key -> before.containsKey(key) && after.containsKey(key));
    return changed;
  }

  private List<Finding> found(State state, Touched touched) {
    AnnotationSet set = state.set();
    List<Finding> found = new ArrayList<>();
    for (String id : touched.marks()) {
      set.annotation(id).ifPresent(mark -> found.addAll(marks.mark(set, mark)));
    }
    for (String id : touched.links()) {
      set.relation(id).flatMap(link -> marks.link(set, link)).ifPresent(found::add);
    }
    touched.groups().forEach(group -> found.addAll(marks.duplicates(set, group)));
    touched.words().forEach(words -> found.addAll(state.words().otherwiseTagged(words)));
    touched.quotations().forEach(i -> places().unquoted(set, i).ifPresent(found::add));
    touched.figures().forEach(i -> places().untagged(set, i).ifPresent(found::add));
    touched.unbalanced().forEach(i -> found.add(places().unbalanced(i)));
    return found;
  }

  private TextChecks places() {
    TextChecks known = places;
    if (known == null) {
      known = TextChecks.of(text, codebook);
      places = known;
    }
    return known;
  }

  private static Map<Finding.Key, Dismissal> dismissals(SetFields fields) {
    Map<Finding.Key, Dismissal> dismissals = new HashMap<>();
    for (Object plain : fields.dismissed()) {
      Dismissal.of(plain).ifPresent(d -> dismissals.putIfAbsent(d.key(), d));
    }
    return dismissals;
  }
}
