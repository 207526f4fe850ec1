package dev.verbatim.intake;

import dev.verbatim.format.FormatException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Documents that are known and cannot be read: a sentence says for each how to go on.
final class Unsupported implements DocumentKind {
  private static final String SAVE =
      "This is %s, which Verbatim cannot read. Open it in the program it comes from and save it as"
          + " %s.";

  /// What files begin with, as Latin-1, and what they are. An old Office file does not say in its
  /// first bytes of which program it is.
  private static final Map<String, String> HEADS =
      Map.of(
          "\u00D0\u00CF\u0011\u00E0", SAVE.formatted("a document of an older Office", ".docx"),
          "{\\rtf", SAVE.formatted("rich text (RTF)", ".docx"),
          "PK\u0003\u0004", SAVE.formatted("a packed file of another program", ".docx or PDF"),
          "\u00FF\u00D8\u00FF", picture(),
          "\u0089PNG", picture(),
          "From: <Saved by",
              "This is a web archive (MHTML). Open it in a browser and save it as “web page, HTML"
                  + " only”.",
          "GIF8", picture());

  private static String picture() {
    return "This is a picture. If there is text in it, run it through text recognition (OCR) and"
        + " add what comes of it.";
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public List<String> endings() {
    return List.of();
  }

  @Override
  public boolean recognises(Source source) {
    return HEADS.keySet().stream().anyMatch(source::startsWith);
  }

  @Override
  public Reading read(Source source, Optional<Columns> columns) throws FormatException {
    String head = HEADS.keySet().stream().filter(source::startsWith).findFirst().orElseThrow();
    throw source.refusal(HEADS.getOrDefault(head, ""));
  }
}
