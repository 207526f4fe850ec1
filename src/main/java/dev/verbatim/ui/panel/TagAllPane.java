package dev.verbatim.ui.panel;

import dev.verbatim.model.Tag;
import dev.verbatim.project.Problem;
import dev.verbatim.search.Query;
import dev.verbatim.search.TagAll.Occurrence;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Room;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Every place of some words, in the article or in all articles, each to be tagged or left out,
/// before all that are chosen are tagged in one step.
public final class TagAllPane extends LowPane implements FoundPane<Occurrence> {

  /// What is done with the places.
  public interface Host {
    /// Looks for the places that a tag could be given, and shows them in this pane.
    ///
    /// @param everywhere in all articles, and not only in the one that is shown
    void sought(Query query, String tagId, boolean everywhere);

    /// Ends what takes its time: a search, or the opening of articles before they are changed.
    void cancel();

    /// Brings a place into view, where its article is shown.
    void look(Occurrence place);

    /// Opens a place's article there.
    void open(Occurrence place);

    /// What an article is called.
    String title(String articleId);

    void tagAll(String tagId, List<Occurrence> chosen);

    void closed();
  }

  /// What was asked for last.
  private record Sought(Query query, String tagId, boolean everywhere) {}

  private static final double HEIGHT = 260;

  private final Host host;
  private final QueryRow row = new QueryRow("tag-all-words", this::changed);
  private final ScopeChoice scope = new ScopeChoice(this::changed);
  private final ComboBox<Tag> tag = new ComboBox<>();
  private final PlaceChoice choice = new PlaceChoice();
  private final PlaceList list;
  private final Button apply = new PaneButton("tag-all-apply", "", this::tagAll);
  private final CheckBox all = new CheckBox();
  private final Button cancel;
  private final ProgressBar progress = new ProgressBar();
  private final Label heading = new Label();
  private final Tooltip told = new Tooltip();
  private final HBox choosing = new HBox(row, tag);
  private Optional<Sought> sought = Optional.empty();

  /// What is said of how the search ended, beside the counts.
  private String ending = "";

  public TagAllPane(Host host) {
    super(HEIGHT);
    this.host = host;
    this.list = new PlaceList("tag-all-places", choice, new ListHost());
    getStyleClass().add("tag-all");
    heading.getStyleClass().add("heading");
    heading.setMinWidth(0);
    heading.setMaxWidth(Double.MAX_VALUE);
    heading.setWrapText(true);
    heading.setTooltip(told);
    told.textProperty().bind(heading.textProperty());
    progress.getStyleClass().add("thin");
    progress.setMaxWidth(Double.MAX_VALUE);
    all.setId("tag-all-all");
    all.setAccessibleText(Messages.get("tag-all.all"));
    all.setOnAction(_ -> choose(all.isSelected()));
    tag.setId("tag-all-tag");
    tag.setMinWidth(USE_PREF_SIZE);
    tag.setAccessibleText(Messages.get("tag-all.tag"));
    tag.setButtonCell(new TagCell());
    tag.setCellFactory(_ -> new TagCell());
    FirstLetters.install(tag, Tag::label);
    tag.valueProperty().addListener((_, _, _) -> changed());
    apply.getStyleClass().add("accent");
    cancel = new PaneButton("tag-all-cancel", Messages.get("dialog.cancel"), host::cancel);
    setTop(top());
    setCenter(list);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    row.seekWholeWords();
    showBusy(false);
  }

