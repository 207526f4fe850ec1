package dev.verbatim.ui.annotate;

import static javafx.beans.binding.Bindings.createBooleanBinding;
import static javafx.beans.binding.Bindings.createStringBinding;

import dev.verbatim.model.Codebook;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Status;
import dev.verbatim.model.Tag;
import dev.verbatim.ui.annotate.Shaping.End;
import dev.verbatim.ui.annotate.Shaping.Step;
import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.Icon;
import dev.verbatim.ui.kit.MenuPlace;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableStringValue;

/// The part of the command table that concerns marks.
final class AnnotateCommands {
  private final Workspace workspace;
  private final Selection selection;
  private final Tools tools;
  private final CommandTable table;
  private final List<Command> tags = new ArrayList<>();
  private final List<Command> others = new ArrayList<>();
  private final BooleanBinding open;
  private final BooleanBinding marked;
  private final BooleanBinding worded;

  AnnotateCommands(Workspace workspace, CommandTable table) {
    this.workspace = workspace;
    this.selection = workspace.selection();
    this.tools = workspace.tools();
    this.table = table;
    open = createBooleanBinding(() -> selection.session().isPresent(), selection.sessionProperty());
    marked = createBooleanBinding(() -> selection.mark().isPresent(), selection.marksProperty());
    worded = createBooleanBinding(() -> selection.words().isPresent(), selection.wordsProperty());
    addHistory();
    addSelecting();
    addTagging();
    addMark();
    addShaping();
    addEnds();
    addFinding();
    addWalking();
    addChecking();
    addStatus();
  }

  /// The commands that tag, one for each tag of the codebook at hand.
  List<Command> tags() {
    return List.copyOf(tags);
  }

  /// Exchanges the commands that tag, link and hide a tag for those of a codebook. One whose key is
  /// taken by another command has none.
  void use(Codebook codebook) {
    table.removeAll(tags);
    table.removeAll(others);
    tags.clear();
    others.clear();
    codebook.tags().forEach(this::addTag);
    for (RelationType type : codebook.relationTypes()) {
      Command link =
          Command.named("link-" + type.id(), Messages.get("command.link-as", type.label()))
              .keys(Command.plainKeys(type.key()))
              .in(Scope.PAGE)
              .menu(MenuPlace.ANNOTATE_LINK)
              .when(marked, "reason.mark")
              .does(() -> tools.linking().choose(Optional.of(type)));
      table.addYielding(link);
      others.add(link);
    }
  }

  private void addTag(Tag tag) {
    Command command =
        Command.named("tag-" + tag.id(), tag.label())
            .keys(Command.plainKeys(tag.key()))
            .in(Scope.PAGE)
            .menu(MenuPlace.ANNOTATE_TAG)
            .when(open, "reason.article")
            .does(() -> workspace.tag(tag.id()));
    table.addYielding(command);
    tags.add(command);
    Command toggle =
        Command.named("show-" + tag.id(), Messages.get("command.show-tag", tag.label()))
            .keys(Command.altKeys(tag.key()))
            .menu(MenuPlace.VIEW_MARKS)
            .when(open, "reason.article")
            .chosenWhen(tools.hidden().isShown(tag.id()))
            .does(() -> tools.hidden().toggle(tag.id()));
    table.addYielding(toggle);
    others.add(toggle);
  }

  private void addHistory() {
    WorkspaceState state = workspace.state();
    anywhere("undo", MenuPlace.EDIT_HISTORY, workspace::undo, "Shortcut+Z")
        .icon(Icon.UNDO)
        .text(named("undo", state.undoableProperty()))
        .when(state.undoableProperty().isNotEmpty(), "reason.nothing-to-undo");
    anywhere("redo", MenuPlace.EDIT_HISTORY, workspace::redo, "Shortcut+Shift+Z", "Shortcut+Y")
        .icon(Icon.REDO)
        .text(named("redo", state.redoableProperty()))
        .when(state.redoableProperty().isNotEmpty(), "reason.nothing-to-redo");
  }

  private static ObservableStringValue named(String id, ObservableStringValue label) {
    return createStringBinding(
        () ->
            label.get().isEmpty()
                ? Messages.get("command." + id)
                : Messages.get("command." + id + ".named", label.get()),
        label);
  }

