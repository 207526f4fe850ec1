package dev.verbatim.ui.app;

import dev.verbatim.exchange.Receiving;
import dev.verbatim.exchange.Receiving.Line;
import dev.verbatim.exchange.Receiving.Plan;
import dev.verbatim.exchange.Receiving.ReviewLine;
import dev.verbatim.model.Annotator;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.kit.Prose;
import dev.verbatim.ui.kit.WordColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Shows what a bundle would change, set by set in words, before anything of it is taken in.
final class ReceiveSheet extends VBox {
  private static final double WIDTH = 780;
  private static final double HEIGHT = 540;
  private static final double LEAST_ABOUT = 110;
  private static final double MOST_ABOUT = 150;
  private static final double LEAST_TABLE = 140;
  private static final double TABLE = 310;

  /// What would become of one file of the bundle, in words.
  record Row(String annotator, String title, String words, boolean isTaken) {}

  private final Plan plan;
  private final Consumer<Plan> onTaken;
  private final Button take = new Button(Messages.get("receive.take"));
  private final Button cancel = new Button(Messages.get("dialog.cancel"));

  /// @param onTaken told that the bundle is to be taken in, after the sheet is closed
  ReceiveSheet(Plan plan, Consumer<Plan> onTaken) {
    this.plan = plan;
    this.onTaken = onTaken;
    setId("receive");
    setMaxSize(WIDTH, HEIGHT);
    setPrefWidth(WIDTH);
    Label title = new Label(Messages.get("receive.from", plan.bundle().name()));
    title.getStyleClass().add("sheet-title");
    Prose about = new Prose();
    about.setId("receive-about");
    about.setText(String.join(" ", about(plan)));
    TableView<Row> table = table();
    VBox.setVgrow(table, Priority.ALWAYS);
    table.setMinHeight(LEAST_TABLE);
    table.setPrefHeight(TABLE);
    take.setId("receive-take");
    take.getStyleClass().add("accent");
    take.setDefaultButton(true);
    take.setDisable(plan.isNothing());
    cancel.setId("receive-cancel");
    HBox buttons = new HBox(take, cancel);
    buttons.getStyleClass().add("sheet-buttons");
    getChildren().addAll(title, about.scrolling(LEAST_ABOUT, MOST_ABOUT), table, buttons);
  }

  /// What is to be said of the whole.
  private static List<String> about(Plan plan) {
    List<String> sentences = new ArrayList<>();
    long taken = plan.lines().stream().filter(line -> line.verdict().isTaken()).count();
    String project = plan.bundle().manifest().project();
    sentences.add(
        plan.lines().isEmpty()
            ? Messages.get("receive.about.no-sets", project)
            : Messages.get(
                "receive.about",
                project,
                plan.bundle().manifest().annotators().stream()
                    .map(Annotator::name)
                    .collect(Collectors.joining(", ")),
                plan.lines().size(),
                taken));
    if (!plan.articles().isEmpty()) {
      sentences.add(Messages.get("receive.articles", plan.articles().size()));
    }
    if (!plan.bundle().manifest().texts()) {
      sentences.add(Messages.get("receive.without-texts"));
    }
    sentences.add(
        Messages.get(plan.changesCodebook() ? "receive.codebook.other" : "receive.codebook.same"));
    List<String> collisions = plan.scheme().collisions();
    if (!collisions.isEmpty()) {
      sentences.add(
          Messages.get(
              "receive.codebook.collides", collisions.size(), String.join("; ", collisions)));
    }
    assignments(plan.assignments()).ifPresent(sentences::add);
    if (plan.isNothing()) {
      sentences.add(Messages.get("receive.nothing"));
    }
    return sentences;
  }

  /// What is to be said of who marks what, where the bundle says something of it.
  private static Optional<String> assignments(Receiving.Assignments sent) {
    if (sent.sent().rows().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        sent.collisions().isEmpty()
            ? Messages.get("receive.plan", sent.changed())
            : Messages.get(
                "receive.plan.collides",
                sent.changed(),
                sent.collisions().size(),
                String.join("; ", sent.collisions())));
  }

  private TableView<Row> table() {
    TableView<Row> table = new TableView<>();
    table.setId("receive-sets");
    table.setAccessibleText(Messages.get("receive.sets"));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TableColumn<Row, String> annotator =
        new WordColumn<>(Messages.get("receive.column.annotator"), 120, Row::annotator);
    annotator.setMaxWidth(160);
    TableColumn<Row, String> article =
        new WordColumn<>(Messages.get("receive.column.article"), 200, Row::title);
    article.setMaxWidth(230);
    table.getColumns().add(annotator);
    table.getColumns().add(article);
    table.getColumns().add(new WordColumn<>(Messages.get("receive.column.what"), 370, Row::words));
    table.setPlaceholder(new Label(Messages.get("receive.no-sets")));
    Stream<Row> sets =
        plan.lines().stream()
            .map(
                line ->
                    new Row(
                        line.annotator().name(),
                        line.title(),
                        words(line),
                        line.verdict().isTaken()));
    Stream<Row> reviews =
        plan.reviews().stream()
            .map(
                line ->
                    new Row(
                        line.reviewer().name(),
                        line.title(),
                        words(line),
                        line.verdict().isTaken()));
    table
        .getItems()
        .setAll(
            Stream.concat(sets, reviews)
                .sorted(
                    Comparator.comparing((Row row) -> !row.isTaken())
                        .thenComparing(Row::annotator)
                        .thenComparing(Row::title))
                .toList());
    return table;
  }

  /// What would become of a review.
  private static String words(ReviewLine line) {
    return Messages.get(
        "receive.review",
        line.annotatorId(),
        switch (line.verdict()) {
          case NEW -> Messages.get("receive.review.new");
          case NEWER -> Messages.get("receive.review.newer");
          case GROWN_APART -> Messages.get("receive.review.grown-apart");
          case SAME -> Messages.get("receive.review.same");
          case OLDER -> Messages.get("receive.review.older");
          case OTHER_TEXT, NO_TEXT, TAKEN_OUT, UNREADABLE -> Messages.get("receive.review.not");
        });
  }

  /// What would become of a set.
  static String words(Line line) {
    int here = line.marksHere();
    int sent = line.marksSent();
    return switch (line.verdict()) {
      case NEW -> Messages.get("receive.set.new", sent);
      case NEWER -> Messages.get("receive.set.newer", here, sent);
      case GROWN_APART -> Messages.get("receive.set.grown-apart", here, sent);
      case SAME -> Messages.get("receive.set.same");
      case OLDER -> Messages.get("receive.set.older");
      case OTHER_TEXT -> Messages.get("receive.set.other-text");
      case NO_TEXT -> Messages.get("receive.set.no-text");
      case TAKEN_OUT -> Messages.get("receive.set.taken-out");
      case UNREADABLE -> Messages.get("receive.set.unreadable");
    };
  }

  /// Opens over a window.
  void open(MainWindow window) {
    cancel.setOnAction(_ -> window.sheets().close());
    take.setOnAction(
        _ -> {
          window.sheets().close();
          onTaken.accept(plan);
        });
    window.sheets().open(this, Pos.CENTER, take.isDisabled() ? cancel : take);
  }
}
