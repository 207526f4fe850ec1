package dev.verbatim.ui.review;

import static javafx.beans.binding.Bindings.createBooleanBinding;

import dev.verbatim.model.Answer;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Tag;
import dev.verbatim.ui.kit.Command;
import dev.verbatim.ui.kit.CommandTable;
import dev.verbatim.ui.kit.MenuPlace;
import dev.verbatim.ui.kit.Menus;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The part of the command table that concerns reading one colleague's work.
final class ReadingCommands {
  private static final String TAG = "reading-tag-";

  private final ColleagueReading reading;
  private final CommandTable table;
  private final BooleanBinding shown;
  private final IntegerProperty ways = new SimpleIntegerProperty(this, "ways", 0);
  private final List<Command> tags = new ArrayList<>();

  ReadingCommands(ColleagueReading reading, CommandTable table) {
    this.reading = reading;
    this.table = table;
    this.shown =
        createBooleanBinding(
            () -> reading.shownProperty().get().isPresent(), reading.shownProperty());
    table.add(
        Command.of("read-colleague")
            .keys("Shortcut+R")
            .menu(MenuPlace.REVIEW_WORK)
            .does(reading::choose));
    addWalking();
    addRivals();
    addAnswers();
    addCorrections();
  }

  private void addWalking() {
    put("next-open", MenuPlace.REVIEW_WALK, on(a -> a.walkOpen(true)), "N");
    put("previous-open", MenuPlace.REVIEW_WALK, on(a -> a.walkOpen(false)), "Shift+N");
    put("next-undecided", MenuPlace.REVIEW_WALK, on(ReadingActions::walkUndecided), "D");
    put("next-read", MenuPlace.REVIEW_WALK, () -> reading.goOn(true), "Alt+Page Down");
    put("previous-read", MenuPlace.REVIEW_WALK, () -> reading.goOn(false), "Alt+Page Up");
    put("leave-choice", MenuPlace.REVIEW_WALK, cover(ReadingCover::deselect), "Esc");
  }

  /// The numbers are those of the cards; where one is looked at, they do not tag.
  private void addRivals() {
    for (int i = 0; i < RivalCards.MOST_KEYS; i++) {
      int index = i;
      String number = String.valueOf(i + 1);
      table.add(
          Command.named("take-answer-" + number, Messages.get("reading.take-answer", number))
              .keys(Command.plainKeys(number))
              .in(Scope.RIVALS)
              .menu(MenuPlace.REVIEW_RIVAL)
              .when(ways.greaterThan(index), "reason.rivals")
              .does(on(actions -> actions.take(index))));
    }
  }

  private void addAnswers() {
    put("answer-accept", on(a -> a.answer(Answer.Kind.ACCEPTED)), "A");
    put("answer-question", cover(this::question), "Q");
    put("answer-correct", cover(c -> c.card().focusForm()), "E");
    put("answer-reject", on(a -> a.answer(Answer.Kind.REJECTED)), "X");
    put("answer-comment", cover(c -> c.card().focusComment()), "C");
    put("answer-reply", cover(c -> c.card().focusReply()), "Y");
    put("answer-withdraw", on(ReadingActions::withdraw), "Delete", "Backspace");
    put("accept-paragraph", on(ReadingActions::acceptParagraph), "Shift+A");
    put("accept-article", on(ReadingActions::acceptArticle), "Alt+A");
  }

  private void addCorrections() {
    put("answer-words", on(ReadingActions::takeWords), "W");
    put("answer-add-words", on(ReadingActions::addWords), "Plus", "Add", "Shift+Equals", "Equals");
    put("answer-remove-words", on(ReadingActions::removeWords), "Minus", "Subtract");
    put("answer-link", on(ReadingActions::link), "L");
  }

  /// A question wants words: they are written at once.
  private void question(ReadingCover cover) {
    cover.actions().answer(Answer.Kind.QUESTIONED);
    if (cover.actions().chosen().isPresent()) {
      cover.card().focusComment();
    }
  }

  private Runnable on(Consumer<ReadingActions> action) {
    return cover(cover -> action.accept(cover.actions()));
  }

  private Runnable cover(Consumer<ReadingCover> action) {
    return () -> reading.shownProperty().get().ifPresent(action);
  }

  private void put(String id, Runnable action, String... keys) {
    put(id, MenuPlace.REVIEW_ANSWER, action, keys);
  }

  private void put(String id, MenuPlace place, Runnable action, String... keys) {
    table.add(
        Command.of(id)
            .keys(keys)
            .in(Scope.READING)
            .menu(place)
            .when(shown, "reason.reading")
            .does(action));
  }

  /// Shows the commands on what is read: as buttons above, and on the card of the chosen mark.
  ///
  /// @param place which of the articles this is that the colleague has marked, in words
  void dress(ReadingCover cover, String place) {
    use(cover.work().codebook());
    List<Node> row = new ArrayList<>();
    Map<String, Region> swatches = new HashMap<>();
    for (Command tag : tags) {
      Button button = Menus.keyButton(tag);
      Region swatch = new Region();
      swatch.getStyleClass().add("swatch");
      ((HBox) button.getGraphic()).getChildren().addFirst(swatch);
      swatches.put(tag.id().substring(TAG.length()), swatch);
      row.add(button);
    }
    row.add(new Separator(Orientation.VERTICAL));
    row.add(Menus.iconButton(table.get("undo")));
    row.add(Menus.iconButton(table.get("redo")));
    row.add(new Separator(Orientation.VERTICAL));
    Label article = new Label(place);
    article.setId("reading-article");
    article.setMinWidth(Region.USE_PREF_SIZE);
    row.add(article);
    cover.useTools(row, swatches, Menus.button(table.get("back-to-marking")));
    ways.bind(cover.waysProperty());
    cover.use(
        List.of(table.get("accept-paragraph"), table.get("accept-article"), table.get("next-read")),
        table.get("next-undecided"),
        List.of(
            table.get("answer-accept"),
            table.get("answer-question"),
            table.get("answer-reject"),
            table.get("answer-words"),
            table.get("answer-link"),
            table.get("answer-withdraw")));
  }

  /// Exchanges the commands that tag for those of a codebook.
  private void use(Codebook codebook) {
    table.removeAll(tags);
    tags.clear();
    for (Tag tag : codebook.tags()) {
      Command command =
          Command.named(TAG + tag.id(), tag.label())
              .keys(Command.plainKeys(tag.key()))
              .in(Scope.READING)
              .menu(MenuPlace.REVIEW_ANSWER)
              .when(shown.and(ways.isEqualTo(0)), "reason.tagging-read")
              .does(on(actions -> actions.tag(tag)));
      table.addYielding(command);
      tags.add(command);
    }
  }

  /// Takes the commands of a codebook out of the table, when nothing is read any more.
  void forget() {
    ways.unbind();
    ways.set(0);
    table.removeAll(tags);
    tags.clear();
  }
}
