package dev.verbatim.ui.annotate;

import dev.verbatim.edit.Edit;
import dev.verbatim.edit.Transaction;
import dev.verbatim.format.AnnotationFile.Proposal;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Conflict;
import dev.verbatim.model.Field;
import dev.verbatim.model.Orphan;
import dev.verbatim.model.Relation;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.panel.DecisionList.Answer;
import dev.verbatim.ui.panel.DecisionList.Decision;
import dev.verbatim.ui.panel.MarkWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// What in a set waits for its annotator to decide, and what each answer does.
///
/// Nothing is decided by itself: a mark whose words moved is out of the text until it is taken, a
/// lost one stays in the set until it is let go, and of two values the own one is shown until the
/// other is taken. *Later* puts a decision out of sight until the article is opened again.
final class Decisions {
  private final Consumer<Transaction> dispatch;
  private final Consumer<Span> look;
  private final Runnable changed;
  private final Set<Object> postponed = new HashSet<>();
  private List<Proposal> proposals = List.of();

  /// @param dispatch where the transactions of the answers go
  /// @param look shows words of the article that a decision is about
  /// @param changed called when an answer changed only what is in sight
  Decisions(Consumer<Transaction> dispatch, Consumer<Span> look, Runnable changed) {
    this.dispatch = dispatch;
    this.look = look;
    this.changed = changed;
  }

  void use(List<Proposal> found) {
    proposals = List.copyOf(found);
    postponed.clear();
  }

  /// All that is open now, moved marks first, then collisions, then what is lost.
  List<Decision> open(AnnotationSet set, MarkWords words) {
    List<Decision> open = new ArrayList<>();
    Set<String> movable = new HashSet<>();
    for (Proposal proposal : proposals) {
      if (set.fields().orphans().contains(proposal.orphan())) {
        movable.add(proposal.orphan().id());
        add(open, proposal, () -> moved(proposal, words));
      }
    }
    for (Conflict conflict : set.fields().conflicts()) {
      add(open, conflict, () -> collision(conflict, set, words));
    }
    for (Orphan orphan : set.fields().orphans()) {
      if (!movable.contains(orphan.id())) {
        add(open, orphan, () -> lost(orphan));
      }
    }
    return open;
  }

  /// The answer that takes every mark whose words have moved, where there are several.
  Optional<Answer> takeAllMoved(AnnotationSet set) {
    List<Proposal> moved =
        proposals.stream()
            .filter(p -> set.fields().orphans().contains(p.orphan()) && !postponed.contains(p))
            .toList();
    if (moved.size() < 2) {
      return Optional.empty();
    }
    Edit[] edits = moved.stream().flatMap(p -> taking(p).stream()).toArray(Edit[]::new);
    return Optional.of(
        new Answer(
            Messages.get("decisions.take-all-moved", moved.size()),
            () -> dispatch.accept(Transaction.of(Messages.get("undo.take-all-moved"), edits))));
  }

  private static List<Edit> taking(Proposal proposal) {
    return List.of(new Edit.Place(proposal.placed()), without(proposal.orphan()));
  }

  private interface Making {
    Decision make();
  }

  private void add(List<Decision> open, Object subject, Making making) {
    if (!postponed.contains(subject)) {
      open.add(making.make());
    }
  }

  private Decision moved(Proposal proposal, MarkWords words) {
    Orphan orphan = proposal.orphan();
    return new Decision(
        Messages.get("decisions.moved", orphan.tag(), orphan.words()),
        Messages.get(
            "decisions.moved.detail",
            words.words(proposal.placed()),
            Math.round(proposal.score() * 100)),
        List.of(
            show(proposal.placed()),
            answer("take", "undo.take-moved", taking(proposal).toArray(Edit[]::new)),
            answer("let-go", "undo.let-go", without(orphan)),
            later(proposal)));
  }

  private Decision lost(Orphan orphan) {
    return new Decision(
        Messages.get("decisions.lost", orphan.tag(), orphan.words()),
        Messages.get("decisions.lost.detail"),
        List.of(answer("let-go", "undo.let-go", without(orphan)), later(orphan)));
  }

  private Decision collision(Conflict conflict, AnnotationSet set, MarkWords words) {
    Optional<Annotation> mark = set.annotation(conflict.id());
    String subject = mark.map(words::words).orElseGet(() -> Messages.get("decisions.article"));
    Object other = conflict.values().get(1);
    List<Answer> answers = new ArrayList<>();
    mark.ifPresent(m -> answers.add(show(m)));
    List<Edit> take = taking(conflict, other, mark, set);
    if (!take.isEmpty()) {
      answers.add(answer("take", "undo.take", with(take, without(conflict))));
    }
    List<Edit> both = keepingBoth(conflict, other, mark);
    if (!both.isEmpty()) {
      answers.add(answer("keep-both", "undo.keep-both", with(both, without(conflict))));
    }
    answers.add(answer("keep-mine", "undo.keep-mine", without(conflict)));
    answers.add(later(conflict));
    return new Decision(
        Messages.get("decisions.collision", subject, name(conflict.field())),
        Messages.get(
            "decisions.collision.detail",
            read(conflict.values().getFirst(), words),
            read(other, words)),
        answers);
  }

