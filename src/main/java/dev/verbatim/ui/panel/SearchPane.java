package dev.verbatim.ui.panel;

import dev.verbatim.model.Annotator;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Status;
import dev.verbatim.model.Tag;
import dev.verbatim.project.Problem;
import dev.verbatim.search.Filter;
import dev.verbatim.search.Hit;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Room;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where one seeks over the whole project: words, a tag, an attribute, whose marks, which status, a
/// note; and what was found, in context.
public final class SearchPane extends LowPane implements FoundPane<Hit> {

  /// What is done with what is sought and found.
  public interface Host {
    void search(Filter filter);

    void cancel();

    /// Opens an article at something that was found there.
    void open(Hit hit);

    void closed();
  }

  /// One of several, or any: the first item of each list.
  private record Option<T>(Optional<T> value, String label) {}

  private static final double HEIGHT = 320;
  private static final double ROW_HEIGHT = 26;

  private final Host host;
  private final Label heading = new Label();
  private final QueryRow row = new QueryRow("search-words", () -> {});
  private final ComboBox<Option<Tag>> tag = options("tag", "search.tag");
  private final ComboBox<Option<Attribute>> attribute = options("attribute", "search.attribute");
  private final TextField value = field("value", "search.value");
  private final ComboBox<Option<Annotator>> annotator = options("annotator", "search.annotator");
  private final ComboBox<Option<Status>> status = options("status", "search.status");
  private final TextField note = field("note", "search.note");
  private final Button search =
      new PaneButton("search-go", Messages.get("search.go"), this::search);
  private final Button cancel;
  private final ProgressBar progress = new ProgressBar();
  private Filter sought = Filter.ANY;
  private final ObservableList<Hit> hits = FXCollections.observableArrayList();
  private final ListView<Hit> list = new ListView<>(hits);
  private Function<String, String> titles = Function.identity();
  private @Nullable Codebook codebook;

