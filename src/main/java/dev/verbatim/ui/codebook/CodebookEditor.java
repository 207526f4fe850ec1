package dev.verbatim.ui.codebook;

import dev.verbatim.model.Codebook;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The codebook on its pages: tags, links, labels, versions. Undo and redo have their usual keys;
/// in a field with something typed they are the field's own.
public final class CodebookEditor extends BorderPane {
  private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Y");

  private final CodebookHost host;
  private final TagsPane tags;
  private final LinksPane links;
  private final LabelsPane labels;
  private final VersionsPane versions;
  private final Prose message = new Prose("codebook-message");
  private final Button take = new Button(Messages.get("codebook.take"));
  private Theme theme;
  private Codebook shown;

  public CodebookEditor(CodebookHost host, Theme theme) {
    this.host = host;
    this.theme = theme;
    this.shown = host.codebook();
    tags = new TagsPane(host);
    links = new LinksPane(host);
    labels = new LabelsPane(host);
    versions = new VersionsPane(shown);
    getStyleClass().addAll("window", "codebook");
    message.setId("codebook-message");
    take.setId("codebook-take");
    take.getStyleClass().add("small");
    take.setOnAction(_ -> host.takeOver());
    take.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(message, Priority.ALWAYS);
    HBox foot = new HBox(message, take);
    foot.getStyleClass().add("codebook-foot");
    TabPane pages =
        new TabPane(
            tab("codebook.tags", tags),
            tab("codebook.links", links),
            tab("codebook.labels", labels),
            tab("codebook.versions", versions));
    pages.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    setCenter(pages);
    setBottom(foot);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    show();
  }

  private static Tab tab(String text, Node content) {
    return new Tab(Messages.get(text), content);
  }

  private void pressed(KeyEvent event) {
    boolean typing =
        event.getTarget() instanceof TextInputControl field
            && (UNDO.match(event) ? field.isUndoable() : field.isRedoable());
    boolean redo = REDO.match(event) || REDO_TOO.match(event);
    if (!typing && (redo || UNDO.match(event))) {
      event.consume();
      host.toggle(!redo);
    }
  }

  /// Shows the codebook as it is now.
  public void show() {
    Codebook before = shown;
    shown = host.codebook();
    tags.show(shown, theme);
    if (shown.tags().size() == before.tags().size() + 1) {
      tags.chooseAdded(before);
    }
    links.show(shown);
    labels.show(shown);
    versions.show(shown);
    take.setDisable(host.place().isEmpty());
    message.setText(
        host.place()
            .map(place -> Messages.get("codebook.kept", shown.name(), "" + shown.version(), place))
            .orElseGet(() -> Messages.get("codebook.fixed")));
  }

  public void setTheme(Theme changed) {
    theme = changed;
    show();
  }

  /// Says why something cannot be done, and shows what there is.
  public void refuse(String sentence) {
    show();
    message.setText(sentence);
  }

  /// Reports what is typed and not yet reported.
  public void settle() {
    tags.settle();
    links.settle();
    labels.settle();
  }
}
