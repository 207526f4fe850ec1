package dev.verbatim.ui.panel;

import dev.verbatim.edit.Edit;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import dev.verbatim.model.Tag;
import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.NoteArea;
import dev.verbatim.ui.kit.Room;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The selected mark: its attributes, its note and its links, each by a plain control.
public final class Inspector extends BorderPane {

  /// What the inspector needs of its workspace.
  public interface Host {
    void dispatch(Transaction transaction);

    /// The words selected in the article, empty where none are.
    List<Span> selectedWords();

    /// Selects another mark and brings it into view.
    void go(Annotation mark);

    /// Gives the page the focus.
    void focusPage();

    /// Lets the person choose the other end of a link from or to the selected mark.
    void chooseLink();
  }

  private final Host host;
  private final Label heading = new Label();

  /// What is shown of a mark, in this order. Parts are hidden and shown where they are: taking
  /// controls out and putting them in again would have all of them styled anew at each mark.
  private final VBox attributes = new VBox();

  private final VBox more = new VBox();
  private final Label unlike = new Label(Messages.get("inspector.unlike"));
  private final Label empty = new Label(Messages.get("inspector.empty"));
  private final TextArea note =
      new NoteArea(Messages.get("inspector.note.prompt"), Messages.get("inspector.note"));
  private final SettledText noteText = new SettledText(note, this::noteTyped);
  private final VBox links = new VBox();
  private final Button addLink = new Button(Messages.get("inspector.link"));
  private final Map<String, AttributeForm> forms = new HashMap<>();
  private final SuggestionStrip suggestion;
  private final ArticleForm aboutArticle;
  private List<Annotation> shown = List.of();
  private @Nullable AttributeForm form;
  private @Nullable Codebook codebook;
  private @Nullable MarkWords words;

  public Inspector(Host host) {
    this.host = host;
    this.suggestion = new SuggestionStrip();
    this.aboutArticle = new ArticleForm(host, () -> this::read);
    getStyleClass().add("inspector");
    heading.getStyleClass().add("heading");
    attributes.getStyleClass().add("inspector-part");
    more.getStyleClass().add("inspector-part");
    empty.getStyleClass().add("empty");
    empty.setWrapText(true);
    unlike.getStyleClass().add("empty");
    unlike.setWrapText(true);
    links.getStyleClass().add("links");
    note.setId("note");
    addLink.setId("add-link");
    addLink.setOnAction(_ -> host.chooseLink());
    Label noteName = name("inspector.note");
    noteName.setLabelFor(note);
    more.getChildren().addAll(noteName, note, name("inspector.links"), links, addLink);
    VBox content = new VBox(empty, unlike, aboutArticle, attributes, more);
    content.getStyleClass().add("inspector-content");
    setTop(new VBox(heading, suggestion));
    ScrollPane scroll = new QuietScroll(content);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
    show(List.of(), null);
  }

