package dev.verbatim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatorTest {
  @ParameterizedTest
  @ValueSource(strings = {"analyst-a", "a", "7", "adjudicated", "a-1-b"})
  void slugsAreLowerCaseLettersDigitsAndSingleHyphens(String slug) {
    assertThat(Annotator.isSlug(slug)).isTrue();
    assertThat(new Annotator(slug, "Name").id()).isEqualTo(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "a b", "a--b", "-a", "a-", "é", "../x", "a/b", "a.b", "con\n"})
  void anythingElseIsNoSlug(String id) {
    assertThat(Annotator.isSlug(id)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Annotator(id, "Name"));
  }

  @Test
  void slugsHaveAtMostSixtyFourLetters() {
    assertThat(Annotator.isSlug("a".repeat(64))).isTrue();
    assertThat(Annotator.isSlug("a".repeat(65))).isFalse();
    assertThat(Annotator.slug("a".repeat(70))).isEqualTo("a".repeat(64));
    assertThat(Annotator.slug("a".repeat(63) + " bcd")).isEqualTo("a".repeat(63));
    assertThat(Annotator.slug("a".repeat(64))).isEqualTo("a".repeat(64));
  }

  @ParameterizedTest
  @CsvSource({
    "Analyst A, analyst-a",
    "'  José  Núñez ', jose-nunez",
    "Zoë_O'Brien, zoe-o-brien",
    "İlker, ilker",
    "--x--, x",
    "R2-D2, r2-d2"
  })
  void aNameSuggestsItsSlug(String name, String slug) {
    assertThat(Annotator.slug(name)).isEqualTo(slug);
  }

  @Test
  void aNameWithoutLettersThatASlugCanHoldSuggestsNone() {
    assertThat(Annotator.slug("漢字 😀")).isEmpty();
    assertThat(Annotator.slug("")).isEmpty();
  }

  @Property
  void whatANameSuggestsIsASlugOrEmptyAndItsOwnSlug(@ForAll String name) {
    String slug = Annotator.slug(name);
    assertThat(slug.isEmpty() || Annotator.isSlug(slug)).isTrue();
    assertThat(Annotator.slug(slug)).isEqualTo(slug);
  }
}
