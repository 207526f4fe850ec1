package dev.verbatim.ui.app;

import dev.verbatim.exchange.Sharing;
import dev.verbatim.model.Annotator;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.kit.Room;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks what is to be shared: whose work, on which articles, and whether their texts go along.
final class ShareSheet extends VBox {
  private static final double WIDTH = 520;
  private static final double LIST_HEIGHT = 130;

  private final List<Chosen> annotators;
  private final List<Chosen> articles;
  private final RadioButton all = radio("share.all", "share-all");
  private final RadioButton done = radio("share.done-only", "share-done");
  private final RadioButton some = radio("share.some", "share-some");
  private final CheckBox texts = new CheckBox(Messages.get("share.texts"));
  private final Button go = new Button(Messages.get("share.go"));
  private final Button cancel = new Button(Messages.get("dialog.cancel"));
  private final Consumer<Sharing.Choice> onChosen;

  /// Something that can be ticked, and its id.
  private record Chosen(String id, CheckBox box) {
    static Chosen of(String prefix, String id, String name) {
      CheckBox box = new CheckBox(name);
      box.setId(prefix + id);
      box.setSelected(true);
      box.setMnemonicParsing(false);
      return new Chosen(id, box);
    }
  }

  /// @param people who have work in the project
  /// @param onChosen told what was chosen, after the sheet is closed
  ShareSheet(List<Annotator> people, List<ArticleRow> rows, Consumer<Sharing.Choice> onChosen) {
    this.onChosen = onChosen;
    annotators = people.stream().map(a -> Chosen.of("share-by-", a.id(), a.name())).toList();
    articles =
        rows.stream().map(r -> Chosen.of("share-on-", r.id(), r.titleProperty().get())).toList();
    setId("share");
    setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    setPrefWidth(WIDTH);
    Label title = new Label(Messages.get("share.title"));
    title.getStyleClass().add("sheet-title");
    Prose about = new Prose();
    about.setText(Messages.get("share.about"));
    getChildren().addAll(title, about, heading("share.whose"), people());
    getChildren().addAll(heading("share.which"), which());
    getChildren().addAll(heading("share.words"), textChoice(), buttons());
  }

  private static Label heading(String key) {
    Label heading = new Label(Messages.get(key));
    heading.getStyleClass().add("heading");
    return heading;
  }

  private static RadioButton radio(String key, String id) {
    RadioButton radio = new RadioButton(Messages.get(key));
    radio.setId(id);
    return radio;
  }

  private Region people() {
    if (annotators.isEmpty()) {
      Label none = new Label(Messages.get("share.nobody"));
      none.getStyleClass().add("empty");
      return none;
    }
    return list(annotators);
  }

  private static Region list(List<Chosen> items) {
    VBox boxes = new VBox(6);
    items.forEach(item -> boxes.getChildren().add(item.box()));
    ScrollPane scroll = new ScrollPane(boxes);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(LIST_HEIGHT);
    return scroll;
  }

  private Region which() {
    ToggleGroup group = new ToggleGroup();
    List.of(all, done, some).forEach(radio -> radio.setToggleGroup(group));
    all.setSelected(true);
    Region list = list(articles);
    some.selectedProperty().subscribe(now -> Room.reveal(list, now));
    return new VBox(6, all, done, some, list);
  }

  private Region textChoice() {
    texts.setId("share-texts");
    Prose what = new Prose("context");
    what.setId("share-texts-said");
    texts
        .selectedProperty()
        .subscribe(
            now -> what.setText(Messages.get(now ? "share.texts.with" : "share.texts.without")));
    return new VBox(4, texts, what);
  }

  private Region buttons() {
    go.setId("share-go");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.disableProperty().bind(Bindings.createBooleanBinding(() -> !isEnough(), observed()));
    cancel.setId("share-cancel");
    HBox buttons = new HBox(go, cancel);
    buttons.getStyleClass().add("sheet-buttons");
    return buttons;
  }

  private Observable[] observed() {
    Stream<CheckBox> boxes = Stream.concat(annotators.stream(), articles.stream()).map(Chosen::box);
    return Stream.concat(
            Stream.concat(boxes, Stream.of(texts)).map(CheckBox::selectedProperty),
            Stream.of(some.selectedProperty()))
        .toArray(Observable[]::new);
  }

  /// Whether there is an article to share, and its text or somebody's work.
  private boolean isEnough() {
    return !choice().articles().isEmpty()
        && (texts.isSelected() || !choice().annotators().isEmpty());
  }

  private Sharing.Choice choice() {
    List<Chosen> on =
        some.isSelected() ? articles.stream().filter(a -> a.box().isSelected()).toList() : articles;
    return new Sharing.Choice(
        annotators.stream().filter(a -> a.box().isSelected()).map(Chosen::id).toList(),
        on.stream().map(Chosen::id).toList(),
        done.isSelected(),
        texts.isSelected());
  }

  /// Opens over a window.
  void open(MainWindow window) {
    cancel.setOnAction(_ -> window.sheets().close());
    go.setOnAction(
        _ -> {
          window.sheets().close();
          onChosen.accept(choice());
        });
    window.sheets().open(this, Pos.CENTER, all);
  }
}
