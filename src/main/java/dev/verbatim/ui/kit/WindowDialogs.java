package dev.verbatim.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Dialogs in windows, in front of the one where one is at work, which has the keys again after
/// them.
public final class WindowDialogs implements Dialogs {
  private final Stage main;
  private final Themes themes;

  /// Whose the last dialog was. Where no window has the focus, because a file chooser of the
  /// system's has just closed, the next one is its too.
  private Stage asker;

  private @Nullable File lastFolder;

  /// @param main whose the dialogs are while no other window has the focus
  public WindowDialogs(Stage main, Themes themes) {
    this.main = main;
    this.asker = main;
    this.themes = themes;
  }

  /// The window where one is at work: of several that have the focus the one that came last.
  private Stage asker() {
    asker =
        Window.getWindows().stream()
            .filter(Window::isFocused)
            .filter(Stage.class::isInstance)
            .map(Stage.class::cast)
            .reduce((_, later) -> later)
            .orElse(asker.isShowing() ? asker : main);
    return asker;
  }

  private Optional<ButtonType> answer(Alert alert) {
    Window at = alert.getOwner();
    Optional<ButtonType> answer = alert.showAndWait();
    at.requestFocus();
    return answer;
  }

  @Override
  public void error(String title, String message) {
    answer(alert(AlertType.ERROR, title, message, List.of(ButtonType.OK)));
  }

  @Override
  public void info(String title, String message) {
    answer(alert(AlertType.INFORMATION, title, message, List.of(ButtonType.OK)));
  }

  @Override
  public int ask(String title, String message, List<String> answers) {
    int last = answers.size() - 1;
    List<ButtonType> buttons =
        Stream.iterate(0, i -> i <= last, i -> i + 1)
            .map(i -> new ButtonType(answers.get(i), role(i, last)))
            .toList();
    return answer(alert(AlertType.CONFIRMATION, title, message, buttons))
        .map(buttons::indexOf)
        .filter(i -> i >= 0)
        .orElse(last);
  }

  private static ButtonData role(int index, int last) {
    if (index == last) {
      return ButtonData.CANCEL_CLOSE;
    }
    return index == 0 ? ButtonData.OK_DONE : ButtonData.OTHER;
  }

  @Override
  public Optional<String> askText(String title, String message, String proposal) {
    TextField field = new TextField(proposal);
    field.setId("answer");
    field.setAccessibleText(title);
    List<ButtonType> buttons = List.of(ButtonType.OK, ButtonType.CANCEL);
    Alert alert = alert(AlertType.NONE, title, buttons, words(message), field);
    whenShown(
        alert,
        () -> {
          field.requestFocus();
          field.selectAll();
        });
    return answer(alert).filter(ButtonType.OK::equals).map(_ -> field.getText());
  }

  /// Later, for a dialog gives its default button the focus once its window has come up.
  private static void whenShown(Alert alert, Runnable then) {
    alert.setOnShown(_ -> Platform.runLater(then));
  }

  @Override
  public Optional<Integer> choose(String title, String message, List<String> choices) {
    AnswerList list = new AnswerList(choices);
    list.setAccessibleText(title);
    List<ButtonType> buttons = List.of(ButtonType.OK, ButtonType.CANCEL);
    Alert alert = alert(AlertType.NONE, title, buttons, words(message), list);
    list.setOnTaken(() -> alert.setResult(ButtonType.OK), () -> alert.setResult(ButtonType.CANCEL));
    whenShown(alert, list::requestFocus);
    return answer(alert).filter(ButtonType.OK::equals).flatMap(_ -> list.chosen());
  }

  @Override
  public Optional<Path> chooseFolder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(lastFolder);
    return remembered(chooser.showDialog(asker()));
  }

  @Override
  public Optional<Path> chooseTarget(String title, String proposal) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(proposal);
    chooser.setInitialDirectory(lastFolder);
    return remembered(chooser.showSaveDialog(asker()))
        .map(chosen -> Dialogs.named(chosen, proposal));
  }

  @Override
  public List<Path> chooseFiles(String title, String kind, List<String> patterns) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(lastFolder);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(Messages.get("dialog.all-files"), "*"));
    List<File> files = chooser.showOpenMultipleDialog(asker());
    if (files == null) {
      return List.of();
    }
    remembered(files.getFirst());
    return files.stream().map(File::toPath).toList();
  }

  private Optional<Path> remembered(@Nullable File chosen) {
    if (chosen == null) {
      return Optional.empty();
    }
    lastFolder = chosen.getParentFile();
    return Optional.of(chosen.toPath());
  }

  private Alert alert(AlertType type, String title, String message, List<ButtonType> buttons) {
    return alert(type, title, buttons, words(message));
  }

  private Alert alert(AlertType type, String title, List<ButtonType> buttons, Node... content) {
    Alert alert = new Alert(type, "", buttons.toArray(ButtonType[]::new));
    alert.initOwner(asker());
    alert.setTitle(title);
    Prose heading = new Prose("dialog-title");
    heading.setText(title);
    alert.getDialogPane().setHeader(heading);
    VBox box = new VBox(content);
    box.getStyleClass().add("dialog-words");
    alert.getDialogPane().setContent(box);
    themes.dress(alert.getDialogPane().getScene());
    return alert;
  }

  private static Prose words(String message) {
    Prose words = new Prose();
    words.setText(message);
    words.setPrefWidth(460);
    words.setMinHeight(Region.USE_PREF_SIZE);
    return words;
  }
}
