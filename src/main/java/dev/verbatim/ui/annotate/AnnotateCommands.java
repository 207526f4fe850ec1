package dev.verbatim.ui.annotate;

import static javafx.beans.binding.Bindings.createBooleanBinding;
import static javafx.beans.binding.Bindings.createStringBinding;

import dev.verbatim.model.Codebook;
import dev.verbatim.model.Status;
import dev.verbatim.model.Tag;
import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.Icon;
import dev.verbatim.ui.kit.MenuPlace;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Scope;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.BooleanBinding;

/// The part of the command table that concerns marks.
final class AnnotateCommands {
  private final Workspace workspace;
  private final Marking marking;
  private final CommandTable table;
  private final List<Command> tags = new ArrayList<>();

  AnnotateCommands(Workspace workspace, Marking marking, CommandTable table) {
    this.workspace = workspace;
    this.marking = marking;
    this.table = table;
    addHistory();
    addShaping();
    addWalking();
    addStatus();
  }

  /// The commands that tag, one for each tag of the codebook at hand.
  List<Command> tags() {
    return List.copyOf(tags);
  }

  /// Exchanges the commands that tag for those of a codebook.
  void use(Codebook codebook) {
    table.removeAll(tags);
    tags.clear();
    for (Tag tag : codebook.tags()) {
      Command command =
          Command.named("tag-" + tag.id(), tag.label())
              .in(Scope.PAGE)
              .menu(MenuPlace.ANNOTATE_TAG)
              .when(open())
              .does(() -> workspace.tag(tag.id()));
      if (!tag.key().isEmpty()) {
        command.keys(tag.key());
      }
      tags.add(table.add(command));
    }
  }

  private void addHistory() {
    table.add(
        Command.of("undo")
            .keys("Shortcut+Z")
            .menu(MenuPlace.EDIT_HISTORY)
            .icon(Icon.UNDO)
            .text(
                createStringBinding(
                    () -> named("undo", workspace.state().undoableProperty().get()),
                    workspace.state().undoableProperty()))
            .when(workspace.state().undoableProperty().isNotEmpty())
            .does(workspace::undo));
    table.add(
        Command.of("redo")
            .keys("Shortcut+Shift+Z", "Shortcut+Y")
            .menu(MenuPlace.EDIT_HISTORY)
            .icon(Icon.REDO)
            .text(
                createStringBinding(
                    () -> named("redo", workspace.state().redoableProperty().get()),
                    workspace.state().redoableProperty()))
            .when(workspace.state().redoableProperty().isNotEmpty())
            .does(workspace::redo));
    table.add(
        Command.of("copy")
            .keys("Shortcut+C")
            .in(Scope.PAGE)
            .menu(MenuPlace.EDIT_SELECTION)
            .when(either())
            .does(workspace::copy));
    table.add(
        Command.of("select-all")
            .keys("Shortcut+A")
            .in(Scope.PAGE)
            .menu(MenuPlace.EDIT_SELECTION)
            .when(open())
            .does(workspace::selectAll));
  }

  void addGrowing(Growing growing) {
    table.add(
        Command.of("grow")
            .keys("G")
            .in(Scope.PAGE)
            .menu(MenuPlace.EDIT_SELECTION)
            .when(open())
            .does(growing::grow));
    table.add(
        Command.of("shrink")
            .keys("Shift+G")
            .in(Scope.PAGE)
            .menu(MenuPlace.EDIT_SELECTION)
            .when(open())
            .does(growing::shrink));
  }

  private static String named(String id, String label) {
    return label.isEmpty()
        ? Messages.get("command." + id)
        : Messages.get("command." + id + ".named", label);
  }

  private void addShaping() {
    table.add(
        Command.of("add-fragment")
            .keys("Plus", "Add", "Shift+Equals", "Equals")
            .in(Scope.PAGE)
            .menu(MenuPlace.ANNOTATE_SHAPE)
            .when(both())
            .does(marking::addFragment));
    table.add(
        Command.of("remove-fragment")
            .keys("Minus", "Subtract")
            .in(Scope.PAGE)
            .menu(MenuPlace.ANNOTATE_SHAPE)
            .when(both())
            .does(marking::removeFragment));
    table.add(
        Command.of("link")
            .keys("L")
            .in(Scope.PAGE)
            .menu(MenuPlace.ANNOTATE_SHAPE)
            .when(marked())
            .does(workspace::chooseLink));
    table.add(
        Command.of("note")
            .keys("N")
            .in(Scope.PAGE)
            .menu(MenuPlace.ANNOTATE_SHAPE)
            .when(marked())
            .does(workspace::writeNote));
    table.add(
        Command.of("delete")
            .keys("Delete", "Backspace")
            .in(Scope.PAGE)
            .menu(MenuPlace.ANNOTATE_SHAPE)
            .icon(Icon.DELETE)
            .when(marked())
            .does(marking::delete));
  }

  private void addWalking() {
    table.add(
        Command.of("next-mark")
            .keys("Tab")
            .in(Scope.PAGE)
            .menu(MenuPlace.ANNOTATE_WALK)
            .when(open())
            .does(() -> workspace.walk(true)));
    table.add(
        Command.of("previous-mark")
            .keys("Shift+Tab")
            .in(Scope.PAGE)
            .menu(MenuPlace.ANNOTATE_WALK)
            .when(open())
            .does(() -> workspace.walk(false)));
    table.add(
        Command.of("deselect")
            .keys("Esc")
            .in(Scope.PAGE)
            .menu(MenuPlace.EDIT_SELECTION)
            .when(either())
            .does(workspace::deselect));
  }

  private void addStatus() {
    for (Status status : Status.values()) {
      table.add(
          Command.of("status-" + status.id())
              .keys(key(status))
              .menu(MenuPlace.ANNOTATE_STATUS)
              .chosenWhen(workspace.state().statusProperty().isEqualTo(status))
              .when(open())
              .does(() -> marking.setStatus(status)));
    }
  }

  private static String key(Status status) {
    return switch (status) {
      case NEW -> "Shortcut+Alt+1";
      case IN_PROGRESS -> "Shortcut+Alt+2";
      case DONE -> "Shortcut+Alt+3";
    };
  }

  private BooleanBinding open() {
    return createBooleanBinding(
        () -> marking.sessionProperty().get().isPresent(), marking.sessionProperty());
  }

  private BooleanBinding marked() {
    return createBooleanBinding(
        () -> marking.markProperty().get().isPresent(), marking.markProperty());
  }

  private BooleanBinding both() {
    return createBooleanBinding(
        () -> marking.wordsProperty().get().isPresent() && marking.markProperty().get().isPresent(),
        marking.wordsProperty(),
        marking.markProperty());
  }

  private BooleanBinding either() {
    return createBooleanBinding(
        () -> marking.wordsProperty().get().isPresent() || marking.markProperty().get().isPresent(),
        marking.wordsProperty(),
        marking.markProperty());
  }
}
