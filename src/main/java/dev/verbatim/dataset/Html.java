package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import dev.verbatim.model.Codebook;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// `html`: one page to read and to print, with nothing beside it and nothing in it that runs. It is
/// written only.
///
/// Each work is a section: the text with its marks, beside each paragraph the notes on the marks
/// that begin in it, and who said what. What is not shown of marks, links and notes, such as ids
/// and dates, stands in `data-` attributes of theirs. The contents come last in the file, since
/// only then all works are known, and first on the page.
final class Html implements Format {
  @Override
  public String id() {
    return "html";
  }

  @Override
  public String label() {
    return "HTML page";
  }

  @Override
  public Shape shape() {
    return Shape.FILE;
  }

  @Override
  public Set<Content> holds() {
    return EnumSet.complementOf(
        EnumSet.of(Content.CONFLICT, Content.DISMISSAL, Content.DECISION, Content.REMOVAL));
  }

  @Override
  public DatasetWriter write(Codebook codebook, Terms terms, Output out, Losses losses)
      throws IOException {
    BufferedWriter page =
        new BufferedWriter(
            new OutputStreamWriter(out.file("dataset.html"), StandardCharsets.UTF_8));
    return new HtmlWriter(page, codebook, losses);
  }

  @Override
  public Optional<String> ending() {
    return Optional.empty();
  }

  @Override
  public boolean needsText() {
    return true;
  }

  @Override
  public void read(Source source, Sink sink) throws FormatException {
    throw new FormatException(
        source.files().stream().map(Source.File::name).findFirst().orElse(""),
        "HTML pages are written only. Take in the data set in another format.");
  }
}
