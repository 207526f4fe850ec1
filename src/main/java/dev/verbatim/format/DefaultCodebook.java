package dev.verbatim.format;

import dev.verbatim.model.Codebook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The codebook that Verbatim ships, for projects that bring none.
public final class DefaultCodebook {
  private static final String RESOURCE = "codebook.json";

  private DefaultCodebook() {}

  public static Codebook load() {
    try (InputStream in = DefaultCodebook.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program's own codebook is missing");
      }
      return CodebookFile.read(in, RESOURCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FormatException e) {
      throw new IllegalStateException("the program's own codebook is broken", e);
    }
  }
}
