package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.project.Watch;
import dev.verbatim.project.Watch.SetId;
import dev.verbatim.ui.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Analyst D goes on from article to article that analyst C marked, while analyst C works on.
@ExtendWith(Fx.class)
class ReadingOnByHandTest extends ReadingFixture {
  private static final String WORK = "project/annotations/analyst-c/";

  /// Analyst C has a copy of her marks in the second article, and nothing in the third.
  private void markLater() throws Exception {
    String set = Files.readString(folder.resolve(WORK + "harbour.json"));
    Files.writeString(
        folder.resolve(WORK + "later.json"),
        set.replace("\"id\": \"harbour\"", "\"id\": \"later\""));
    open.until("it is noticed", () -> open.text("#said").startsWith("New work of analyst-c"));
  }

  private String article() {
    return open.text("#reading-article");
  }

  @Test
  void oneGoesOnInTheNextArticleThatTheColleagueHasMarked() throws Exception {
    markLater();
    read();
    assertThat(article()).isEqualTo("Article 1 of 2");
    open.window.keys(KeyCode.X);
    assertThat(progress()).isEqualTo("ANALYST C · 1 OF 5 ANSWERED");

    open.window.keys(KeyCode.ALT, KeyCode.PAGE_DOWN);
    open.until("the next is shown", () -> article().equals("Article 2 of 2"));
    Fx.settle();
    assertThat(progress()).isEqualTo("ANALYST C · 0 OF 5 ANSWERED");
    open.window.keys(KeyCode.DIGIT3);
    open.window.keys(KeyCode.ALT, KeyCode.A);
    assertThat(progress()).isEqualTo("ANALYST C · 5 OF 5 ANSWERED");
    open.window.keys(KeyCode.ALT, KeyCode.PAGE_DOWN);
    Fx.settle();
    assertThat(open.text("#said"))
        .isEqualTo("This is the last of 2 articles that Analyst C has marked.");

    open.window.keys(KeyCode.ALT, KeyCode.PAGE_UP);
    open.until("the first is shown", () -> article().equals("Article 1 of 2"));
    Fx.settle();
    assertThat(progress()).isEqualTo("ANALYST C · 1 OF 5 ANSWERED");
    assertThat(answers()).hasSize(1);
    back();
    assertThat(open.main.desk().shown()).contains("harbour");
  }

  @Test
  void whatTheColleagueChangesMeanwhileIsShownInPlace() throws Exception {
    read();
    open.window.keys(KeyCode.X); // Ivo Brandt; the first quote is chosen now
    written();
    assertThat(open.text("#reading-state")).isNotEmpty();
    Path file = folder.resolve(WORK + "harbour.json");
    Files.writeString(
        file, Files.readString(file).replaceFirst("\"tag\": \"statistic\"", "\"tag\": \"quote\""));

    Fx.run(() -> open.main.reviewing().noticed(news("harbour")));
    open.until("it is said", () -> open.text("#said").startsWith("Analyst C has changed"));

    Fx.settle();
    assertThat(progress()).isEqualTo("ANALYST C · 1 OF 5 ANSWERED");
    assertThat(answers()).containsExactly("rejected Ivo Brandt");
    open.window.keys(KeyCode.A);
    assertThat(answer("“We were ready in May.”").mark().mark().tag()).isEqualTo("quote");
    open.window.keys(KeyCode.A);
    assertThat(answer("12 ships").mark().mark().tag()).isEqualTo("quote");
  }

  @Test
  void listAndCardGiveWayToThePageInANarrowWindow() {
    read();
    for (int width : new int[] {700, 1440, 700, 1024}) {
      open.window.resize(width, 500);
      Fx.settle();
      double page = Fx.get(() -> open.window.scene().getFocusOwner().getLayoutBounds().getWidth());
      double card = Fx.get(() -> open.node(".inspector").getLayoutBounds().getWidth());
      assertThat(page).as("page of " + width).isGreaterThan(width == 700 ? 270 : 400);
      assertThat(card).as("card of " + width).isBetween(width == 700 ? 230.0 : 330.0, 350.0);
    }
  }

  private static Watch.News news(String article) {
    return new Watch.News(false, false, false, Set.of(new SetId("analyst-c", article)), false);
  }
}
