package dev.verbatim.search;

import static dev.verbatim.search.Newsroom.mark;
import static dev.verbatim.search.Newsroom.place;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.CodebookEdit;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Migration;
import dev.verbatim.search.ProjectOccurrences.Wanted;
import dev.verbatim.search.TagAll.Occurrence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project that is searched more than once, an hour after its files were written.
class SearchedAgainTest {
  @TempDir Path temporary;
  private Newsroom room;
  private Article harbour;

  @BeforeEach
  void twoArticles() throws Exception {
    room = new Newsroom(temporary, Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
    harbour = room.add("harbour", "“We were ready,” the minister said.");
    Article weather = room.add("weather", "It rained.");
    room.set(harbour, "analyst-a", mark("q", "quote", place(harbour, "“We were ready,”")));
    room.set(weather, "analyst-a", mark("a", "allegation", place(weather, "rained")));
    found(words("ready"));
    found(Filter.ANY.withTag("quote"));
    room.read.clear();
  }

  private static Filter words(String words) {
    return Filter.ANY.withWords(Query.of(words));
  }

  private List<String> found(Filter filter) throws Exception {
    Collected<Hit> hits = new Collected<>();
    SearchOutcome outcome = ProjectSearch.run(room.project, filter, hits, () -> false);
    List<String> found = new ArrayList<>();
    hits.all.forEach(hit -> found.add(hit.articleId() + ": " + hit.context().words()));
    outcome.problems().forEach(problem -> found.add(problem.message()));
    return found;
  }

  private static final class Collected<T> implements SearchListener<T> {
    private final List<T> all = new ArrayList<>();

    @Override
    public void found(List<T> found) {
      all.addAll(found);
    }

    @Override
    public void passed(int articles, int ofAll) {}
  }

  private Path text() {
    return room.folder.resolve("articles/harbour.txt");
  }

  private Path set() {
    return room.folder.resolve("annotations/analyst-a/harbour.json");
  }

  @Test
  void filesThatAreTheSameAreNotReadAgain() throws Exception {
    assertThat(found(words("minister"))).containsExactly("harbour: minister");
    assertThat(room.read).doesNotContain("harbour.txt", "weather.txt");
    assertThat(found(Filter.ANY.withTag("quote"))).containsExactly("harbour: “We were ready,”");
    assertThat(room.read)
        .as("an annotator's first set, which says what they are called, and no other")
        .doesNotContain("weather.txt", "weather.json");
  }

  @Test
  void aTextThatChangedIsSoughtAsItIs() throws Exception {
    Files.writeString(text(), "“We were ready,” the mayor said to everybody.");

    assertThat(found(words("minister"))).isEmpty();
    assertThat(found(words("mayor"))).containsExactly("harbour: mayor");
    assertThat(room.read).doesNotContain("weather.txt");
  }

  @Test
  void aSetThatComesChangesOrGoesIsSoughtAsItIs() throws Exception {
    room.set(harbour, "analyst-b", mark("t", "quote", place(harbour, "minister")));
    assertThat(found(Filter.ANY.withTag("quote")))
        .containsExactly("harbour: “We were ready,”", "harbour: minister");
    room.set(harbour, "analyst-a", mark("q", "quote", place(harbour, "We were")));
    assertThat(found(Filter.ANY.withTag("quote")))
        .containsExactly("harbour: We were", "harbour: minister");
    Files.delete(set());
    assertThat(found(Filter.ANY.withTag("quote"))).containsExactly("harbour: minister");
  }

  @Test
  void anArticleThatComesOrGoesIsSoughtOrNot() throws Exception {
    room.add("strike", "The minister denied it.");
    assertThat(found(words("minister"))).containsExactly("harbour: minister", "strike: minister");
    Files.delete(text());
    assertThat(found(words("minister"))).containsExactly("strike: minister");
  }

  @Test
  void whatCannotBeReadIsToldEachTime() throws Exception {
    Files.write(text(), new byte[] {(byte) 0x81, (byte) 0x8D});

    List<String> first = found(words("minister"));

    assertThat(first).hasSize(1);
    assertThat(found(words("minister"))).isEqualTo(first);
  }

  @Test
  void marksAreAsTheCodebookOfTheMomentHasThem() throws Exception {
    Codebook before = room.project.codebook();
    Codebook after =
        new CodebookEdit.MergeTags(new Migration.Merge("m", "quote", "speaker"))
            .applyTo(before, new CodebookEdit.By("analyst-a", Instant.EPOCH, "Merge"));
    room.project.updateCodebook(before, after);

    assertThat(found(Filter.ANY.withTag("quote"))).isEmpty();
    assertThat(found(Filter.ANY.withTag("speaker"))).containsExactly("harbour: “We were ready,”");
  }

  @Test
  void whatIsOpenCountsAsItIsThereThoughTheFileIsHeld() throws Exception {
    ArticleText other = ArticleText.of("The minister was ready.");
    Article open = new Article("harbour", Metadata.titled("harbour"), other);
    Annotator analyst = new Annotator("analyst-a", "analyst-a");
    Collected<Occurrence> places = new Collected<>();
    ProjectOccurrences.find(
        room.project,
        new Wanted(
            Query.of("ready"),
            "quote",
            analyst,
            List.of(
                new ProjectOccurrences.Open(
                    open, AnnotationSet.empty(open, analyst, room.project.codebook())))),
        places,
        () -> false);

    assertThat(places.all).extracting(Occurrence::span).containsExactly(place(open, "ready"));
    assertThat(room.project.held().setOn(open, "analyst-a"))
        .isEqualTo(room.project.setOn(open, "analyst-a"));
  }
}