  private static String name(Field field) {
    return switch (field.name()) {
      case "tag" -> Messages.get("decisions.tag");
      case "spans" -> Messages.get("decisions.spans");
      case "note" -> Messages.get("decisions.note");
      case "status" -> Messages.get("decisions.status");
      case "relation" -> Messages.get("decisions.relation");
      default -> field.attributeId().or(field::labelId).orElseThrow().replace('-', ' ');
    };
  }

  private static List<Edit> taking(
      Conflict conflict, Object other, Optional<Annotation> mark, AnnotationSet set) {
    Field field = conflict.field();
    if (field.equals(Field.STATUS)) {
      return List.of(new Edit.SetStatus((Status) other));
    }
    if (field.equals(Field.RELATION)) {
      Relation link = (Relation) other;
      List<Edit> edits = new ArrayList<>();
      set.relation(link.id()).ifPresent(r -> edits.add(new Edit.Unlink(r.id())));
      edits.add(new Edit.PlaceLink(link));
      return edits;
    }
    if (field.labelId().isPresent()) {
      return List.of(new Edit.SetLabel(field.labelId().get(), value(other)));
    }
    if (mark.isPresent()) {
      return List.of(edit(field, mark.get().id(), other));
    }
    boolean note = set.fields().notes().stream().anyMatch(n -> n.id().equals(conflict.id()));
    return note ? List.of(new Edit.SetArticleNote(conflict.id(), (String) other)) : List.of();
  }

  private static Edit edit(Field field, String markId, Object value) {
    return switch (field.name()) {
      case "tag" -> new Edit.Retag(markId, (String) value);
      case "spans" -> new Edit.Reshape(markId, spans(value));
      case "note" -> new Edit.SetNote(markId, (String) value);
      default -> new Edit.SetAttribute(markId, field.attributeId().orElseThrow(), value(value));
    };
  }

  /// A second mark with the other value, or for a note both texts.
  private static List<Edit> keepingBoth(
      Conflict conflict, Object other, Optional<Annotation> mark) {
    if (mark.isEmpty()) {
      return List.of();
    }
    Annotation own = mark.get();
    if (conflict.field().equals(Field.NOTE)) {
      return List.of(new Edit.SetNote(own.id(), own.note() + "\n" + other));
    }
    Annotation second = conflict.field().set(own, other);
    return List.of(
        new Edit.Place(
            new Annotation(
                UUID.randomUUID().toString(),
                second.tag(),
                second.spans(),
                second.attributes(),
                second.note(),
                second.provenance())));
  }

  private static List<Span> spans(Object value) {
    return ((List<?>) value).stream().map(Span.class::cast).toList();
  }

  private static Optional<AttributeValue> value(Object value) {
    return ((Optional<?>) value).map(AttributeValue.class::cast);
  }

  private static String read(Object value, MarkWords words) {
    return switch (value) {
      case List<?> list -> words.words(spans(list));
      case Optional<?> attribute -> attribute.map(v -> read(v, words)).orElse("–");
      case AttributeValue.Text(String text) -> text;
      case AttributeValue.Words(List<Span> list) -> words.words(list);
      case AttributeValue.Numeric number -> number.text();
      case AttributeValue.Flag(boolean set) -> Messages.get(set ? "value.yes" : "value.no");
      case Status status -> Messages.get("status." + status.id());
      case Relation relation -> relation.type();
      default -> value.toString();
    };
  }

  private static Edit without(Orphan orphan) {
    return new Edit.ChangeFields(fields -> fields.withOrphans(rest(fields.orphans(), orphan)));
  }

  private static Edit without(Conflict conflict) {
    return new Edit.ChangeFields(
        (SetFields fields) -> fields.withConflicts(rest(fields.conflicts(), conflict)));
  }

  private static <T> List<T> rest(List<T> all, T gone) {
    return all.stream().filter(x -> !x.equals(gone)).toList();
  }

  private static Edit[] with(List<Edit> edits, Edit last) {
    List<Edit> all = new ArrayList<>(edits);
    all.add(last);
    return all.toArray(Edit[]::new);
  }

  private Answer answer(String name, String undo, Edit... edits) {
    return new Answer(
        Messages.get("decisions." + name),
        () -> dispatch.accept(Transaction.of(Messages.get(undo), edits)));
  }

  private Answer show(Annotation mark) {
    return new Answer(Messages.get("decisions.show"), () -> look.accept(mark.spans().getFirst()));
  }

  private Answer later(Object subject) {
    return new Answer(
        Messages.get("decisions.later"),
        () -> {
          postponed.add(subject);
          changed.run();
        });
  }
}
