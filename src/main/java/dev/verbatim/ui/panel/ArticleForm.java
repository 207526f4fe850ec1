package dev.verbatim.ui.panel;

import dev.verbatim.edit.Edit;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Note;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Span;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.NoteArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is said of an article as a whole: its labels, where the codebook has any, and notes.
///
/// There is always one empty note to write in. A note that is emptied goes.
final class ArticleForm extends VBox {
  private final Inspector.Host host;
  private final Supplier<Function<List<Span>, String>> words;
  private final VBox notes = new VBox();
  private final Map<String, NoteField> fields = new LinkedHashMap<>();
  private String fresh = UUID.randomUUID().toString();
  private @Nullable AttributeForm labels;

  private record NoteField(TextArea area, SettledText text) {}

  ArticleForm(Inspector.Host host, Supplier<Function<List<Span>, String>> words) {
    this.host = host;
    this.words = words;
    getStyleClass().add("article-form");
    notes.getStyleClass().add("article-form");
  }

  void use(Codebook codebook) {
    getChildren().clear();
    labels = null;
    if (!codebook.labels().isEmpty()) {
      labels = new AttributeForm(codebook.labels(), new LabelTarget(codebook), words);
      getChildren().addAll(name("inspector.labels"), labels);
    }
    getChildren().addAll(name("inspector.article-notes"), notes);
  }

  private static Label name(String key) {
    Label label = new Label(Messages.get(key));
    label.getStyleClass().add("field-name");
    return label;
  }

  /// Keeps nothing of the article that was shown.
  void forget() {
    if (labels != null) {
      labels.turn();
    }
    fields.clear();
    notes.getChildren().clear();
    fresh = UUID.randomUUID().toString();
  }

  void show(SetFields said) {
    if (labels != null) {
      labels.show(List.of(said.labels()));
    }
    for (Note note : said.notes()) {
      if (note.id().equals(fresh)) {
        fresh = UUID.randomUUID().toString();
      }
      field(note.id()).text().show(note.text());
    }
    field(fresh);
    fields
        .entrySet()
        .removeIf(
            e -> !e.getKey().equals(fresh) && isGone(said, e.getKey()) && remove(e.getValue()));
  }

  private static boolean isGone(SetFields said, String id) {
    return said.notes().stream().noneMatch(n -> n.id().equals(id));
  }

  private boolean remove(NoteField field) {
    return notes.getChildren().remove(field.area());
  }

  void focusFirst() {
    if ((labels == null || !labels.focusFirst()) && !notes.getChildren().isEmpty()) {
      notes.getChildren().getFirst().requestFocus();
    }
  }

  void settle() {
    if (labels != null) {
      labels.settle();
    }
    List.copyOf(fields.values()).forEach(f -> f.text().settle());
  }

  /// Takes back what is typed into a label and could not be kept.
  ///
  /// @return whether there was any
  boolean takeBack() {
    return labels != null && labels.takeBack();
  }

  private NoteField field(String id) {
    return fields.computeIfAbsent(
        id,
        _ -> {
          TextArea area =
              new NoteArea(
                  Messages.get("inspector.note.prompt"), Messages.get("inspector.article-notes"));
          notes.getChildren().add(area);
          return new NoteField(area, new SettledText(area, text -> typed(id, text)));
        });
  }

  private void typed(String id, String text) {
    host.dispatch(
        Transaction.of(Messages.get("undo.article-note"), new Edit.SetArticleNote(id, text))
            .inGroup("note " + id));
  }

  private final class LabelTarget implements AttributeForm.Target {
    private final Codebook codebook;

    LabelTarget(Codebook codebook) {
      this.codebook = codebook;
    }

    @Override
    public void set(String id, Optional<AttributeValue> value) {
      String name = codebook.label(id).map(l -> l.label().toLowerCase(Locale.ENGLISH)).orElse(id);
      host.dispatch(
          Transaction.of(Messages.get("undo.attribute", name), new Edit.SetLabel(id, value))
              .inGroup(id));
    }

    @Override
    public List<Span> selectedWords() {
      return host.selectedWords();
    }
  }
}
