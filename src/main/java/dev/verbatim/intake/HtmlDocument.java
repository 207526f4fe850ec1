package dev.verbatim.intake;

import dev.verbatim.format.FormatException;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.TextDecoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// A web page that was saved: the article on it, with its title, byline, date, publisher and
/// address, and without what stands around it.
///
/// This is the boundary to jsoup. Nothing is fetched, and no script is run: jsoup can do neither
/// with a text that it is given.
final class HtmlDocument implements DocumentKind {
  /// Elements in each other; those that stand deeper become siblings.
  private static final int DEEPEST = 256;

  /// Bytes at the start of a page within which browsers look for its encoding.
  private static final int HEAD = 4096;

  private static final Pattern CHARSET =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)\\b[^>]*?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

  /// A page as text.
  ///
  /// @param guessed some of its words, where its encoding was guessed
  private record Decoded(String html, Optional<String> guessed) {}

  @Override
  public String name() {
    return "web page";
  }

  @Override
  public List<String> endings() {
    return List.of("html", "htm", "xhtml");
  }

  @Override
  public boolean recognises(Source source) {
    return endings().contains(source.ending())
        || (!source.ending().equals("txt") && looksLikeOne(source));
  }

  private static boolean looksLikeOne(Source source) {
    String head = source.head(HEAD).stripLeading().toLowerCase(Locale.ROOT);
    return head.startsWith("<!doctype html") || head.startsWith("<html");
  }

  @Override
  public Reading read(Source source, Optional<Columns> columns)
      throws FormatException, ProjectException {
    Decoded decoded = decoded(source);
    Document page = parsed(source, decoded.html());
    HtmlHead head = HtmlHead.of(page);
    ReadableHtml readable = ReadableHtml.of(page, head.title());
    NewArticle article =
        NewArticle.of(
            source.baseName(),
            head.metadata(source.title()),
            source.text(readable.text()),
            readable.remarks());
    return Reading.of(source.file(), this, decoded.guessed().map(article::guessed).orElse(article));
  }

  private static Document parsed(Source source, String html) throws FormatException {
    try {
      return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    } catch (RuntimeException | StackOverflowError e) {
      throw source.refusal(
          "This web page cannot be read. Open it in a browser, copy the article and paste it.");
    }
  }

  /// As [TextDecoding] decides; only where that could but guess, the encoding holds that the page
  /// itself declares.
  private static Decoded decoded(Source source) throws ProjectException {
    try {
      return switch (source.decoded()) {
        case TextDecoding.Result.Certain certain ->
            new Decoded(certain.text().string(), Optional.empty());
        case TextDecoding.Result.AsWindows1252(var text, String preview) ->
            declared(source)
                .map(html -> new Decoded(html, Optional.empty()))
                .orElseGet(() -> new Decoded(text.string(), Optional.of(preview)));
      };
    } catch (ProjectException e) {
      return declared(source).map(html -> new Decoded(html, Optional.empty())).orElseThrow(() -> e);
    }
  }

  private static Optional<String> declared(Source source) {
    Matcher charset = CHARSET.matcher(source.head(HEAD));
    if (!charset.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Charset.forName(meant(charset.group(1)))
              .newDecoder()
              .decode(ByteBuffer.wrap(source.bytes()))
              .toString());
    } catch (CharacterCodingException
        | IllegalCharsetNameException
        | UnsupportedCharsetException _) {
      return Optional.empty();
    }
  }

  /// The WHATWG's Encoding Standard gives these names another meaning than their own.
  private static String meant(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
      case "iso-8859-9" -> "windows-1254";
      case "gb2312", "gbk" -> "GB18030";
      default -> name;
    };
  }
}
