package dev.verbatim.model;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What a set says of its article as a whole, and what in it waits for a decision.
///
/// @param labels by the id of a label of the codebook
/// @param notes remarks on the article
/// @param orphans marks whose words could not be found in the text
/// @param conflicts what two histories of the set say differently
/// @param dismissed findings put aside with a reason, as plain JDK values
/// @param decisions of an adjudication, as plain JDK values
public record SetFields(
    Status status,
    Map<String, AttributeValue> labels,
    List<Note> notes,
    List<Orphan> orphans,
    List<Conflict> conflicts,
    List<Object> dismissed,
    List<Object> decisions) {

  public static final SetFields EMPTY =
      new SetFields(Status.NEW, Map.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public SetFields {
    labels = Plain.copy(labels);
    notes = List.copyOf(notes);
    orphans = List.copyOf(orphans);
    conflicts = List.copyOf(conflicts);
    dismissed = List.copyOf(dismissed);
    decisions = List.copyOf(decisions);
  }

  public SetFields withStatus(Status changed) {
    return new SetFields(changed, labels, notes, orphans, conflicts, dismissed, decisions);
  }

  public SetFields withLabel(String id, AttributeValue value) {
    return withLabels(Plain.with(labels, id, value));
  }

  public SetFields withLabels(Map<String, AttributeValue> changed) {
    return new SetFields(status, changed, notes, orphans, conflicts, dismissed, decisions);
  }

  public SetFields withNotes(List<Note> changed) {
    return new SetFields(status, labels, changed, orphans, conflicts, dismissed, decisions);
  }

  public SetFields withOrphans(List<Orphan> changed) {
    return new SetFields(status, labels, notes, changed, conflicts, dismissed, decisions);
  }

  public SetFields withConflicts(List<Conflict> changed) {
    return new SetFields(status, labels, notes, orphans, changed, dismissed, decisions);
  }

  public SetFields withDismissed(List<Object> changed) {
    return new SetFields(status, labels, notes, orphans, conflicts, changed, decisions);
  }

  public SetFields withDecisions(List<Object> changed) {
    return new SetFields(status, labels, notes, orphans, conflicts, dismissed, changed);
  }

  /// This, with each component that `to` has otherwise than `from` set to what `to` has.
  ///
  /// @throws IllegalArgumentException with the component's name, where this has there something
  ///   else than `from`
  public SetFields exchanged(SetFields from, SetFields to) {
    Exchange exchange = new Exchange(this, from, to);
    return new SetFields(
        exchange.of("status", SetFields::status),
        exchange.of("labels", SetFields::labels),
        exchange.of("notes", SetFields::notes),
        exchange.of("orphans", SetFields::orphans),
        exchange.of("conflicts", SetFields::conflicts),
        exchange.of("dismissed", SetFields::dismissed),
        exchange.of("decisions", SetFields::decisions));
  }

  /// Whether [#exchanged] can be done.
  public boolean accepts(SetFields from, SetFields to) {
    try {
      exchanged(from, to);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private record Exchange(SetFields now, SetFields from, SetFields to) {
    <T> T of(String name, Function<SetFields, T> component) {
      T current = component.apply(now);
      T before = component.apply(from);
      T after = component.apply(to);
      if (before.equals(after)) {
        return current;
      }
      if (!current.equals(before)) {
        throw new IllegalArgumentException(name);
      }
      return after;
    }
  }
}
