package dev.verbatim.ui.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.review.Cluster;
import dev.verbatim.review.Standing;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.panel.MarkRow;
import dev.verbatim.ui.panel.MarkWords;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A row of the queue: a cluster with what is to be said of it now, or the heading of a part.
final class QueueRow extends ListCell<SettlingQueue.Row> {
  private static final PseudoClass DECIDED = PseudoClass.getPseudoClass("decided");

  private final Settling settling;
  private final Supplier<UnaryOperator<String>> colours;
  private final Rectangle bar = MarkRow.bar();
  private final Label likeness = new Label();
  private final MarkRow row = new MarkRow(bar, likeness);
  private final Label heading = new Label();

  /// @param colours of tags, by their ids
  QueueRow(Settling settling, Supplier<UnaryOperator<String>> colours) {
    this.settling = settling;
    this.colours = colours;
    likeness.getStyleClass().add("mark-details");
    likeness.setMinWidth(Region.USE_PREF_SIZE);
    heading.getStyleClass().addAll("heading", "queue-heading");
    heading.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(SettlingQueue.@Nullable Row item, boolean none) {
    super.updateItem(item, none);
    setMouseTransparent(item instanceof SettlingQueue.Heading);
    if (none || item == null || settling.session().isEmpty()) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (item) {
      case SettlingQueue.Case(Cluster cluster, Standing standing) -> show(cluster, standing);
      case SettlingQueue.Heading part -> show(part);
    }
  }

  private void show(SettlingQueue.Heading part) {
    String text =
        part.section() == SettlingQueue.Section.SKIPPED
            ? Messages.get("settling.part.skipped", part.clusters())
            : Messages.get("settling.part.decided", part.clusters());
    heading.setText(text.toUpperCase(Locale.ENGLISH));
    setAccessibleText(text);
    setGraphic(heading);
  }

  private void show(Cluster cluster, Standing standing) {
    Annotation mark = standing.mark().orElse(cluster.options().getFirst().mark());
    String words = MarkWords.of(settling.session().orElseThrow()).words(mark);
    String details = details(standing, mark, cluster);
    row.show(words, details);
    row.pseudoClassStateChanged(DECIDED, standing.isDecided());
    bar.setFill(Color.web(colours.get().apply(mark.tag())));
    likeness.setText(standing.isDecided() ? "✓" : QueuePane.likeness(cluster));
    setAccessibleText(words + ", " + details);
    setGraphic(row);
  }

  private static String details(Standing standing, Annotation mark, Cluster cluster) {
    String verdicts = QueuePane.words(cluster);
    return switch (standing.kind()) {
      case OPEN, SKIPPED -> verdicts;
      case CHANGED -> Messages.get("standing.changed", verdicts);
      case REJECTED -> Messages.get("standing.rejected");
      case SETTLED -> RulingWords.of(mark);
    };
  }
}
