package dev.verbatim.edit;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Difference;
import dev.verbatim.model.Relation;
import dev.verbatim.model.SetFields;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The part of a difference that can be done to a set, where some of what it touched has changed
/// since. A mark that is linked since is not taken away.
///
/// @param difference what can be done
/// @param marks how many marks stay as they are
/// @param rest whether links or what is said of the article stay as they are
record Fitting(Difference difference, int marks, boolean rest) {

  static Fitting of(Difference all, AnnotationSet set) {
    Set<String> links = fitting(all.linksBefore(), all.linksAfter(), Relation::id, set::relation);
    Set<String> marks =
        fitting(all.marksBefore(), all.marksAfter(), Annotation::id, set::annotation);
    Set<String> going = new HashSet<>(marks);
    all.marksAfter().forEach(mark -> going.remove(mark.id()));
    marks.removeIf(
        id ->
            going.contains(id)
                && set.relationsOf(id).stream().anyMatch(r -> !links.contains(r.id())));
    boolean fields = set.fields().accepts(all.fieldsBefore(), all.fieldsAfter());
    SetFields now = set.fields();
    Difference part =
        new Difference(
            among(all.marksBefore(), Annotation::id, marks),
            among(all.marksAfter(), Annotation::id, marks),
            among(all.linksBefore(), Relation::id, links),
            among(all.linksAfter(), Relation::id, links),
            fields ? all.fieldsBefore() : now,
            fields ? all.fieldsAfter() : now);
    int left = ids(all.marksBefore(), all.marksAfter(), Annotation::id).size() - marks.size();
    int linksLeft = ids(all.linksBefore(), all.linksAfter(), Relation::id).size() - links.size();
    return new Fitting(part, left, linksLeft > 0 || !fields);
  }

  boolean isWhole() {
    return marks == 0 && !rest;
  }

  private static <T> Set<String> fitting(
      List<T> before, List<T> after, Function<T, String> id, Function<String, Optional<T>> now) {
    Map<String, T> was = before.stream().collect(Collectors.toMap(id, item -> item));
    Set<String> fitting = ids(before, after, id);
    fitting.removeIf(each -> !Optional.ofNullable(was.get(each)).equals(now.apply(each)));
    return fitting;
  }

  private static <T> Set<String> ids(List<T> before, List<T> after, Function<T, String> id) {
    return Stream.concat(before.stream(), after.stream())
        .map(id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static <T> List<T> among(List<T> items, Function<T, String> id, Set<String> ids) {
    return items.stream().filter(item -> ids.contains(id.apply(item))).toList();
  }
}
