package dev.verbatim.ui.exchange;

import dev.verbatim.dataset.Format;
import dev.verbatim.exchange.Exporting.Exported;
import dev.verbatim.exchange.Exporting.Preview;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Recipe;
import dev.verbatim.model.RecipeBook;
import dev.verbatim.project.Project;
import dev.verbatim.project.Threads;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Room;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Chooses a data set: the form at the left, how it would look and what it could not hold in the
/// middle, what goes into it at the right. *Ctrl+Enter* writes it.
public final class ExportSheet extends VBox {
  private static final double WIDTH = 1080;
  private static final double HEIGHT = 720;
  private static final double SIDE = 218;

  /// With the longest name of a format, its losses and a scroll bar.
  private static final double LIST = 236;

  private final Ties ties;
  private final Previewing previewing;
  private final FormatList formats = new FormatList();
  private final PreviewPane preview = new PreviewPane();
  private final RecipeForm form;
  private final Label which = new Label(Messages.get("export.recipe"));
  private final ComboBox<String> recipes = new ComboBox<>();
  private final Button forget = new Button(Messages.get("export.forget"));
  private final Label summary = new Label();
  private final Button keep = new Button(Messages.get("export.keep"));
  private final Button cancel = new Button(Messages.get("dialog.cancel"));
  private final Button go = new Button(Messages.get("export.go"));
  private RecipeBook book = RecipeBook.EMPTY;

  /// What the sheet has done by others.
  public interface Ties {
    /// Asks where to, and writes a data set.
    void export(Recipe recipe);

    /// Asks for a name, and keeps a recipe.
    void keep(Recipe recipe);

    /// Removes a recipe.
    void forget(Recipe recipe);

    void close();
  }

  /// @param people who have work in the project
  /// @param book the recipes that are kept
  public ExportSheet(
      Project project, List<Annotator> people, RecipeBook book, Threads threads, Ties ties) {
    this.ties = ties;
    this.previewing = new Previewing(project, threads, new Told());
    this.form = new RecipeForm(people, project.codebook(), this::changed);
    setId("export");
    setMaxSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
    HBox middle = new HBox(14, formats, preview, side());
    HBox.setHgrow(preview, Priority.ALWAYS);
    VBox.setVgrow(middle, Priority.ALWAYS);
    middle.setMinHeight(0);
    formats.setMinWidth(LIST);
    formats.setPrefWidth(LIST);
    getChildren().addAll(head(), middle, foot());
    show(book, "");
    formats.getSelectionModel().selectedItemProperty().subscribe(_ -> changed());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    parentProperty()
        .addListener(
            (_, _, parent) -> {
              if (parent == null) {
                previewing.end();
              }
            });
  }

  private Region side() {
    ScrollPane scroll = new ScrollPane(form);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("sheet-scroll");
    scroll.setMinWidth(SIDE);
    scroll.setPrefWidth(SIDE);
    return scroll;
  }

  private HBox head() {
    Label title = new Label(Messages.get("export.title"));
    title.getStyleClass().add("sheet-title");
    which.setLabelFor(recipes);
    which.getStyleClass().add("palette-more");
    recipes.setId("export-recipes");
    recipes.setPromptText(Messages.get("export.recipe.none"));
    recipes.valueProperty().subscribe(this::chosen);
    forget.setId("export-forget");
    forget.setMinWidth(Region.USE_PREF_SIZE);
    forget.setOnAction(_ -> book.recipe(recipeName().orElse("")).ifPresent(ties::forget));
    HBox head = new HBox(8, title, Room.gap(), which, recipes, forget);
    head.getStyleClass().add("sheet-buttons");
    return head;
  }

  private void chosen(@Nullable String name) {
    forget.setDisable(name == null);
    book.recipe(name == null ? "" : name).ifPresent(this::choose);
  }

  /// Shows which recipes are kept.
  ///
  /// @param name of the one that is chosen; of none where none is
  public void show(RecipeBook kept, String name) {
    book = kept;
    if (forget.isFocused()) {
      (kept.recipes().isEmpty() ? formats : recipes).requestFocus();
    }
    recipes.getItems().setAll(kept.byName().keySet());
    recipes.setValue(kept.recipe(name).map(Recipe::name).orElse(null));
    List.of(which, recipes, forget).forEach(each -> Room.reveal(each, !kept.recipes().isEmpty()));
  }

  private HBox foot() {
    summary.setId("export-summary");
    summary.getStyleClass().add("palette-more");
    keep.setId("export-keep");
    keep.setOnAction(_ -> ties.keep(recipe()));
    cancel.setId("export-cancel");
    cancel.setOnAction(_ -> ties.close());
    go.setId("export-go");
    go.getStyleClass().add("accent");
    go.setOnAction(_ -> ties.export(recipe()));
    go.setTooltip(new Tooltip(Messages.get("export.go.tip")));
    List.of(keep, cancel, go).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
    HBox foot = new HBox(8, summary, Room.gap(), keep, cancel, go);
    foot.getStyleClass().add("sheet-buttons");
    return foot;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      event.consume();
      go.fire();
    }
  }

  private Recipe recipe() {
    return form.recipe(formats.chosen());
  }

  private void choose(Recipe recipe) {
    form.show(recipe);
    formats.choose(recipe.format());
    changed();
  }

  private void changed() {
    go.setDisable(true);
    keep.setDisable(!form.isWhole());
    if (form.isWhole()) {
      preview.forget();
      formats.forget();
      previewing.show(recipe());
    } else {
      previewing.end();
    }
  }

  /// What has the focus first.
  public Node first() {
    return formats;
  }

  /// What previews tell.
  private final class Told implements Previewing.Listener {
    private boolean isChosen(Format format) {
      return format.id().equals(formats.chosen());
    }

    @Override
    public void previewed(Format format, Preview made) {
      formats.say(format, made.would().losses().lines().size());
      if (isChosen(format)) {
        Exported would = made.would();
        preview.show(format, made);
        go.setDisable(would.works() == 0);
        summary.setText(
            Messages.get(
                would.works() == 0 ? "export.nothing" : "export.summary",
                would.articles(),
                would.works(),
                would.marks(),
                Math.ceilDiv(would.bytes(), 1000)));
      }
    }

    @Override
    public void impossible(Format format, String sentence) {
      formats.refuse(format);
      if (isChosen(format)) {
        preview.refuse(sentence);
        summary.setText("");
      }
    }
  }

  /// The recipe that is shown under a name, if one is.
  public Optional<String> recipeName() {
    return Optional.ofNullable(recipes.getValue());
  }
}
