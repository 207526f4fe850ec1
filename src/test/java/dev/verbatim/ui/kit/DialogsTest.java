package dev.verbatim.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialogsTest {
  @TempDir Path folder;

  @Test
  void aNameGetsTheEndingOfTheProposalUnlessThatWouldBeAFileOfWhichNobodyWasAsked()
      throws IOException {
    String proposal = "harbour.verbatim";
    Path may = folder.resolve("may");
    assertThat(Dialogs.named(may, proposal)).isEqualTo(folder.resolve("may.verbatim"));
    Path other = folder.resolve("may.zip");
    assertThat(Dialogs.named(other, proposal)).as("as it was wanted").isEqualTo(other);
    Path dated = folder.resolve("may 2026.11");
    assertThat(Dialogs.named(dated, proposal)).isEqualTo(folder.resolve("may 2026.11.verbatim"));
    assertThat(Dialogs.named(may, "A project")).as("a folder").isEqualTo(may);
    Files.createFile(folder.resolve("may.verbatim"));
    assertThat(Dialogs.named(may, proposal)).as("no file unasked").isEqualTo(may);
  }
}
