package dev.verbatim.ui.annotate;

import dev.verbatim.check.Suggestion;
import dev.verbatim.check.Suggestions;
import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.PossibleLink;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.Annotation;
import dev.verbatim.text.TextUnits;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.panel.MarkWords;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What could be said of the selected mark, one thing after another, each taken or left by one key.
///
/// What was left is not suggested again until the article is opened anew.
final class Suggesting {
  private final Selection selection;
  private final Marking marking;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
  private final Set<Left> left = new HashSet<>();
  private Optional<TextUnits> units = Optional.empty();
  private Optional<Suggestion> current = Optional.empty();

  /// What of which mark was left: its attributes, or a link to one other mark.
  private record Left(String markId, String what) {
    static Left of(Suggestion suggestion) {
      return switch (suggestion) {
        case Suggestion.Values(String id, _) -> new Left(id, "");
        case Suggestion.Link(String id, PossibleLink link) ->
            new Left(id, link.type().id() + " " + link.from().id() + " " + link.to().id());
      };
    }
  }

  Suggesting(Selection selection, Marking marking) {
    this.selection = selection;
    this.marking = marking;
  }

  /// Turns to another article.
  void use(TextUnits changed) {
    units = Optional.of(changed);
    left.clear();
  }

  /// What is suggested now, in words; empty where nothing is.
  ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /// Looks again, after another mark was selected or the set was changed.
  void refresh() {
    current = selection.marks().size() == 1 ? find() : Optional.empty();
    text.set(current.map(this::words).orElse(""));
  }

  private Optional<Suggestion> find() {
    AnnotationSession at = selection.session().orElseThrow();
    Annotation mark = selection.mark().orElseThrow();
    return units.flatMap(
        u ->
            new Suggestions(u, at.codebook())
                .of(mark, at.set()).stream()
                    .filter(suggestion -> !left.contains(Left.of(suggestion)))
                    .findFirst());
  }

  void take() {
    current.ifPresent(
        suggestion ->
            marking.dispatch(
                new Transaction(label(suggestion), suggestion.edits(), Optional.empty())));
  }

  void leave() {
    current.ifPresent(suggestion -> left.add(Left.of(suggestion)));
    refresh();
  }

  private static String label(Suggestion suggestion) {
    return switch (suggestion) {
      case Suggestion.Values _ -> Messages.get("undo.take-suggestion");
      case Suggestion.Link(_, PossibleLink link) -> Messages.get("undo.link", link.type().label());
    };
  }

  private String words(Suggestion suggestion) {
    AnnotationSession at = selection.session().orElseThrow();
    Annotation mark = selection.mark().orElseThrow();
    MarkWords words = MarkWords.of(at);
    return switch (suggestion) {
      case Suggestion.Values values ->
          values.values().entrySet().stream()
              .map(
                  e ->
                      words.attributeLabel(mark, e.getKey())
                          + ": "
                          + words.text(mark, e.getKey(), e.getValue()))
              .collect(Collectors.joining(", "));
      case Suggestion.Link(_, PossibleLink link) -> words.link(link, mark);
    };
  }
}
