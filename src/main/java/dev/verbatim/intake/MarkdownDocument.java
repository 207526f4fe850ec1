package dev.verbatim.intake;

import dev.verbatim.format.FormatException;
import dev.verbatim.model.Metadata;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.TextDecoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Markdown as plain text: the words without their signs, a line for each paragraph, heading and
/// item of a list. A heading of the first order at the start is the article's title, and so are
/// title, author and date what a front matter of YAML calls so.
///
/// This is the boundary to commonmark. Of links their words stay and of pictures nothing; HTML is
/// left out.
final class MarkdownDocument implements DocumentKind {
  /// Levels of quotations and lists in each other; what lies deeper is read as words.
  private static final int DEEPEST = 50;

  private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(DEEPEST).build();

  @Override
  public String name() {
    return "Markdown";
  }

  @Override
  public List<String> endings() {
    return List.of("md", "markdown");
  }

  @Override
  public Reading read(Source source, Optional<Columns> columns)
      throws FormatException, ProjectException {
    TextDecoding.Result decoded = source.decoded();
    FrontMatter front = FrontMatter.of(decoded.text().string());
    Read read = new Read(parsed(source, front.rest()));
    String title = front.value("title").or(read::title).orElseGet(source::title);
    NewArticle article =
        NewArticle.of(
            source.baseName(),
            new Metadata(
                title,
                front.value("author").or(() -> front.value("byline")).orElse(""),
                front.value("publisher").orElse(""),
                front.value("date").orElse(""),
                front.value("url").filter(WebAddress::isOne).orElse(""),
                Map.of()),
            source.text(read.text.text()),
            read.remarks());
    return Reading.of(
        source.file(),
        this,
        decoded instanceof TextDecoding.Result.AsWindows1252(_, String preview)
            ? article.guessed(preview)
            : article);
  }

  /// Whatever the parser stumbles over is no fault of the program's.
  private static Node parsed(Source source, String markdown) throws FormatException {
    try {
      return PARSER.parse(markdown);
    } catch (RuntimeException | StackOverflowError e) {
      throw source.refusal(
          "This Markdown is nested too deeply to be read. Save it as plain text and add that.");
    }
  }

  /// What was read of a document, block by block. Blocks are walked without recursion.
  private static final class Read {
    private final Paragraphs text = new Paragraphs();
    private Optional<String> title = Optional.empty();
    private int html;
    private int pictures;

    Read(Node document) {
      for (Node node = document.getFirstChild(); node != null; node = after(node)) {
        switch (node) {
          case Heading heading when heading.getLevel() == 1 && isFirst(heading) ->
              title = Optional.of(Paragraphs.oneLine(words(heading)));
          case Heading heading -> text.add(words(heading));
          case Paragraph paragraph -> words(paragraph).lines().forEach(text::add);
          case FencedCodeBlock code -> code.getLiteral().lines().forEach(text::add);
          case IndentedCodeBlock code -> code.getLiteral().lines().forEach(text::add);
          case HtmlBlock _ -> html++;
          default -> {}
        }
      }
    }

    private boolean isFirst(Heading heading) {
      return text.isEmpty() && title.isEmpty() && heading.getParent() instanceof Document;
    }

    /// The next block in the order of the text, into whatever holds blocks and past what holds
    /// words.
    private static @Nullable Node after(Node node) {
      if (node.getFirstChild() instanceof Block first) {
        return first;
      }
      Node at = node;
      while (at != null && at.getNext() == null) {
        at = at.getParent();
      }
      return at == null ? null : at.getNext();
    }

    /// The words of a paragraph, with a line end for each that is meant.
    private String words(Block block) {
      StringBuilder words = new StringBuilder();
      Node node = block.getFirstChild();
      while (node != null) {
        switch (node) {
          case Text text -> words.append(text.getLiteral());
          case Code code -> words.append(code.getLiteral());
          case SoftLineBreak _ -> words.append(' ');
          case HardLineBreak _ -> words.append('\n');
          case Image _ -> pictures++;
          default -> {}
        }
        node = afterInline(node, block);
      }
      return words.toString();
    }

    private static @Nullable Node afterInline(Node node, Block block) {
      if (node.getFirstChild() != null && !(node instanceof Image)) {
        return node.getFirstChild();
      }
      Node at = node;
      while (at != null && at.getNext() == null) {
        at = at.getParent();
        if (block.equals(at)) {
          return null;
        }
      }
      return at == null ? null : at.getNext();
    }

    Optional<String> title() {
      return title.filter(t -> !t.isEmpty());
    }

    List<String> remarks() {
      List<String> remarks = new ArrayList<>();
      if (html > 0) {
        remarks.add(Remarks.count(html, "block of HTML was", "blocks of HTML were") + " left out.");
      }
      if (pictures > 0) {
        remarks.add(Remarks.count(pictures, "picture was", "pictures were") + " left out.");
      }
      return remarks;
    }
  }
}
