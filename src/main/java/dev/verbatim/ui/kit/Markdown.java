package dev.verbatim.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Text in Markdown as nodes that wrap: headings, paragraphs, emphasis, lists, quotations, code.
///
/// Nothing is fetched and nothing is run: a link or picture is its text, and HTML stands there as
/// it is written.
public final class Markdown {
  private static final Parser PARSER = Parser.builder().build();

  private Markdown() {}

  /// The text, as wide as there is room.
  public static Region of(String source) {
    return box(PARSER.parse(source), "markdown");
  }

  private static VBox box(Node parent, String styleClass) {
    VBox box = new VBox();
    box.getStyleClass().add(styleClass);
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      box.getChildren().add(block(node));
    }
    return box;
  }

  private static Region block(Node node) {
    return switch (node) {
      case Heading heading -> flow(heading, "markdown-heading");
      case BlockQuote quote -> box(quote, "markdown-quote");
      case FencedCodeBlock code -> literal(code.getLiteral(), "markdown-code");
      case IndentedCodeBlock code -> literal(code.getLiteral(), "markdown-code");
      case HtmlBlock html -> literal(html.getLiteral(), "markdown-code");
      case OrderedList list -> list(list, list.getMarkerStartNumber());
      case BulletList list -> list(list, null);
      case ThematicBreak _ -> rule();
      default -> flow(node, "markdown-paragraph");
    };
  }

  private static Region rule() {
    Region rule = new Region();
    rule.getStyleClass().add("markdown-rule");
    return rule;
  }

  /// @param first the first number; none for a list with bullets
  private static VBox list(Node list, @Nullable Integer first) {
    VBox items = new VBox();
    items.getStyleClass().add("markdown-list");
    int number = first == null ? 0 : first;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        TextFlow marker = literal(first == null ? "•" : number++ + ".", "markdown-marker");
        VBox content = box(item, "markdown-item");
        HBox.setHgrow(content, Priority.ALWAYS);
        items.getChildren().add(new HBox(marker, content));
      }
    }
    return items;
  }

  private static TextFlow literal(String text, String styleClass) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().addAll("prose", styleClass);
    flow.getChildren().addAll(texts(text.stripTrailing(), List.of()));
    return flow;
  }

  private static TextFlow flow(Node parent, String styleClass) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().addAll("prose", styleClass);
    addInlines(parent, List.of(), flow);
    return flow;
  }

  private static void addInlines(Node parent, List<String> styles, TextFlow flow) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case org.commonmark.node.Text text ->
            flow.getChildren().addAll(texts(text.getLiteral(), styles));
        case Code code ->
            flow.getChildren().addAll(texts(code.getLiteral(), plus(styles, "code-text")));
        case HtmlInline html -> flow.getChildren().addAll(texts(html.getLiteral(), styles));
        case SoftLineBreak _ -> flow.getChildren().addAll(texts(" ", styles));
        case HardLineBreak _ -> flow.getChildren().addAll(texts("\n", styles));
        case Emphasis emphasis -> addInlines(emphasis, plus(styles, "emphasis-text"), flow);
        case StrongEmphasis strong -> addInlines(strong, plus(styles, "strong-text"), flow);
        default -> addInlines(node, styles, flow);
      }
    }
  }

  private static List<String> plus(List<String> styles, String style) {
    List<String> more = new ArrayList<>(styles);
    more.add(style);
    return more;
  }

  /// See [Prose]: where a line of shaped text wraps within a node, JavaFX sets it wrongly.
  private static List<Text> texts(String text, List<String> styles) {
    List<String> pieces = Scripts.isShaped(text) ? Pieces.of(text) : List.of(text);
    return pieces.stream()
        .map(
            piece -> {
              Text node = new Text(piece);
              node.getStyleClass().add("prose-text");
              node.getStyleClass().addAll(styles);
              return node;
            })
        .toList();
  }
}
