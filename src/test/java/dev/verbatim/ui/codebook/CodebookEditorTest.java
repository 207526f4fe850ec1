package dev.verbatim.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.CodebookEdit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Tag;
import dev.verbatim.project.ProjectImpact;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.Fx;
import dev.verbatim.ui.TestWindow;
import dev.verbatim.ui.kit.Prose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The editor by itself, on a codebook in memory.
@ExtendWith(Fx.class)
class CodebookEditorTest {
  private final InMemory host = new InMemory();
  private TestWindow window;
  private CodebookEditor editor;

  private static final class InMemory implements CodebookHost {
    private Codebook codebook = DefaultCodebook.load();
    private Optional<String> place = Optional.of("codebook.json");

    @Override
    public Codebook codebook() {
      return codebook;
    }

    @Override
    public Optional<String> place() {
      return place;
    }

    @Override
    public void change(String label, Codebook seen, CodebookEdit edit) {
      try {
        codebook =
            edit.from(seen, codebook)
                .applyTo(codebook, new CodebookEdit.By("analyst-a", Instant.EPOCH, label));
      } catch (RefusedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public Runnable count(
        CodebookEdit edit, Consumer<Double> progress, Consumer<ProjectImpact.Outcome> done) {
      return () -> {};
    }

    @Override
    public boolean agrees(String title, String message, String answer) {
      return true;
    }

    @Override
    public Optional<String> ownerOf(String key) {
      return Optional.empty();
    }

    @Override
    public void toggle(boolean undo) {}

    @Override
    public void takeOver() {}
  }

  @BeforeEach
  void show() {
    editor = Fx.get(() -> new CodebookEditor(host, Theme.LIGHT));
    window = TestWindow.show(920, 640, () -> editor);
    window.styles("/styles/verbatim.css");
  }

  private Node node(String id) {
    return Fx.get(() -> editor.lookup("#" + id));
  }

  private void page(int index) {
    Fx.run(() -> ((TabPane) editor.lookup(".tab-pane")).getSelectionModel().select(index));
    Fx.settle();
  }

  @Test
  void allOfTheFormStandsInTheWindowInBothThemes() {
    window.picture("codebook-light");
    double right = Fx.get(() -> node("tag-guideline").localToScene(0, 0).getX());
    assertThat(right).isBetween(200.0, 600.0);
    Fx.run(() -> editor.setTheme(Theme.DARK));
    window.dark().picture("codebook-dark");
    page(1);
    window.picture("codebook-links");
  }

  @Test
  void editionsAreToldAsSentences() {
    host.change("Rename", host.codebook, new CodebookEdit.Rename("newsroom"));
    host.change("Remove", host.codebook, new CodebookEdit.RemoveRelation("responds-to"));
    Fx.run(editor::show);
    page(3);
    window.picture("codebook-versions");

    List<String> told =
        Fx.get(
            () ->
                ((VBox) node("version-difference"))
                    .getChildren().stream().map(n -> ((Prose) n).getText()).toList());
    assertThat(told)
        .contains(
            "The codebook: label “news” became “newsroom”.", "Link “responds to” was removed.")
        .anyMatch(line -> line.startsWith("Version 3, ") && line.endsWith(", analyst-a: Remove"));
  }

  /// Changes the codebook as an undo in the window does, before the editor shows it.
  private void changeUnseen(UnaryOperator<Codebook> change) {
    host.codebook = change.apply(host.codebook);
  }

  private static Codebook withTag(Codebook codebook, String id, UnaryOperator<Tag> change) {
    return codebook.withTags(
        codebook.tags().stream().map(t -> t.id().equals(id) ? change.apply(t) : t).toList());
  }

  @Test
  void aFieldThatIsSettledLatePutsNothingOlderBack() {
    changeUnseen(book -> withTag(book, "speaker", tag -> tag.withKey("9")));
    Fx.run(
        () -> {
          ((TextInputControl) editor.lookup("#tag-guideline")).setText("Whoever speaks.");
          editor.settle();
        });

    Tag speaker = host.codebook.tag("speaker").orElseThrow();
    assertThat(speaker.key()).isEqualTo("9");
    assertThat(speaker.guideline()).isEqualTo("Whoever speaks.");
  }

  @Test
  void anAttributeThatIsBeingNamedIsNamedBeforeItsCardIsShownAnew() {
    changeUnseen(
        book -> withTag(book, "speaker", tag -> tag.withAttributes(tag.attributes().reversed())));
    Fx.run(
        () -> {
          cardFields("Name of the attribute").getFirst().setText("Way of naming");
          editor.show();
        });

    Tag speaker = host.codebook.tag("speaker").orElseThrow();
    assertThat(speaker.attributes().getLast().label()).isEqualTo("Way of naming");
    assertThat(speaker.attributes().getFirst().id()).isEqualTo("wikidata-id");
  }

  private List<TextField> cardFields(String name) {
    return editor.lookupAll(".text-field").stream()
        .filter(f -> name.equals(f.getAccessibleText()))
        .map(TextField.class::cast)
        .toList();
  }

  @Test
  void aLinkThatIsBeingNamedKeepsItsNewKey() {
    page(1);
    changeUnseen(
        book -> {
          List<RelationType> types = new ArrayList<>(book.relationTypes());
          RelationType first = types.getFirst();
          types.set(
              0,
              new RelationType(
                  first.id(), first.label(), "9", first.from(), first.to(), first.extra()));
          return book.withRelationTypes(types);
        });
    String old = host.codebook.relationTypes().getFirst().label();
    Fx.run(
        () -> {
          editor.lookupAll(".text-field").stream()
              .map(TextField.class::cast)
              .filter(f -> f.getText().equals(old))
              .findFirst()
              .orElseThrow()
              .setText("told by");
          editor.show();
        });

    RelationType first = host.codebook.relationTypes().getFirst();
    assertThat(first.label()).isEqualTo("told by");
    assertThat(first.key()).isEqualTo("9");
  }

  @Test
  void theCodebookOfALoneTextIsShownToBeRead() {
    host.place = Optional.empty();
    Fx.run(editor::show);

    assertThat(Fx.get(() -> node("tag-label").isDisabled())).isTrue();
    assertThat(Fx.get(() -> ((Button) node("tag-add")).isDisabled())).isTrue();
    assertThat(Fx.get(() -> ((Prose) node("codebook-message")).getText()))
        .contains("kept in the program");
  }
}