  public SearchPane(Host host) {
    super(HEIGHT);
    this.host = host;
    getStyleClass().add("search-pane");
    heading.getStyleClass().add("heading");
    cancel = new PaneButton("search-cancel", Messages.get("dialog.cancel"), host::cancel);
    Button close = PaneButton.closing("search-close", host::closed);
    HBox.setHgrow(row, Priority.ALWAYS);
    HBox top = new HBox(row, search, cancel, progress, close);
    top.getStyleClass().add("tool-pane-row");
    FlowPane filters = new FlowPane(tag, attribute, value, annotator, status, note);
    filters.getStyleClass().add("search-filters");
    setTop(new VBox(heading, top, filters));
    buildList();
    setCenter(list);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInField);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    showBusy(false);
  }

  private void buildList() {
    list.setId("search-hits");
    list.setFixedCellSize(ROW_HEIGHT);
    list.setMinHeight(ROW_HEIGHT + 2);
    list.setAccessibleText(Messages.get("search.hits"));
    Label nothing = new Label(Messages.get("search.nothing"));
    nothing.getStyleClass().add("empty");
    nothing.setWrapText(true);
    list.setPlaceholder(nothing);
    list.setCellFactory(_ -> new Row());
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> openSelected());
    list.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            e.consume();
            openSelected();
          }
        });
  }

  private static TextField field(String name, String key) {
    TextField field = new TextField();
    field.setId("search-" + name);
    field.setPromptText(Messages.get(key));
    field.setAccessibleText(Messages.get(key));
    field.setPrefColumnCount(9);
    return field;
  }

  private static <T> ComboBox<Option<T>> options(String name, String key) {
    ComboBox<Option<T>> box = new ComboBox<>();
    box.setId("search-" + name);
    box.setAccessibleText(Messages.get(key));
    box.setButtonCell(new OptionCell<>());
    box.setCellFactory(_ -> new OptionCell<>());
    FirstLetters.install(box, Option::label);
    return box;
  }

  private static <T> void fill(
      ComboBox<Option<T>> box, String any, Stream<T> values, Function<T, String> label) {
    Option<T> none = new Option<>(Optional.empty(), any);
    Option<T> chosen = box.getValue();
    box.getItems().setAll(List.of(none));
    values.forEach(v -> box.getItems().add(new Option<>(Optional.of(v), label.apply(v))));
    box.setValue(box.getItems().contains(chosen) ? chosen : none);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      host.closed();
    }
  }

  /// Enter seeks, or goes on with what was found where the same is asked again; Down goes on.
  private void pressedInField(KeyEvent event) {
    if (!(event.getTarget() instanceof TextField)) {
      return;
    }
    boolean found = !hits.isEmpty() && filter().equals(sought);
    if (event.getCode() == KeyCode.ENTER && !found) {
      event.consume();
      search();
    } else if (found && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN)) {
      event.consume();
      list.requestFocus();
    }
  }

  private void openSelected() {
    Hit hit = list.getSelectionModel().getSelectedItem();
    if (hit != null) {
      host.open(hit);
    }
  }

  private void search() {
    sought = filter();
    host.search(sought);
  }

  private Filter filter() {
    Filter filter = Filter.ANY;
    if (!row.query().words().isBlank()) {
      filter = filter.withWords(row.query());
    }
    Optional<Tag> wantedTag = tag.getValue().value();
    Optional<Attribute> wantedAttribute = attribute.getValue().value();
    Optional<Annotator> wantedAnnotator = annotator.getValue().value();
    Optional<Status> wantedStatus = status.getValue().value();
    filter = wantedTag.map(Tag::id).map(filter::withTag).orElse(filter);
    if (wantedAttribute.isPresent()) {
      String id = wantedAttribute.get().id();
      String sought = choiceOrText(wantedAttribute.get());
      filter = sought.isEmpty() ? filter.withAttribute(id) : filter.withAttribute(id, sought);
    }
    filter = wantedAnnotator.map(Annotator::id).map(filter::withAnnotator).orElse(filter);
    filter = wantedStatus.map(filter::withStatus).orElse(filter);
    if (!note.getText().isBlank()) {
      filter = filter.withNote(note.getText().strip());
    }
    return filter;
  }

  /// A choice may be written as its label.
  private String choiceOrText(Attribute sought) {
    String typed = value.getText().strip();
    return sought.values().stream()
        .filter(choice -> choice.label().equalsIgnoreCase(typed))
        .findFirst()
        .map(Attribute.Choice::id)
        .orElse(typed);
  }

  /// Offers what a project can be searched for.
  ///
  /// @param names what articles are called, by their ids
  public void use(Codebook by, List<Annotator> annotators, Function<String, String> names) {
    codebook = by;
    titles = names;
    fill(tag, Messages.get("search.any.tag"), by.tags().stream(), Tag::label);
    fill(
        attribute,
        Messages.get("search.any.attribute"),
        by.tags().stream().flatMap(t -> t.attributes().stream()).distinct(),
        Attribute::label);
    fill(annotator, Messages.get("search.any.annotator"), annotators.stream(), Annotator::name);
    fill(
        status,
        Messages.get("search.any.status"),
        Stream.of(Status.values()),
        s -> Messages.get("status." + s.id()));
  }

  /// Puts the caret where the words are written, with some there to begin with.
  public void open(String words) {
    if (!words.isEmpty()) {
      row.setWords(words);
    }
    row.field().requestFocus();
    row.field().selectAll();
    if (hits.isEmpty()) {
      heading.setText(Messages.get("search.heading"));
    }
  }

  @Override
  public void begin() {
    hits.clear();
    row.showWrong("");
    heading.setText(Messages.get("search.heading"));
    showBusy(true);
  }

  @Override
  public void add(List<Hit> found) {
    hits.addAll(found);
  }

  @Override
  public void showProgress(int articles, int all) {
    progress.setProgress((double) articles / Math.max(1, all));
    heading.setText(Messages.get("search.heading.busy", hits.size(), articles, all));
  }

  @Override
  public void end(String how, List<Problem> problems) {
    showBusy(false);
    String unread =
        problems.isEmpty()
            ? ""
            : Messages.get("search.problems", problems.size(), problems.getFirst().message());
    String all = (how + " " + unread).strip();
    heading.setText(Messages.get("search.heading.done", hits.size(), all).strip());
    if (!hits.isEmpty()) {
      list.requestFocus();
      list.getSelectionModel().selectFirst();
    }
  }

  @Override
  public void showWrong(String why) {
    showBusy(false);
    row.showWrong(why);
    heading.setText(why);
  }

  private void showBusy(boolean busy) {
    search.setDisable(busy);
    Room.reveal(cancel, busy);
    Room.reveal(progress, busy);
    progress.setProgress(busy ? 0 : 1);
  }

  private static final class OptionCell<T> extends ListCell<Option<T>> {
    @Override
    protected void updateItem(@Nullable Option<T> item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? "" : item.label());
    }
  }

  private final class Row extends ListCell<Hit> {
    private final PlaceRow words = new PlaceRow();
    private final Label where = new Label();
    private final HBox content = new HBox(where, words);

    Row() {
      HBox.setHgrow(words, Priority.ALWAYS);
      content.getStyleClass().add("place-row");
      content.setMinWidth(0);
      content.setPrefWidth(1);
      where.getStyleClass().add("count");
      where.setPrefWidth(190);
      where.setMinWidth(90);
    }

    @Override
    protected void updateItem(@Nullable Hit hit, boolean empty) {
      super.updateItem(hit, empty);
      if (empty || hit == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      where.setText(where(hit));
      words.show(hit.context());
      setAccessibleText(where.getText() + ": " + PlaceRow.spoken(hit.context()));
      setGraphic(content);
    }

    private String where(Hit hit) {
      String title = titles.apply(hit.articleId());
      return hit.mark()
          .map(
              m ->
                  title
                      + " · "
                      + (codebook == null
                          ? m.annotation().tag()
                          : codebook.labelOf(m.annotation().tag()))
                      + " · "
                      + m.annotatorId())
          .orElse(title);
    }
  }
}