  private Node top() {
    HBox.setHgrow(heading, Priority.ALWAYS);
    HBox first = new HBox(all, heading, scope, PaneButton.closing("tag-all-close", host::closed));
    first.getStyleClass().addAll("tool-pane-row", "tool-pane-head");
    HBox.setHgrow(row, Priority.ALWAYS);
    HBox.setHgrow(choosing, Priority.ALWAYS);
    choosing.getStyleClass().add("tool-row-part");
    HBox second = new HBox(choosing, apply, cancel);
    second.getStyleClass().add("tool-pane-row");
    return new VBox(first, second, progress);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      host.closed();
    } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      event.consume();
      tagAll();
    } else if (event.getCode() == KeyCode.ENTER
        && row.field().equals(event.getTarget())
        && !choice.rows().isEmpty()) {
      event.consume();
      list.requestFocus();
      list.getSelectionModel().selectFirst();
    }
  }

  private void choose(boolean chosen) {
    choice.chooseAll(chosen);
    showChoice();
  }

  private void changed() {
    Tag wanted = tag.getValue();
    if (wanted == null) {
      return;
    }
    Sought now = new Sought(row.query(), wanted.id(), scope.isEverywhere());
    if (!sought.equals(Optional.of(now))) {
      sought = Optional.of(now);
      host.sought(now.query(), now.tagId(), now.everywhere());
    }
  }

  /// Opens on some words, with the tags of a codebook.
  ///
  /// @param first the tag to begin with
  /// @param articles how many the project has
  public void open(String words, List<Tag> tags, Tag first, int articles) {
    sought = Optional.empty();
    tag.getItems().setAll(tags);
    tag.setValue(first);
    scope.use(articles);
    row.setWords(words);
    row.field().requestFocus();
    changed();
  }

  /// Whether all articles are meant, and not only the one that is shown.
  public boolean isEverywhere() {
    return scope.isEverywhere();
  }

  @Override
  public void begin() {
    clear();
    showBusy(true);
  }

  private void clear() {
    row.showWrong("");
    choice.clear();
    ending = "";
    showChoice();
  }

  @Override
  public void add(List<Occurrence> found) {
    choice.add(found, true);
  }

  @Override
  public void showProgress(int articles, int ofAll) {
    progress.setProgress((double) articles / Math.max(1, ofAll));
    heading.setText(Messages.get("tag-all.heading.busy", choice.places(), articles, ofAll));
  }

  @Override
  public void end(String how, List<Problem> problems) {
    choice.addUnread(problems);
    String unread = problems.isEmpty() ? "" : Messages.get("tag-all.problems", problems.size());
    ending = (how + " " + unread).strip();
    showBusy(false);
    showChoice();
  }

  /// Shows what was found in the article that is shown; all are chosen that are not tagged yet.
  public void show(List<Occurrence> places) {
    clear();
    showBusy(false);
    choice.add(places, false);
    showChoice();
  }

  @Override
  public void showWrong(String why) {
    show(List.of());
    row.showWrong(why);
    heading.setText(why);
  }

  /// Shows how many of the articles that are to be changed are open.
  public void showOpening(int open, int ofAll) {
    showBusy(true);
    choosing.setDisable(true);
    scope.setDisable(true);
    list.setDisable(true);
    cancel.requestFocus();
    progress.setProgress((double) open / Math.max(1, ofAll));
    heading.setText(Messages.get("tag-all.opening", open, ofAll));
  }

  /// Shows the choice again, where nothing was changed.
  public void showUnchanged() {
    showBusy(false);
    showChoice();
    list.requestFocus();
  }

  private void showBusy(boolean busy) {
    progress.setVisible(busy);
    Room.reveal(cancel, busy);
    Room.reveal(apply, !busy);
    choosing.setDisable(false);
    scope.setDisable(false);
    list.setDisable(false);
    progress.setProgress(0);
  }

  private String counts() {
    if (row.query().words().isEmpty()) {
      return Messages.get("tag-all.heading.none");
    }
    return scope.isEverywhere()
        ? Messages.get(
            "tag-all.heading.everywhere", choice.places(), choice.articles(), choice.tagged())
        : Messages.get("tag-all.heading", choice.places(), choice.tagged());
  }

  private void showChoice() {
    int chosen = choice.chosenCount();
    heading.setText((counts() + " " + ending).strip());
    list.explain(
        Messages.get(row.query().words().isEmpty() ? "tag-all.nothing.asked" : "tag-all.nothing"));
    int choosable = choice.places() - choice.tagged();
    all.setIndeterminate(chosen > 0 && chosen < choosable);
    all.setSelected(chosen > 0);
    all.setDisable(choosable == 0);
    apply.setText(Messages.get("tag-all.apply", chosen));
    apply.setDisable(chosen == 0);
    list.refresh();
  }

  private void tagAll() {
    Tag wanted = tag.getValue();
    if (wanted != null && choice.chosenCount() > 0 && apply.isVisible()) {
      host.tagAll(wanted.id(), choice.chosen());
    }
  }

  private final class ListHost implements PlaceList.Host {
    @Override
    public void chosen() {
      if (cancel.isVisible()) {
        list.refresh();
      } else {
        showChoice();
      }
    }

    @Override
    public void look(Occurrence place) {
      host.look(place);
    }

    @Override
    public void open(Occurrence place) {
      host.open(place);
    }

    @Override
    public String title(String articleId) {
      return host.title(articleId);
    }
  }

  private static final class TagCell extends ListCell<Tag> {
    @Override
    protected void updateItem(@Nullable Tag item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? "" : item.label());
    }
  }
}
