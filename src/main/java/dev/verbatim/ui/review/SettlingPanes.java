package dev.verbatim.ui.review;

import dev.verbatim.model.Annotator;
import dev.verbatim.render.TagPalette;
import dev.verbatim.review.Reason;
import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Scope;
import dev.verbatim.ui.kit.SheetPane;
import dev.verbatim.ui.kit.ToolRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// What stands beside the page while an article is settled: tools above, the queue at the left, the
/// ways to mark a cluster at the right.
public final class SettlingPanes implements SettlingView {
  private final Settling settling;
  private final SettlingHost host;
  private final QueuePane queue;
  private final OptionsPane options;
  private final MenuButton annotators = new MenuButton();
  private final ToolRow toolRow;
  private final ReadOnlyBooleanWrapper blind = new ReadOnlyBooleanWrapper(this, "blind");

  /// @param table where the commands are added
  public SettlingPanes(Settling settling, SettlingHost host, CommandTable table) {
    this.settling = settling;
    this.host = host;
    this.queue = new QueuePane(settling, annotators);
    this.options = new OptionsPane(settling);
    SettlingCommands.add(table, settling, this);
    this.toolRow = tools(table);
    dressAnnotators();
    List.of(queue, options, toolRow).forEach(Scope.SETTLING::mark);
    settling.setView(this);
    opened(false);
  }

  private void dressAnnotators() {
    annotators.setId("compared");
    annotators.setTooltip(new Tooltip(Messages.get("settling.compared.tip")));
    annotators.getStyleClass().add("flat");
    annotators.setMinWidth(Region.USE_PREF_SIZE);
  }

  /// What is needed most stays longest.
  private static ToolRow tools(CommandTable table) {
    return new ToolRow(
        commands(
            table,
            "accept-majority",
            "edit-cluster",
            "reject-cluster",
            "comment-cluster",
            "skip-cluster"),
        commands(table, "accept-agreed", "boundary-policy", "blind", "back-to-marking"),
        commands(
            table,
            "back-to-marking",
            "blind",
            "comment-cluster",
            "edit-cluster",
            "boundary-policy",
            "accept-agreed",
            "skip-cluster",
            "reject-cluster"));
  }

  private static List<Command> commands(CommandTable table, String... ids) {
    return Stream.of(ids).map(table::get).toList();
  }

  public Region tools() {
    return toolRow;
  }

  public Region queue() {
    return queue;
  }

  public Region options() {
    return options;
  }

  public void focusQueue() {
    queue.focusRows();
  }

  public void focusOptions() {
    options.focusCards();
  }

  /// The colours of tags, and those of annotators in the same theme.
  public void setColours(TagPalette palette) {
    queue.setColours(tag -> palette.look(tag).line().hex());
    options.setColours(Lanes.looks().apply(palette));
  }

  int optionShownAt(int place) {
    return options.optionAt(place);
  }

  void focusNote() {
    options.focusNote();
  }

  @Override
  public void opened(boolean again) {
    blind.set(settling.deciding().isBlind());
    queue.opened();
    showAnnotators();
    if (!again && settling.onProperty().get() && !SheetPane.covers(focus())) {
      focusWork();
    }
  }

  /// The queue has the focus, or the ways to mark where there is no room for it.
  private void focusWork() {
    if (queue.getScene() == null) {
      options.requestFocus();
    } else {
      queue.focusRows();
    }
  }

  /// Whether names are hidden.
  ReadOnlyBooleanProperty blindProperty() {
    return blind.getReadOnlyProperty();
  }

  private Node focus() {
    return toolRow.getScene() == null ? toolRow : toolRow.getScene().getFocusOwner();
  }

  private void showAnnotators() {
    List<String> names = settling.annotators().stream().map(Annotator::name).toList();
    annotators.setText(Messages.get("settling.compared", names.size()));
    annotators.setAccessibleText(String.join(", ", names));
    annotators.getItems().clear();
    for (Annotator one : settling.known()) {
      CheckMenuItem item = new CheckMenuItem(one.name());
      item.setMnemonicParsing(false);
      item.setSelected(settling.annotators().contains(one));
      item.setOnAction(_ -> settling.toggleCompared(one.id()));
      annotators.getItems().add(item);
    }
  }

  @Override
  public void progressed(ProjectProgress now) {
    queue.showProject(now.all(), now.settled(), now.articles());
  }

  @Override
  public void quietly(Runnable moving) {
    queue.quietly(moving);
  }

  @Override
  public void changed() {
    blind.set(settling.deciding().isBlind());
    queue.changed();
    if (settling.current().isPresent()) {
      queue.turned();
      options.changed();
    }
  }

  /// A reason that was pressed for one cluster keeps no focus at the next: arrows there would
  /// choose a reason instead of a cluster.
  @Override
  public void turned() {
    queue.turned();
    options.turned();
    if (options.isReasonFocused()) {
      focusWork();
    }
  }

  @Override
  public Optional<Reason> reason() {
    return options.reason();
  }

  @Override
  public String note() {
    return options.note();
  }

  void showAgreed() {
    if (settling.deciding().agreed().isEmpty()) {
      host.say(Messages.get("settling.agreed.none"));
    } else {
      AgreedSheet sheet = new AgreedSheet(settling, host::closeSheet);
      host.openSheet(sheet, sheet.first());
    }
  }

  void showBoundaries() {
    if (settling.deciding().boundaryCases().isEmpty()) {
      host.say(Messages.get("settling.boundaries.none"));
    } else {
      BoundarySheet sheet = new BoundarySheet(settling, host::closeSheet);
      host.openSheet(sheet, sheet.first());
    }
  }
}
