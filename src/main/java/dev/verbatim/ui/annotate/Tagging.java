package dev.verbatim.ui.annotate;

import dev.verbatim.edit.Edit;
import dev.verbatim.edit.Transaction;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeType;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Span;
import dev.verbatim.model.Tag;
import dev.verbatim.render.TagPalette;
import dev.verbatim.ui.article.ArticleView;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.panel.Chooser;
import dev.verbatim.ui.panel.Chooser.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Bounds;

/// The ways to give words a tag beside pressing its key: choosing it from a list at the selection,
/// and arming it, so that each drag marks until it is disarmed.
final class Tagging {
  private final ArticleView view;
  private final Selection selection;
  private final Marking marking;
  private final Consumer<String> say;
  private final Chooser chooser = new Chooser();
  private final ReadOnlyStringWrapper armed = new ReadOnlyStringWrapper(this, "armed", "");
  private TagPalette palette = TagPalette.NONE;
  private boolean offering;

  Tagging(ArticleView view, Selection selection, Marking marking, Consumer<String> say) {
    this.view = view;
    this.selection = selection;
    this.marking = marking;
    this.say = say;
  }

  /// Shows tags as they are in a codebook and a theme. A tag that is gone is no longer armed.
  void use(Codebook codebook, TagPalette colours) {
    palette = colours;
    if (codebook.tag(armed.get()).isEmpty()) {
      armed.set("");
    }
  }

  /// Whether the list of tags opens by itself where words were selected with the mouse.
  void setOffering(boolean on) {
    offering = on;
  }

  /// The tag with which each drag marks; empty where none is armed.
  ReadOnlyStringProperty armedProperty() {
    return armed.getReadOnlyProperty();
  }

  /// Words were selected with the mouse.
  void wordsSelected() {
    if (!armed.get().isEmpty()) {
      marking.tag(armed.get());
    } else if (offering && selection.words().isPresent()) {
      choose();
    }
  }

  /// Lets the analyst choose the tag of the selected words, or another for the selected mark.
  void choose() {
    if (selection.words().isEmpty() && selection.mark().isEmpty()) {
      say.accept(Messages.get("say.select-any"));
    } else {
      open("chooser.tag", marking::tag);
    }
  }

  /// Lets the analyst choose the tag under which the selected mark's words are marked once more.
  void duplicate() {
    String own = selection.mark().map(Annotation::tag).orElse("");
    open("chooser.duplicate", marking::duplicate, tag -> !tag.id().equals(own));
  }

  /// Lets the analyst choose the tag to arm; disarms the one that is armed.
  void arm() {
    if (!disarm()) {
      open("chooser.arm", this::arm);
    }
  }

  private void arm(String tagId) {
    armed.set(tagId);
    say.accept(Messages.get("say.armed", label(tagId)));
  }

  /// From now on a drag selects only.
  ///
  /// @return whether a tag was armed
  boolean disarm() {
    if (armed.get().isEmpty()) {
      return false;
    }
    say.accept(Messages.get("say.disarmed", label(armed.get())));
    armed.set("");
    return true;
  }

  private String label(String tagId) {
    return selection.session().map(at -> at.codebook().labelOf(tagId)).orElse(tagId);
  }

  private void open(String title, Consumer<String> onChosen) {
    open(title, onChosen, _ -> true);
  }

  private void open(String title, Consumer<String> onChosen, Predicate<Tag> offered) {
    List<Choice> tags =
        selection.session().stream()
            .flatMap(at -> at.codebook().tags().stream())
            .filter(offered)
            .map(tag -> choice(tag, onChosen))
            .toList();
    chooser.show(view, place(), Messages.get(title), tags);
  }

  private Choice choice(Tag tag, Consumer<String> onChosen) {
    String colour = palette.look(tag.id()).line().hex();
    return new Choice(tag.label(), tag.key(), Optional.of(colour), () -> onChosen.accept(tag.id()));
  }

  /// Where the selected words begin, or else the selected mark.
  private Optional<Bounds> place() {
    return selection
        .words()
        .or(() -> selection.mark().map(m -> m.spans().getFirst()))
        .flatMap(view::boundsOf);
  }

  /// Makes the selected words the value of an attribute of the selected mark: of its only one that
  /// takes words, or of the one that the analyst then chooses.
  void takeWords() {
    if (selection.words().isEmpty() || selection.mark().isEmpty()) {
      say.accept(Messages.get("say.take-words-needs"));
      return;
    }
    Annotation mark = selection.mark().get();
    Span words = selection.words().get();
    List<Attribute> fitting =
        selection.session().flatMap(at -> at.codebook().tag(mark.tag())).stream()
            .flatMap(tag -> tag.attributes().stream())
            .filter(a -> a.type() == AttributeType.WORDS && a.applies(mark.attributes()))
            .toList();
    if (fitting.isEmpty()) {
      say.accept(Messages.get("say.takes-no-words", label(mark.tag())));
    } else if (fitting.size() == 1) {
      takeWords(mark, words, fitting.getFirst());
    } else {
      List<Choice> choices = new ArrayList<>();
      for (Attribute attribute : fitting) {
        String key = Integer.toString(choices.size() + 1);
        Runnable take = () -> takeWords(mark, words, attribute);
        choices.add(new Choice(attribute.label(), key, Optional.empty(), take));
      }
      chooser.show(view, place(), Messages.get("chooser.words"), choices);
    }
  }

  private void takeWords(Annotation mark, Span words, Attribute attribute) {
    AttributeValue value = new AttributeValue.Words(List.of(words));
    String name = attribute.label().toLowerCase(Locale.ENGLISH);
    Edit edit = new Edit.SetAttribute(mark.id(), attribute.id(), Optional.of(value));
    if (marking.dispatch(Transaction.of(Messages.get("undo.attribute", name), edit)).isPresent()) {
      selection.wordsProperty().set(Optional.empty());
    }
  }
}
