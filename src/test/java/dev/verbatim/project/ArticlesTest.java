package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import dev.verbatim.project.FailingFiles.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The articles of a project: taken in, read, described.
class ArticlesTest {
  @TempDir Path temporary;
  private Desk desk;

  @BeforeEach
  void openAProject() throws ProjectException {
    desk = new Desk(temporary);
  }

  @Test
  void anArticleIsTakenInWithItsMetadata() throws ProjectException {
    Metadata metadata =
        new Metadata("Ships wait", "Ivo Brandt", "The Bay", "2026-11-24", "https://x", noExtra());

    String id = desk.project.addArticle("Ships wait.txt", ArticleText.of("Ships."), metadata);

    assertThat(id).isEqualTo("ships-wait");
    var reading = open(desk.folder).article(id);
    assertThat(reading.article().metadata()).isEqualTo(metadata);
    assertThat(reading.article().text().string()).isEqualTo("Ships.");
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void idsAreUniqueAlsoAmongWhatWasTakenOut() throws ProjectException {
    desk.set.close().join();
    desk.project.remove("harbour");

    assertThat(add("Harbour")).isEqualTo("harbour-2");
    assertThat(add("Harbour")).isEqualTo("harbour-3");
    assertThat(add("نص")).isEqualTo("article");
    assertThat(add("CON")).isEqualTo("article-2");
    assertThat(add("com7.TXT")).isEqualTo("article-3");
  }

  private String add(String name) throws ProjectException {
    return desk.project.addArticle(name, ArticleText.of("a"), Metadata.titled(name));
  }

  @Test
  void anArticleOfAnyTextIsReadAsItWasTakenIn() throws ProjectException {
    for (String text : List.of("", "one line", "🙂\n\nनमस्ते", "\n", "x".repeat(1 << 20))) {
      String id = desk.project.addArticle("a", ArticleText.of(text), Metadata.titled("A"));

      assertThat(desk.project.article(id).article().text().string()).isEqualTo(text);
      assertThat(desk.project.article(id).problems()).isEmpty();
    }
  }

  @Test
  void anArticleThatIsNotThereIsSaidNotToBe() {
    for (String id : List.of("nothing", "../articles/harbour", "../codebook", "", "a\0b")) {
      assertThatThrownBy(() -> desk.project.article(id)).hasMessageContaining("no article");
    }
  }

  @Test
  void renamingChangesTheTitleAndNeverTheId() throws ProjectException {
    Metadata before = desk.project.article("harbour").article().metadata();

    desk.project.updateMetadata("harbour", before, Metadata.titled("It opens"));

    assertThat(desk.project.articles()).containsExactly(new ArticleEntry("harbour", "It opens"));
  }

  @Test
  void fieldsThatAnotherProgramChangedAreKept() throws ProjectException {
    Metadata before = desk.project.article("harbour").article().metadata();
    open(desk.folder).updateMetadata("harbour", before, withByline(before, "Ivo"));

    Metadata joined = desk.project.updateMetadata("harbour", before, Metadata.titled("It opens"));

    assertThat(joined).isEqualTo(withByline(Metadata.titled("It opens"), "Ivo"));
    assertThat(open(desk.folder).article("harbour").article().metadata()).isEqualTo(joined);
  }

  @Test
  void aFieldThatBothChangedIsLeftAndSaid() throws ProjectException {
    Metadata before = desk.project.article("harbour").article().metadata();
    open(desk.folder).updateMetadata("harbour", before, Metadata.titled("Theirs"));

    assertThatThrownBy(
            () -> desk.project.updateMetadata("harbour", before, Metadata.titled("Mine")))
        .hasMessageContaining("the title")
        .hasMessageContaining("Theirs");
    assertThat(desk.project.articles().getFirst().title()).isEqualTo("Theirs");
  }

  @Test
  void metadataThatCannotBeReadAreNeverOverwritten() throws Exception {
    Path file = Files.writeString(desk.folder.resolve("articles/harbour.json"), "{");

    assertThatThrownBy(
            () ->
                desk.project.updateMetadata(
                    "harbour", Metadata.titled("harbour"), Metadata.titled("Mine")))
        .isInstanceOf(ProjectException.class);
    assertThat(file).hasContent("{");
  }

  @Test
  void aTextThatWasChangedByHandIsShownAsItIsAndSaid() throws Exception {
    Files.writeString(desk.folder.resolve("articles/harbour.txt"), "Changed.");

    var reading = desk.project.article("harbour");

    assertThat(reading.article().text().string()).isEqualTo("Changed.");
    assertThat(reading.problems().getFirst().sentence()).contains("by hand");
  }

  @Test
  void marksAreLookedForInATextThatWasChangedByHand() throws Exception {
    String id = desk.mark("ready in May");
    desk.set.close().join();
    desk.crash();
    String changed = "A line more.\n" + Desk.TEXT;
    Files.writeString(desk.folder.resolve("articles/harbour.txt"), changed);

    OpenSet again = desk.open();

    assertThat(again.session().set().annotation(id)).isEmpty();
    assertThat(again.recovery().reading().proposals())
        .singleElement()
        .satisfies(
            p ->
                assertThat(changed.substring(p.placed().start(), p.placed().end()))
                    .isEqualTo("ready in May"));
  }

  @Test
  void lineEndsOfAnotherSystemChangeNoText() throws Exception {
    Files.writeString(desk.folder.resolve("articles/harbour.txt"), Desk.TEXT.replace("\n", "\r\n"));

    assertThat(desk.project.article("harbour").problems()).isEmpty();
  }

  @Test
  void aTextWithoutMetadataIsCalledByItsName() throws Exception {
    Files.writeString(desk.folder.resolve("articles/By Hand.txt"), "Text.");

    assertThat(desk.project.articles()).contains(new ArticleEntry("By Hand", "By Hand"));
    assertThat(desk.project.article("By Hand").problems()).isEmpty();
  }

  @Test
  void aFullDiskTakesInNothing() {
    desk.files.failAlways(Fault.FULL, p -> p.startsWith(desk.folder));

    assertThatThrownBy(
            () ->
                desk.project.addArticle("Other", ArticleText.of("Else."), Metadata.titled("Other")))
        .hasMessageContaining("disk is full");
  }

  private static Metadata withByline(Metadata metadata, String byline) {
    return new Metadata(metadata.title(), byline, "", "", "", noExtra());
  }

  private static Map<String, Object> noExtra() {
    return Map.of();
  }

  private Project open(Path path) throws ProjectException {
    return Project.open(path, desk.machine).project();
  }
}
