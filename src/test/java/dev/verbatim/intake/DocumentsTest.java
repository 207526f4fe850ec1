package dev.verbatim.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.format.FormatException;
import dev.verbatim.project.Going;
import dev.verbatim.project.ProjectException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files read together, told from each other and from what the project has, and added to it.
class DocumentsTest {
  @TempDir Path temporary;
  private Inbox inbox;

  @BeforeEach
  void openAProject() throws ProjectException {
    inbox = new Inbox(temporary);
  }

  @Test
  void aPlainTextComesInAsItIsAndNeedsNoLook() {
    Reading reading = inbox.read("harbour-strike_talks.txt", "\uFEFFOne  \r\n\r\n two 👩‍👩‍👧 ");

    assertThat(reading.isPlain()).isTrue();
    NewArticle article = reading.articles().getFirst();
    assertThat(article.text().string()).isEqualTo("One  \n\n two 👩‍👩‍👧 ");
    assertThat(article.name()).isEqualTo("harbour-strike_talks");
    assertThat(article.title()).isEqualTo("Harbour strike talks");
    assertThat(article.remarks()).isEmpty();
  }

  @Test
  void aGuessedEncodingIsShownToBeLookedAt() {
    byte[] old = "He said “Café”.".getBytes(Charset.forName("windows-1252"));

    Reading reading = inbox.read("old.txt", old);

    assertThat(reading.isPlain()).isFalse();
    assertThat(reading.articles().getFirst().text().string()).isEqualTo("He said “Café”.");
    assertThat(reading.articles().getFirst().remarks())
        .singleElement()
        .asString()
        .contains("Windows-1252", "He said “Café”.");
  }

  @Test
  void whatHoldsNoTextIsRefused() {
    assertThat(inbox.refusal("empty.txt", "")).isEqualTo("This file holds no text.");
    assertThat(inbox.refusal("blank.md", "\uFEFF \n\t\u00A0\u2003\r\n"))
        .isEqualTo("This file holds no text.");
    assertThat(inbox.refusal("photo.txt", new byte[] {1, 0, 2, 0})).contains("NUL");
  }

  @Test
  void whatIsKnownAndCannotBeReadSaysHowToGoOn() {
    byte[] office = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2};

    assertThat(inbox.refusal("minutes.doc", office)).contains("older Office").contains(".docx");
    assertThat(inbox.refusal("note.txt", "{\\rtf1 words}")).contains("RTF").contains(".docx");
    assertThat(inbox.refusal("scan.txt", latin("\u0089PNG\r\n"))).contains("picture", "OCR");
    assertThat(inbox.refusal("book.epub", latin("PK\u0003\u0004mimetype"))).contains("packed");
  }

  private static byte[] latin(String words) {
    return words.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void aFileThatIsGoneOrTooLargeIsRefusedUnread() throws IOException {
    assertThat(Documents.read(temporary.resolve("gone.txt"), Optional.empty()).refused())
        .singleElement()
        .extracting(problem -> problem.sentence())
        .asString()
        .contains("not there");
    for (String name : List.of("large.pdf", "large.docx", "large.html", "large.csv")) {
      Path large = temporary.resolve(name);
      try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
        file.setLength(200L << 20);
      }
      assertThat(Documents.read(large, Optional.empty()).refused())
          .singleElement()
          .extracting(problem -> problem.sentence())
          .asString()
          .contains("64 MB");
    }
  }

  @Test
  void oneBadFileKeepsNoOtherFromBeingRead() throws ProjectException {
    List<Reading> readings =
        inbox.readAll(
            inbox.file("a.txt", "One."), inbox.file("b.txt", ""), inbox.file("c.md", "Three."));

    assertThat(readings).extracting(r -> r.articles().size()).containsExactly(1, 0, 1);
    assertThat(readings.get(1).refused()).hasSize(1);
    assertThat(readings).extracting(Reading::isPlain).containsExactly(true, true, false);
  }

  @Test
  void progressIsToldFileByFileAndCanEndIt() throws ProjectException {
    List<Path> files = Stream.of("a", "b", "c").map(n -> inbox.file(n + ".txt", n)).toList();
    List<String> told = new ArrayList<>();
    Going twice =
        (passed, all) -> {
          told.add(passed + "/" + all);
          return passed < 1;
        };

    assertThat(Documents.read(inbox.project, files, twice)).isEmpty();
    assertThat(told).containsExactly("0/3", "1/3");
  }

  @Test
  void aTextThatIsThereAlreadyIsTold() throws ProjectException {
    Adding.add(
        inbox.project,
        List.of(inbox.article("peace.txt", "Peace."), inbox.article("war.txt", "War, again")),
        Going.TO_THE_END);

    List<Reading> readings =
        inbox.readAll(
            inbox.file("other.txt", "Peace."),
            inbox.file("truce.txt", "Truce."),
            inbox.file("truce.md", "Truce."));

    NewArticle other = readings.get(0).articles().getFirst();
    assertThat(other.twin()).contains("Peace");
    assertThat(other.remarks()).containsExactly("The project has this text already, as “Peace”.");
    assertThat(readings.get(0).isPlain()).isFalse();
    assertThat(readings.get(1).articles().getFirst().twin()).isEmpty();
    assertThat(readings.get(2).articles().getFirst().remarks())
        .containsExactly("“Truce” has the same text.");
  }

  @Test
  void aNameThatIsThereAlreadyIsTold() throws ProjectException {
    Adding.add(inbox.project, List.of(inbox.article("peace.txt", "Peace.")), Going.TO_THE_END);

    List<Reading> readings =
        inbox.readAll(
            inbox.file("Peace!.txt", "No peace."),
            inbox.file("a.txt", "A"),
            inbox.file("a.md", "B"));

    assertThat(readings.get(0).articles().getFirst().remarks())
        .singleElement()
        .asString()
        .contains("called “peace” already");
    assertThat(readings.get(1).articles().getFirst().remarks()).isEmpty();
    assertThat(readings.get(2).articles().getFirst().remarks()).hasSize(1);
    assertThat(readings.get(2).articles().getFirst().twin()).isEmpty();
  }

  @Test
  void articlesAreAddedInOrderUntilOneCannotBeOrItIsEnded() throws Exception {
    List<NewArticle> articles =
        Stream.of("a", "b", "c").map(n -> inbox.article(n + ".txt", n)).toList();

    Adding.Outcome two = Adding.add(inbox.project, articles, (passed, _) -> passed < 2);
    assertThat(two.ids()).containsExactly("a", "b");
    assertThat(two.failure()).isEmpty();

    Files.createDirectories(temporary.resolve("project").resolve("articles").resolve("c.json"));
    Adding.Outcome again = Adding.add(inbox.project, articles, Going.TO_THE_END);
    assertThat(again.ids()).containsExactly("a-2", "b-2", "c-2");
    assertThat(inbox.project.text("c-2").string()).isEqualTo("c");
  }

  @Test
  void whatIsPastedIsCalledByItsFirstLine() throws FormatException {
    NewArticle pasted = Documents.pasted("\n  Ministers met.  \r\nNothing was said.");

    assertThat(pasted.title()).isEqualTo("Ministers met.");
    assertThat(pasted.text().string()).isEqualTo("\n  Ministers met.  \nNothing was said.");
    assertThat(Documents.pasted("word ".repeat(40)).title()).hasSizeLessThan(82).endsWith("…");
    assertThatThrownBy(() -> Documents.pasted(" \u00A0\n"))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("no text on the clipboard");
    assertThatThrownBy(() -> Documents.pasted("a\0b")).hasMessageContaining("NUL");
  }
}