  private void addSelecting() {
    PageActions page = workspace.actions();
    put("copy", MenuPlace.EDIT_SELECTION, page::copy, "Shortcut+C")
        .when(worded.or(marked), "reason.words-or-mark");
    put("select-all", MenuPlace.EDIT_SELECTION, page::selectAll, "Shortcut+A")
        .when(open, "reason.article");
    put("select-alike", MenuPlace.EDIT_SELECTION, selection::selectAlike, "Shortcut+Shift+A")
        .when(marked, "reason.mark");
    put("deselect", MenuPlace.EDIT_SELECTION, page::deselect, "Esc")
        .when(
            worded.or(marked).or(tools.tagging().armedProperty().isNotEmpty()), "reason.selected");
    put("grow", MenuPlace.EDIT_GROW, page.growing()::grow, "G").when(open, "reason.article");
    put("shrink", MenuPlace.EDIT_GROW, page.growing()::shrink, "Shift+G")
        .when(open, "reason.article");
    put("select-quotation", MenuPlace.EDIT_GROW, page::selectQuotation, "Q")
        .when(open, "reason.article");
  }

  private void addTagging() {
    Tagging tagging = tools.tagging();
    put("choose-tag", MenuPlace.ANNOTATE_TAG_MORE, tagging::choose, "Space")
        .when(open, "reason.article");
    put("duplicate", MenuPlace.ANNOTATE_TAG_MORE, tagging::duplicate, "D")
        .when(marked, "reason.mark");
    anywhere(
            "tag-all",
            MenuPlace.ANNOTATE_TAG_MORE,
            workspace.seeking().taggingAll()::open,
            "Shortcut+T")
        .when(open, "reason.article");
    put("arm", MenuPlace.ANNOTATE_TAG_MORE, tagging::arm, "P")
        .chosenWhen(tagging.armedProperty().isNotEmpty())
        .when(open, "reason.article");
    anywhere("show-all-tags", MenuPlace.VIEW_MARKS, tools.hidden()::showAll, "Alt+0")
        .when(tools.hidden().any(), "reason.hidden");
  }

  private void addMark() {
    put("link", MenuPlace.ANNOTATE_LINK, tools.linking()::choose, "L").when(marked, "reason.mark");
    BooleanBinding suggested = tools.suggesting().textProperty().isNotEmpty();
    put("take-suggestion", MenuPlace.ANNOTATE_MARK, tools.suggesting()::take, "Enter")
        .when(suggested, "reason.suggestion");
    put("leave-suggestion", MenuPlace.ANNOTATE_MARK, tools.suggesting()::leave, "X")
        .when(suggested, "reason.suggestion");
    put("note", MenuPlace.ANNOTATE_MARK, workspace::writeNote, "N").when(marked, "reason.mark");
    put("take-words", MenuPlace.ANNOTATE_MARK, tools.tagging()::takeWords, "W")
        .when(worded.and(marked), "reason.words-and-mark");
    put("attributes", MenuPlace.ANNOTATE_MARK, workspace::focusInspector, "I")
        .when(marked, "reason.mark");
    put("delete", MenuPlace.ANNOTATE_MARK, tools.marking()::delete, "Delete", "Backspace")
        .icon(Icon.DELETE)
        .when(marked, "reason.mark");
  }

  private void addShaping() {
    Shaping shaping = tools.shaping();
    put(
            "add-fragment",
            MenuPlace.ANNOTATE_SHAPE,
            shaping::addFragment,
            "Plus",
            "Add",
            "Shift+Equals",
            "Equals")
        .when(worded.and(marked), "reason.words-and-mark");
    put("remove-fragment", MenuPlace.ANNOTATE_SHAPE, shaping::removeFragment, "Minus", "Subtract")
        .when(worded.and(marked), "reason.words-and-mark");
    put("stitch", MenuPlace.ANNOTATE_SHAPE, shaping::stitch, "T").when(marked, "reason.mark");
    put("split", MenuPlace.ANNOTATE_SHAPE, workspace.actions()::split, "Shift+T")
        .when(marked, "reason.mark");
    put("join", MenuPlace.ANNOTATE_SHAPE, shaping::join, "J").when(marked, "reason.mark");
  }

