package dev.verbatim.ui.exchange;

import dev.verbatim.dataset.Format;
import dev.verbatim.exchange.Importing.Choice;
import dev.verbatim.exchange.Importing.Prospect;
import dev.verbatim.model.Annotator;
import dev.verbatim.project.Project;
import dev.verbatim.project.Threads;
import dev.verbatim.ui.kit.Messages;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Chooses a data set of another tool and how it is taken in, and shows what that would do before
/// it is done. *Ctrl+Enter* takes it in.
public final class ImportSheet extends VBox {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 640;
  private static final double SIDE = 250;

  private final Ties ties;
  private final Looking looking;
  private final ImportForm form;
  private final ProspectPane prospect = new ProspectPane();
  private final Label chosen = new Label();
  private final Button choose = new Button(Messages.get("import-set.files"));
  private final Button folder = new Button(Messages.get("import-set.folder"));
  private final Button cancel = new Button(Messages.get("dialog.cancel"));
  private final Button go = new Button();
  private List<Path> files = List.of();
  private Optional<Prospect> looked = Optional.empty();

  /// What the sheet has done by others.
  public interface Ties {
    /// Asks for files; none where nothing was chosen.
    List<Path> chooseFiles();

    /// Asks for a folder; none where nothing was chosen.
    List<Path> chooseFolder();

    /// Takes a data set in.
    ///
    /// @param prospect what that would do, as it was shown
    void take(Choice choice, Prospect prospect);

    void close();
  }

  /// @param people who have work in the project
  public ImportSheet(
      Project project, List<Annotator> people, Threads threads, InstantSource clock, Ties ties) {
    this.ties = ties;
    this.looking = new Looking(project, threads, clock, new Told());
    this.form = new ImportForm(people, this::changed);
    setId("import");
    setMaxSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
    Label title = new Label(Messages.get("import-set.title"));
    title.getStyleClass().add("sheet-title");
    HBox middle = new HBox(14, side(), prospect);
    HBox.setHgrow(prospect, Priority.ALWAYS);
    VBox.setVgrow(middle, Priority.ALWAYS);
    middle.setMinHeight(0);
    getChildren().addAll(title, middle, foot());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    parentProperty()
        .addListener(
            (_, _, parent) -> {
              if (parent == null) {
                looking.end();
              }
            });
    changed();
  }

  private VBox side() {
    chosen.setId("import-chosen");
    chosen.setWrapText(true);
    choose.setId("import-files");
    choose.setOnAction(_ -> show(ties.chooseFiles()));
    folder.setId("import-folder");
    folder.setOnAction(_ -> show(ties.chooseFolder()));
    List.of(choose, folder).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
    ScrollPane scroll = new ScrollPane(form);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("sheet-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox side = new VBox(8, chosen, new HBox(8, choose, folder), scroll);
    side.setMinWidth(SIDE);
    side.setPrefWidth(SIDE);
    return side;
  }

  private HBox foot() {
    go.setId("import-go");
    go.getStyleClass().add("accent");
    go.setTooltip(new Tooltip(Messages.get("import-set.go.tip")));
    go.setOnAction(_ -> take());
    cancel.setId("import-cancel");
    cancel.setOnAction(_ -> ties.close());
    List.of(go, cancel).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
    HBox foot = new HBox(8, go, cancel);
    foot.getStyleClass().add("sheet-buttons");
    return foot;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      event.consume();
      go.fire();
    }
  }

  private void take() {
    Optional<Choice> choice = form.choice(files);
    if (choice.isPresent() && looked.isPresent()) {
      ties.take(choice.get(), looked.get());
    }
  }

  /// Shows other files; nothing where there are none.
  public void show(List<Path> others) {
    if (!others.isEmpty()) {
      files = List.copyOf(others);
      form.recognised(Optional.empty());
      forget();
      prospect.say(Messages.get("import-set.looking"), "");
      looking.recognise(files);
    }
  }

  private void forget() {
    looked = Optional.empty();
    go.setDisable(true);
    go.setText(Messages.get("import-set.go", 0));
    chosen.setText(
        files.size() == 1
            ? String.valueOf(files.getFirst().getFileName())
            : Messages.get("import-set.chosen", files.size()));
  }

  private void changed() {
    forget();
    looking.end();
    Optional<Choice> choice = form.choice(files);
    if (files.isEmpty()) {
      prospect.say(Messages.get("import-set.nothing"), Messages.get("import-set.nothing.about"));
    } else if (choice.isEmpty()) {
      prospect.say(Messages.get("import-set.unknown"), Messages.get("import-set.unknown.about"));
    } else if (!form.isNameFit()) {
      prospect.say(Messages.get("import-set.impossible"), Messages.get("import-set.annotator.not"));
    } else {
      prospect.say(Messages.get("import-set.looking"), "");
      looking.look(choice.get());
    }
  }

  /// What has the focus first.
  public Node first() {
    return files.isEmpty() ? choose : go;
  }

  /// What is told by looking.
  private final class Told implements Looking.Listener {
    @Override
    public void recognised(Optional<Format> format) {
      form.recognised(format);
      changed();
    }

    @Override
    public void seen(int works) {
      prospect.say(Messages.get("import-set.looking"), Messages.get("import-set.seen", works));
    }

    @Override
    public void looked(Prospect found) {
      looked = Optional.of(found);
      int works = found.would().works();
      go.setDisable(works == 0);
      go.setText(Messages.get("import-set.go", works));
      prospect.show(found.would());
    }

    @Override
    public void impossible(String sentence) {
      prospect.say(Messages.get("import-set.impossible"), sentence);
    }
  }
}
