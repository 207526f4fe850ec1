package dev.verbatim.bench;

import dev.verbatim.ui.article.ArticleView;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.TextOps;

/// Text and nothing else, in the type and the column of the article view: by RichTextFX, and by
/// JavaFX alone.
final class BarePage {
  /// RichTextFX wants styles; there is one.
  private enum Style {
    PLAIN
  }

  private static final TextOps<String, Style> SEGMENTS = SegmentOps.styledTextOps();

  private final GenericStyledArea<Style, String, Style> area;
  private final VirtualizedScrollPane<?> areaPane;
  private final Text text;
  private final ScrollPane flowPane;

  private BarePage(Region page, TextFlow paragraph) {
    area =
        new GenericStyledArea<>(
            Style.PLAIN,
            (_, _) -> {},
            Style.PLAIN,
            SEGMENTS,
            segment -> new TextExt(segment.getSegment()));
    area.setEditable(false);
    area.setWrapText(true);
    area.setUndoManager(null);
    area.getStyleClass().setAll(page.getStyleClass());
    area.getStylesheets().setAll(page.getStylesheets());
    area.setPadding(page.getPadding());
    areaPane = new VirtualizedScrollPane<>(area);

    text = new Text();
    text.setFont(((Text) first(paragraph, Text.class)).getFont());
    TextFlow flow = new TextFlow(text);
    flow.setLineSpacing(paragraph.getLineSpacing());
    flow.setPadding(page.getPadding());
    flowPane = new ScrollPane(flow);
    flowPane.setFitToWidth(true);
  }

  /// @param view that is shown, with some text
  static BarePage like(ArticleView view) {
    Region page = (Region) Objects.requireNonNull(view.lookup(".article"));
    return new BarePage(page, (TextFlow) Objects.requireNonNull(page.lookup(".paragraph-text")));
  }

  private static Node first(TextFlow flow, Class<? extends Node> kind) {
    return flow.getChildren().stream().filter(kind::isInstance).findFirst().orElseThrow();
  }

  /// RichTextFX's text pane.
  Node area() {
    return areaPane;
  }

  void showInArea(String string) {
    var document = new ReadOnlyStyledDocumentBuilder<>(SEGMENTS, Style.PLAIN);
    string.lines().forEach(line -> document.addParagraph(line, Style.PLAIN, Style.PLAIN));
    if (string.isEmpty()) {
      document.addParagraph("", Style.PLAIN, Style.PLAIN);
    }
    area.replace(0, area.getLength(), document.build());
    area.moveTo(0);
    area.scrollYToPixel(0);
  }

  /// One text flow that can be scrolled.
  Node flow() {
    return flowPane;
  }

  void showInFlow(String string) {
    text.setText(string);
    flowPane.setVvalue(0);
  }
}
