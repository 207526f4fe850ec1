package dev.verbatim.ui.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Every command, found by some letters of its name and run with Enter.
///
/// Where nothing is typed, those that were last run from here come first. A command that cannot be
/// run now stands there too and says why. It is run when the focus is back where it was.
public final class CommandPalette extends VBox {
  private static final double WIDTH = 560;
  private static final double HEIGHT = 420;
  private static final int REMEMBERED = 6;
  private static final String RECENT = "palette.recent";

  /// A command that fits what is typed.
  record Found(Command command, FuzzyMatch match) {}

  private final CommandTable table;
  private final Settings settings;
  private final TextField field = new TextField();
  private final ListView<Found> list = new ListView<>();

  public CommandPalette(CommandTable table, Settings settings) {
    this.table = table;
    this.settings = settings;
    getStyleClass().add("palette");
    setId("palette");
    setMaxSize(WIDTH, HEIGHT);
    field.setId("palette-field");
    field.setPromptText(Messages.get("palette.prompt"));
    field.textProperty().subscribe(this::find);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setId("palette-list");
    list.setFocusTraversable(false);
    list.setAccessibleText(Messages.get("command.find-command"));
    list.setPlaceholder(new Label(Messages.get("palette.none")));
    list.setCellFactory(_ -> new PaletteRow());
    list.getSelectionModel().selectedItemProperty().subscribe(this::tell);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(field, list);
  }

  /// Opens over a window.
  public void open(SheetPane window) {
    list.setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY) {
            run(window);
          }
        });
    field.setOnAction(_ -> run(window));
    window.open(this, Pos.TOP_CENTER, field);
  }

  private void find(String typed) {
    List<Found> found = new ArrayList<>();
    for (Command command : inOrder()) {
      match(typed, command).ifPresent(match -> found.add(new Found(command, match)));
    }
    found.sort(Comparator.comparingInt((Found f) -> f.match().score()).reversed());
    list.getItems().setAll(found);
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  /// A name fits by itself, or with that of its menu before it, of which no letter is shown.
  private static Optional<FuzzyMatch> match(String typed, Command command) {
    String name = command.text().get();
    return FuzzyMatch.of(typed, name)
        .or(
            () ->
                FuzzyMatch.of(typed, menu(command) + " " + name)
                    .map(m -> new FuzzyMatch(m.score() - typed.length() * 10, List.of())));
  }

  /// What the menu is called in which a command stands; empty where it stands in none.
  static String menu(Command command) {
    return command.place().map(MenuPlace::title).orElse("");
  }

  private List<Command> inOrder() {
    List<Command> recent = recent().stream().flatMap(id -> table.find(id).stream()).toList();
    return Stream.concat(recent.stream(), table.commands().stream()).distinct().toList();
  }

  private List<String> recent() {
    return Stream.of(settings.get(RECENT, "").split(" ")).filter(id -> !id.isEmpty()).toList();
  }

  private void tell(@Nullable Found chosen) {
    field.setAccessibleText(
        chosen == null
            ? Messages.get("palette.none")
            : Messages.get("palette.accessible", PaletteRow.spoken(chosen.command())));
  }

  private void pressed(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case DOWN -> 1;
          case UP -> -1;
          case PAGE_DOWN -> 8;
          case PAGE_UP -> -8;
          default -> 0;
        };
    if (step != 0 && !list.getItems().isEmpty()) {
      event.consume();
      int last = list.getItems().size() - 1;
      int now = Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, last);
      list.getSelectionModel().select(now);
      list.scrollTo(Math.max(0, now - 3));
    }
  }

  private void run(SheetPane window) {
    Found chosen = list.getSelectionModel().getSelectedItem();
    if (chosen == null || !chosen.command().enabled().get()) {
      return;
    }
    remember(chosen.command().id());
    window.close();
    chosen.command().run();
  }

  private void remember(String id) {
    List<String> ids = new ArrayList<>(recent());
    ids.remove(id);
    ids.addFirst(id);
    settings.set(RECENT, String.join(" ", ids.subList(0, Math.min(REMEMBERED, ids.size()))));
  }
}
