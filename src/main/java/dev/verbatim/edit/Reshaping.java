package dev.verbatim.edit;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The edits that make one mark of several, or several of one, so that nothing said of them is lost
/// unless two of them say different things.
public final class Reshaping {
  private Reshaping() {}

  /// Makes several marks one: the first stays, with the words of all.
  ///
  /// Attributes that it lacks come from the others, notes are put together, a line each, and links
  /// of the others become its own, where they say something new.
  ///
  /// @param marks at least two marks of the set, of one tag; the first is the one that stays
  public static List<Edit> join(AnnotationSet set, List<Annotation> marks) {
    Annotation kept = marks.getFirst();
    List<Annotation> gone = marks.subList(1, marks.size());
    List<Edit> edits = new ArrayList<>();
    gone.forEach(mark -> edits.add(new Edit.Remove(mark.id())));
    List<Span> spans = marks.stream().flatMap(m -> m.spans().stream()).toList();
    edits.add(new Edit.Reshape(kept.id(), Span.union(spans)));
    Map<String, AttributeValue> attributes = new LinkedHashMap<>(kept.attributes());
    Set<String> notes = new LinkedHashSet<>();
    for (Annotation mark : marks) {
      mark.attributes().forEach(attributes::putIfAbsent);
      notes.add(mark.note());
    }
    notes.remove("");
    edits.add(new Edit.SetAttributes(kept.id(), attributes));
    edits.add(new Edit.SetNote(kept.id(), String.join("\n", notes)));
    edits.addAll(linksMoved(set, kept, gone));
    return edits;
  }

  /// What marks of one tag say differently, by the ids of attributes; joining them keeps what the
  /// first says.
  public static Set<String> contradictions(List<Annotation> marks) {
    Map<String, AttributeValue> said = new LinkedHashMap<>();
    Set<String> different = new LinkedHashSet<>();
    for (Annotation mark : marks) {
      mark.attributes()
          .forEach(
              (id, value) -> {
                AttributeValue first = said.putIfAbsent(id, value);
                if (first != null && !first.equals(value)) {
                  different.add(id);
                }
              });
    }
    return different;
  }

  private static List<Edit> linksMoved(AnnotationSet set, Annotation kept, List<Annotation> gone) {
    Set<String> ids = gone.stream().map(Annotation::id).collect(Collectors.toSet());
    List<Relation> there = new ArrayList<>(set.relationsOf(kept.id()));
    List<Edit> edits = new ArrayList<>();
    for (Annotation mark : gone) {
      for (Relation old : set.relationsOf(mark.id())) {
        Relation moved =
            new Relation(
                UUID.randomUUID().toString(),
                old.type(),
                ids.contains(old.from()) ? kept.id() : old.from(),
                ids.contains(old.to()) ? kept.id() : old.to(),
                old.provenance());
        if (!moved.from().equals(moved.to()) && there.stream().noneMatch(moved::repeats)) {
          there.add(moved);
          edits.add(new Edit.PlaceLink(moved));
        }
      }
    }
    return edits;
  }

  /// Makes one mark several: it keeps the first part, and each other part becomes a mark that says
  /// the same and is linked alike. The note stays with the first.
  ///
  /// @param parts the spans of each, at least two parts
  /// @return the edits, which make the new marks in the order of `parts`
  public static List<Edit> split(AnnotationSet set, Annotation mark, List<List<Span>> parts) {
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit.Reshape(mark.id(), parts.getFirst()));
    for (List<Span> spans : parts.subList(1, parts.size())) {
      String id = UUID.randomUUID().toString();
      edits.add(
          new Edit.Place(
              new Annotation(id, mark.tag(), spans, mark.attributes(), "", mark.provenance())));
      for (Relation link : set.relationsOf(mark.id())) {
        edits.add(
            new Edit.PlaceLink(
                new Relation(
                    UUID.randomUUID().toString(),
                    link.type(),
                    link.from().equals(mark.id()) ? id : link.from(),
                    link.to().equals(mark.id()) ? id : link.to(),
                    link.provenance())));
      }
    }
    return edits;
  }
}