  /// Escape leads back to the page, and so does Shortcut+Enter from the note.
  private void leave(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE
        || (event.getCode() == KeyCode.ENTER && event.isShortcutDown())) {
      event.consume();
      settle();
      host.focusPage();
    }
  }

  /// Takes another article's codebook and texts; nothing is shown until [#show].
  public void use(Codebook changed, MarkWords sayings) {
    settle();
    shown = List.of();
    aboutArticle.forget();
    words = sayings;
    if (!changed.equals(codebook)) {
      codebook = changed;
      aboutArticle.use(changed);
      forms.clear();
      attributes.getChildren().clear();
      form = null;
    }
  }

  /// Shows marks of a set, all of which are edited at once, or what to do where none is selected.
  public void show(List<Annotation> marks, @Nullable AnnotationSet set) {
    if (!ids(marks).equals(ids(shown))) {
      settle();
      noteText.turn();
      forms.values().forEach(AttributeForm::turn);
    }
    shown = List.copyOf(marks);
    form = formFor(marks);
    boolean one = marks.size() == 1;
    Room.reveal(empty, marks.isEmpty());
    Room.reveal(unlike, marks.size() > 1 && form == null);
    Room.reveal(aboutArticle, marks.isEmpty() && set != null);
    Room.reveal(more, one);
    Room.reveal(attributes, form != null);
    attributes.getChildren().forEach(other -> Room.reveal(other, other == form));
    if (form != null) {
      form.show(marks.stream().map(Annotation::attributes).toList());
    }
    if (set != null && marks.isEmpty()) {
      aboutArticle.show(set.fields());
    } else if (set != null && one) {
      noteText.show(marks.getFirst().note());
      showLinks(marks.getFirst(), set);
    }
    heading.setText(heading());
  }

  /// Lets the answers to a suggestion do what these commands do, and show their keys.
  public void useSuggestionCommands(Command take, Command leave) {
    suggestion.use(take, leave);
  }

  /// Shows what is suggested for the selected mark; nothing where it is empty.
  public void showSuggestion(String words) {
    suggestion.show(words);
  }

  private static List<String> ids(List<Annotation> marks) {
    return marks.stream().map(Annotation::id).toList();
  }

  private String heading() {
    if (shown.isEmpty()) {
      return Messages.get("inspector.heading.none");
    }
    return shown.size() == 1
        ? Messages.get("inspector.heading", label(shown.getFirst()))
        : Messages.get("inspector.heading.several", shown.size());
  }

  /// Gives the first control the focus.
  public void focusFirst() {
    if (shown.isEmpty()) {
      aboutArticle.focusFirst();
    } else if (form == null || !form.focusFirst()) {
      note.requestFocus();
    }
  }

  /// Puts the caret at the end of the note.
  public void focusNote() {
    note.requestFocus();
    note.end();
  }

  /// Reports what is typed and not yet reported.
  public void settle() {
    if (form != null) {
      form.settle();
    }
    aboutArticle.settle();
    noteText.settle();
  }

  /// Takes back what is typed and could not be kept.
  ///
  /// @return whether there was any
  public boolean takeBack() {
    return shown.isEmpty() ? aboutArticle.takeBack() : form != null && form.takeBack();
  }

  private static Label name(String key) {
    Label label = new Label(Messages.get(key));
    label.getStyleClass().add("field-name");
    return label;
  }

  private String label(Annotation mark) {
    return words == null ? mark.tag() : words.tagLabel(mark).toUpperCase(Locale.ENGLISH);
  }

  /// The form for marks of one tag; none where the tags differ or have nothing to say.
  private @Nullable AttributeForm formFor(List<Annotation> marks) {
    List<String> tags = marks.stream().map(Annotation::tag).distinct().toList();
    Optional<Tag> tag =
        codebook == null || tags.size() != 1 ? Optional.empty() : codebook.tag(tags.getFirst());
    if (tag.isEmpty() || tag.get().attributes().isEmpty()) {
      return null;
    }
    return forms.computeIfAbsent(
        tag.get().id(),
        _ -> {
          AttributeForm made =
              new AttributeForm(tag.get().attributes(), new FormTarget(), () -> this::read);
          made.setOnPassed(this::focusNote);
          attributes.getChildren().add(made);
          return made;
        });
  }

  private String read(List<Span> spans) {
    return words == null ? "" : words.words(spans);
  }

  /// Shows the links anew. The focus stays in its row, or in the one that takes its place.
  private void showLinks(Annotation mark, AnnotationSet set) {
    List<Node> focused =
        links.lookupAll(":focused").stream().filter(n -> n.getParent() instanceof HBox).toList();
    int row = focused.isEmpty() ? -1 : links.getChildren().indexOf(focused.getFirst().getParent());
    boolean removing = !focused.isEmpty() && focused.getFirst() instanceof Button;
    fillLinks(mark, set);
    if (row >= 0) {
      focusLink(row, removing);
    }
  }

  private void focusLink(int row, boolean removing) {
    if (links.getChildren().isEmpty()) {
      addLink.requestFocus();
      return;
    }
    int there = Math.min(row, links.getChildren().size() - 1);
    HBox box = (HBox) links.getChildren().get(there);
    box.getChildren().get(removing ? 1 : 0).requestFocus();
  }

  private void fillLinks(Annotation mark, AnnotationSet set) {
    links.getChildren().clear();
    if (words == null) {
      return;
    }
    for (Relation relation : set.relationsOf(mark.id())) {
      Hyperlink other = new Hyperlink(words.link(relation, mark, set));
      other.setMaxWidth(Double.MAX_VALUE);
      other.setMinWidth(0);
      HBox.setHgrow(other, Priority.ALWAYS);
      other.setOnAction(_ -> set.annotation(relation.otherEnd(mark.id())).ifPresent(host::go));
      Button remove = new Button("✕");
      remove.getStyleClass().addAll("flat", "small");
      remove.setMinWidth(Region.USE_PREF_SIZE);
      remove.setAccessibleText(Messages.get("inspector.unlink", other.getText()));
      remove.setOnAction(
          _ ->
              host.dispatch(
                  Transaction.of(Messages.get("undo.unlink"), new Edit.Unlink(relation.id()))));
      links.getChildren().add(new HBox(other, remove));
    }
  }

  private void noteTyped(String text) {
    shown.forEach(
        mark ->
            host.dispatch(
                Transaction.of(Messages.get("undo.note"), new Edit.SetNote(mark.id(), text))
                    .inGroup("note " + mark.id())));
  }

  /// Reports for the marks that are shown when the report comes.
  private final class FormTarget implements AttributeForm.Target {
    @Override
    public void set(String attributeId, Optional<AttributeValue> value) {
      if (shown.isEmpty()) {
        return;
      }
      List<Edit> edits =
          shown.stream()
              .<Edit>map(mark -> new Edit.SetAttribute(mark.id(), attributeId, value))
              .toList();
      String label = Messages.get("undo.attribute", attributeLabel(shown.getFirst(), attributeId));
      String group = attributeId + " " + ids(shown);
      host.dispatch(new Transaction(label, edits, Optional.of(group)));
    }

    private String attributeLabel(Annotation mark, String attributeId) {
      return codebook == null
          ? attributeId
          : codebook
              .tag(mark.tag())
              .flatMap(t -> t.attribute(attributeId))
              .map(a -> a.label().toLowerCase(Locale.ENGLISH))
              .orElse(attributeId);
    }

    @Override
    public List<Span> selectedWords() {
      return host.selectedWords();
    }
  }
}
