package dev.verbatim.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.project.ProjectException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Markdown read as words.
class MarkdownDocumentTest {
  @TempDir Path temporary;
  private Inbox inbox;

  @BeforeEach
  void openAProject() throws ProjectException {
    inbox = new Inbox(temporary);
  }

  private String words(String markdown) {
    return inbox.article("a.md", markdown).text().string();
  }

  @Test
  void aParagraphIsALineAndItsSignsAreGone() {
    assertThat(
            words(
                """
                The *mayor*, **Odile Brandt**, said
                “[nobody](https://example.com) is `happy`” – &amp; left.

                Second  \nline.
                """))
        .isEqualTo("The mayor, Odile Brandt, said “nobody is happy” – & left.\nSecond\nline.");
  }

  @Test
  void listsQuotationsHeadingsAndCodeAreLines() {
    assertThat(
            words(
                """
                ## Background

                - one
                - two
                  - *two* and a half

                3. three

                > “Never,” she said.
                > > Nested.

                ---

                    indented

                ```java
                fenced
                ```
                """))
        .isEqualTo(
            """
            Background
            one
            two
            two and a half
            three
            “Never,” she said.
            Nested.
            indented
            fenced\
            """);
  }

  @Test
  void theFirstHeadingIsTheTitleAndNoPartOfTheText() {
    NewArticle article = inbox.article("a-b.md", "# Ships *wait*\n\nThe text.\n\n# Not this");

    assertThat(article.title()).isEqualTo("Ships wait");
    assertThat(article.text().string()).isEqualTo("The text.\nNot this");
    assertThat(inbox.article("a-b.md", "The text.\n\n# Late").title()).isEqualTo("A b");
  }

  @Test
  void frontMatterSaysTitleAuthorDateAndAddress() {
    NewArticle article =
        inbox.article(
            "a.md",
            """
            ---
            Title: "Ships: a story"
            author: Ivo Brandt
            date: 2026-11-24
            url: https://example.com/ships
            tags: [a, b]
            ---

            # Ships

            The text.
            """);

    assertThat(article.title()).isEqualTo("Ships: a story");
    assertThat(article.metadata().byline()).isEqualTo("Ivo Brandt");
    assertThat(article.metadata().date()).isEqualTo("2026-11-24");
    assertThat(article.metadata().url()).isEqualTo("https://example.com/ships");
    assertThat(article.text().string()).isEqualTo("The text.");
    assertThat(inbox.article("a.md", "---\nurl: javascript:x\n---\nText").metadata().url())
        .isEmpty();
    assertThat(words("---\nnot closed: true\n\nText")).contains("not closed: true");
  }

  @Test
  void whatIsLeftOutIsSaid() {
    NewArticle article =
        inbox.article("a.md", "Text ![a map](map.png) goes on.\n\n<div>HTML</div>\n\nEnd.");

    assertThat(article.text().string()).isEqualTo("Text goes on.\nEnd.");
    assertThat(article.remarks())
        .containsExactly("1 block of HTML was left out.", "1 picture was left out.");
  }

  @Test
  void deepNestingDoesNoHarm() {
    assertThat(words(">".repeat(100_000) + " deep")).contains("deep");
    assertThat(words("*a **b ".repeat(20_000) + "end")).contains("end");
    assertThat(words("[".repeat(50_000) + "end")).contains("end");
  }
}
