package dev.verbatim.ui.app;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Batches;
import dev.verbatim.edit.CodebookEdit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.format.CodebookFile;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Tag;
import dev.verbatim.project.OpenSet;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.ProjectImpact;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.codebook.CodebookEditor;
import dev.verbatim.ui.codebook.CodebookHost;
import dev.verbatim.ui.codebook.ImpactWords;
import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.Dialogs;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Scope;
import dev.verbatim.ui.kit.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// What is done with the codebook: its editor in a window of its own, and its changes.
final class CodebookActions implements CodebookHost {
  private static final double WIDTH = 920;
  private static final double HEIGHT = 640;

  private final MainWindow window;
  private final Desk desk;
  private final Dialogs dialogs;
  private @Nullable CodebookEditor editor;
  private @Nullable Stage stage;

  CodebookActions(MainWindow window) {
    this.window = window;
    this.desk = window.desk();
    this.dialogs = window.surroundings().dialogs();
    desk.projectProperty().addListener((_, _, _) -> close());
    window.surroundings().themes().shownProperty().subscribe(this::showTheme);
  }

  /// Shows the editor, in front where it is open already.
  void open() {
    if (stage == null) {
      CodebookEditor made = new CodebookEditor(this, theme());
      Scene scene = new Scene(made, WIDTH, HEIGHT);
      window.surroundings().themes().dress(scene);
      scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), this::close);
      Stage shown = new Stage();
      shown.initOwner(window.root().getScene().getWindow());
      shown.setTitle(Messages.get("codebook.title"));
      shown.setScene(scene);
      shown.setOnHiding(_ -> forget());
      editor = made;
      stage = shown;
      shown.show();
    }
    stage.toFront();
  }

  private void close() {
    if (stage != null) {
      stage.close();
    }
  }

  /// Takes what is typed in the editor and not yet taken.
  void settle() {
    if (editor != null && desk.projectProperty().get().isPresent()) {
      editor.settle();
    }
  }

  private void forget() {
    settle();
    editor = null;
    stage = null;
  }

  private Theme theme() {
    return Looks.theme(window.surroundings().themes().shownProperty().get());
  }

  private void showTheme(ThemeChoice shown) {
    if (editor != null) {
      editor.setTheme(Looks.theme(shown));
    }
  }

  /// The editor, while it is open.
  Optional<CodebookEditor> editor() {
    return Optional.ofNullable(editor);
  }

  @Override
  public Codebook codebook() {
    return project().codebook();
  }

  private Project project() {
    return desk.projectProperty().get().orElseThrow();
  }

  private Batches batches() {
    return desk.batches().orElseThrow();
  }

  @Override
  public Optional<String> place() {
    return desk.projectProperty()
        .get()
        .filter(p -> !p.isLone())
        .map(p -> p.folder().resolve("codebook.json").toString());
  }

  @Override
  public void change(String label, Codebook seen, CodebookEdit wanted) {
    Codebook before = codebook();
    try {
      CodebookEdit edit = wanted.from(seen, before);
      refuseTakenKey(before, edit);
      Codebook after = edit.applyTo(before, desk.batches().orElseThrow().by(label));
      boolean counted =
          edit instanceof CodebookEdit.MergeTags
              || edit instanceof CodebookEdit.SplitTag
              || edit instanceof CodebookEdit.DeleteTag
              || edit instanceof CodebookEdit.TakeOver;
      if (counted || !ImpactWords.mayTouch(before, after)) {
        apply(label, seen, wanted);
      } else {
        count(edit, _ -> {}, outcome -> applyIfAgreed(label, seen, wanted, outcome));
      }
    } catch (RefusedException e) {
      refuse(e);
    }
  }

  /// A tag or link gets no key that the program has itself; one that a file gives it stays, and
  /// does nothing.
  private void refuseTakenKey(Codebook before, CodebookEdit edit) throws RefusedException {
    String key =
        switch (edit) {
          case CodebookEdit.AddTag(Tag tag) -> tag.key();
          case CodebookEdit.ChangeTag(Tag tag) ->
              unlessHad(tag.key(), before.tag(tag.id()).map(Tag::key));
          case CodebookEdit.PutRelation(RelationType type) ->
              unlessHad(type.key(), before.relationType(type.id()).map(RelationType::key));
          default -> "";
        };
    Optional<String> owner = ownerOf(key);
    if (owner.isPresent()) {
      throw new RefusedException(Messages.get("codebook.key.taken", key, owner.get()));
    }
  }

  private static String unlessHad(String key, Optional<String> had) {
    return had.filter(key::equals).isPresent() ? "" : key;
  }

  @Override
  public Optional<String> ownerOf(String key) {
    return Command.plainKeys(key).stream()
        .flatMap(press -> window.commands().owner(press, Scope.PAGE).stream())
        .filter(command -> !command.isFromData())
        .map(command -> command.text().get())
        .findFirst();
  }

  private void applyIfAgreed(
      String label, Codebook seen, CodebookEdit edit, ProjectImpact.Outcome outcome) {
    boolean silent = outcome.counts().isNothing() && outcome.problems().isEmpty();
    if (silent
        || agrees(
            Messages.get("codebook.change.title"),
            ImpactWords.of(outcome),
            Messages.get("codebook.change.go"))) {
      apply(label, seen, edit);
    } else {
      show();
    }
  }

  private void apply(String label, Codebook seen, CodebookEdit edit) {
    Batches batches = batches();
    window.articles().forget();
    batches.inTurn(
        () -> {
          try {
            batches.change(label, seen, edit, this::show);
          } catch (RefusedException e) {
            refuse(e);
          }
        });
  }

  private void refuse(Exception refusal) {
    String sentence = String.valueOf(refusal.getMessage());
    editor()
        .ifPresentOrElse(
            e -> e.refuse(sentence), () -> dialogs.error(Messages.get("error.title"), sentence));
  }

  /// Shows the codebook as it is now, here and in the window.
  void show() {
    window.workspace().codebookChanged();
    editor().ifPresent(CodebookEditor::show);
  }

  @Override
  public Runnable count(
      CodebookEdit edit, Consumer<Double> progress, Consumer<ProjectImpact.Outcome> done) {
    AtomicBoolean cancelled = new AtomicBoolean();
    Project project = project();
    Codebook before = codebook();
    List<AnnotationSet> open =
        desk.openSets().map(OpenSet::session).map(AnnotationSession::set).toList();
    try {
      Codebook after = edit.applyTo(before, desk.batches().orElseThrow().by(""));
      desk.run(
          () ->
              ProjectImpact.of(
                  project,
                  before,
                  after,
                  open,
                  cancelled::get,
                  (passed, all) ->
                      window
                          .surroundings()
                          .threads()
                          .owner()
                          .execute(() -> progress.accept((double) passed / all))),
          outcome -> {
            if (!cancelled.get()) {
              done.accept(outcome);
            }
          });
    } catch (RefusedException e) {
      refuse(e);
    }
    return () -> cancelled.set(true);
  }

  @Override
  public boolean agrees(String title, String message, String answer) {
    return dialogs.ask(title, message, List.of(answer, Messages.get("dialog.cancel"))) == 0;
  }

  @Override
  public void toggle(boolean undo) {
    window.steps().toggleCodebook(undo);
  }

  @Override
  public void takeOver() {
    List<Path> chosen =
        dialogs.chooseFiles(
            Messages.get("codebook.take.title"),
            Messages.get("codebook.take.kind"),
            List.of("*.json"));
    if (!chosen.isEmpty()) {
      desk.run(() -> read(chosen.getFirst()), this::takeOver);
    }
  }

  /// The codebook of a file; of another project it is the file `codebook.json` in its folder.
  private static Codebook read(Path file) throws ProjectException {
    try {
      return CodebookFile.read(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new ProjectException(file, "This file cannot be read: " + e.getMessage());
    } catch (FormatException e) {
      throw new ProjectException(file, String.valueOf(e.getMessage()));
    }
  }

  private void takeOver(Codebook other) {
    Codebook seen = codebook();
    CodebookEdit edit = new CodebookEdit.TakeOver(other);
    count(
        edit,
        _ -> {},
        outcome -> {
          if (agrees(
              Messages.get("codebook.take.title"),
              Messages.get("codebook.take.message", ImpactWords.of(outcome)),
              Messages.get("codebook.change.go"))) {
            change(Messages.get("codebook.take.undo", other.name()), seen, edit);
          }
        });
  }
}