  private void addEnds() {
    addEnd("end-left", End.END, Step.CHARACTER, false, "Comma");
    addEnd("end-right", End.END, Step.CHARACTER, true, "Period");
    addEnd("end-word-left", End.END, Step.WORD, false, "Shortcut+Comma");
    addEnd("end-word-right", End.END, Step.WORD, true, "Shortcut+Period");
    addEnd("start-left", End.START, Step.CHARACTER, false, "Shift+Comma");
    addEnd("start-right", End.START, Step.CHARACTER, true, "Shift+Period");
    addEnd("start-word-left", End.START, Step.WORD, false, "Shortcut+Shift+Comma");
    addEnd("start-word-right", End.START, Step.WORD, true, "Shortcut+Shift+Period");
  }

  private void addEnd(String id, End end, Step step, boolean forward, String key) {
    Runnable move = () -> tools.shaping().move(end, step, forward);
    put(id, MenuPlace.ANNOTATE_ENDS, move, key).when(marked, "reason.mark");
  }

  private void addFinding() {
    Finder finder = workspace.seeking().finder();
    anywhere("find", MenuPlace.EDIT_FIND, finder::open, "Shortcut+F").when(open, "reason.article");
    anywhere(
            "search",
            MenuPlace.EDIT_FIND,
            workspace.seeking().searching()::open,
            "Shortcut+Shift+F")
        .when(open, "reason.article");
    anywhere("find-next", MenuPlace.EDIT_FIND, () -> finder.step(true), "F3")
        .when(open, "reason.article");
    anywhere("find-previous", MenuPlace.EDIT_FIND, () -> finder.step(false), "Shift+F3")
        .when(open, "reason.article");
  }

  private void addWalking() {
    PageActions page = workspace.actions();
    put("next-mark", MenuPlace.ANNOTATE_WALK, () -> page.walk(true), "Tab")
        .when(open, "reason.article");
    put("previous-mark", MenuPlace.ANNOTATE_WALK, () -> page.walk(false), "Shift+Tab")
        .when(open, "reason.article");
  }

  private void addChecking() {
    Checking checking = workspace.checking();
    BooleanBinding shown =
        createBooleanBinding(
            () -> checking.currentProperty().get().isPresent(), checking.currentProperty());
    BooleanBinding mendable =
        createBooleanBinding(
            () -> checking.currentProperty().get().filter(f -> !f.remedy().isEmpty()).isPresent(),
            checking.currentProperty());
    anywhere("next-finding", MenuPlace.CHECK_WALK, () -> checking.walk(true), "F8")
        .when(open, "reason.article");
    anywhere("previous-finding", MenuPlace.CHECK_WALK, () -> checking.walk(false), "Shift+F8")
        .when(open, "reason.article");
    anywhere(
            "checking",
            MenuPlace.CHECK_WALK,
            () -> checking.onProperty().set(!checking.onProperty().get()))
        .chosenWhen(checking.onProperty());
    put("mend-finding", MenuPlace.CHECK_MEND, checking::mend, "M")
        .when(mendable, "reason.mendable");
    put("dismiss-finding", MenuPlace.CHECK_MEND, checking.pane()::dismissOrAsk, "K")
        .when(shown, "reason.finding");
    put("restore-finding", MenuPlace.CHECK_MEND, checking::restore, "Shift+K")
        .when(shown, "reason.finding");
  }

  private void addStatus() {
    for (Status status : Status.values()) {
      Runnable set = () -> tools.marking().setStatus(status);
      anywhere("status-" + status.id(), MenuPlace.ANNOTATE_STATUS, set, key(status))
          .chosenWhen(workspace.state().statusProperty().isEqualTo(status))
          .when(open, "reason.article");
    }
  }

  private static String key(Status status) {
    return switch (status) {
      case NEW -> "Shortcut+Alt+1";
      case IN_PROGRESS -> "Shortcut+Alt+2";
      case DONE -> "Shortcut+Alt+3";
    };
  }

  private Command put(String id, MenuPlace place, Runnable action, String... keys) {
    return table.add(Command.of(id).keys(keys).in(Scope.PAGE).menu(place).does(action));
  }

  private Command anywhere(String id, MenuPlace place, Runnable action, String... keys) {
    return table.add(Command.of(id).keys(keys).menu(place).does(action));
  }
}
