package dev.verbatim.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Codebook;
import dev.verbatim.model.LineStyle;
import dev.verbatim.model.Tag;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class TagPaletteTest {
  static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK, Theme.CONTRAST);

  @ParameterizedTest
  @CsvSource({
    "#2a6592, #2a6592, #d8e9f5, #7fb9e6, #1f3a4f",
    "#9c6310, #9c6310, #fbeac6, #e6b95c, #4a3a16",
    "#b83a3a, #b83a3a, #f9d9d6, #f08b84, #4f2523",
    "#357041, #357041, #d9eedc, #86c994, #1f4027",
  })
  void theDefaultColoursAreThoseChosenByEye(
      String colour, String lightLine, String lightFill, String darkLine, String darkFill) {
    TagLook light = look(colour, Theme.LIGHT);
    TagLook dark = look(colour, Theme.DARK);

    assertThat(List.of(light.line(), light.fill(), dark.line(), dark.fill()))
        .extracting(Rgb::hex)
        .containsExactly(lightLine, lightFill, darkLine, darkFill);
  }

  @Property
  void anyColourCanBeSeenAndReadOn(@ForAll Random random) {
    Rgb colour = new Rgb(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    THEMES.forEach(theme -> assertContrast(theme, look(colour.hex(), theme)));
  }

  @ParameterizedTest
  @CsvSource({"#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#808080"})
  void extremeColoursToo(String colour) {
    THEMES.forEach(theme -> assertContrast(theme, look(colour, theme)));
  }

  @ParameterizedTest
  @FieldSource("THEMES")
  void whatIsNoColourIsGrey(Theme theme) {
    TagLook look = look("teal", theme);

    assertThat(look.line()).isEqualTo(palette("#123456", theme).look("unheard-of").line());
    assertThat(Oklch.of(look.line()).chroma()).isLessThan(0.03);
    assertContrast(theme, look);
  }

  @Test
  void aTagThatTheCodebookLacksIsGreyWithALineAndItsIdForALabel() {
    TagLook look = palette("#2a6592", Theme.LIGHT).look("from-elsewhere");

    assertThat(look.label()).isEqualTo("from-elsewhere");
    assertThat(look.style()).isEqualTo(LineStyle.SOLID);
    assertContrast(Theme.LIGHT, look);
  }

  @Test
  void differentHuesStayDifferent() {
    List<String> colours = List.of("#b83a3a", "#9c6310", "#357041", "#2a6592", "#6a3a9c");
    for (Theme theme : THEMES) {
      assertThat(colours.stream().map(c -> look(c, theme).fill()).distinct()).hasSize(5);
      assertThat(colours.stream().map(c -> look(c, theme).line()).distinct()).hasSize(5);
    }
  }

  @ParameterizedTest
  @FieldSource("THEMES")
  void theThemesOwnTextCanBeRead(Theme theme) {
    for (Rgb below : List.of(theme.page(), theme.panel(), theme.selected(theme.page()))) {
      assertThat(theme.text().contrast(below)).isGreaterThan(7);
    }
    for (Rgb text : List.of(theme.muted(), theme.accent())) {
      assertThat(text.contrast(theme.page())).isGreaterThan(theme.contrast().text());
      assertThat(text.contrast(theme.panel())).isGreaterThan(theme.contrast().text());
    }
  }

  @Test
  void theThemeOfStrongContrastAsksForSevenToOne() {
    assertThat(Theme.CONTRAST.contrast()).isEqualTo(new Theme.Contrast(7, 7));
    assertThat(Theme.CONTRAST.text().contrast(Theme.CONTRAST.page())).isEqualTo(21);
    assertThat(Theme.CONTRAST.isDark()).isFalse();
  }

  @Test
  void oneThemeIsDark() {
    assertThat(Theme.DARK.isDark()).isTrue();
    assertThat(Theme.LIGHT.isDark()).isFalse();
  }

  private static void assertContrast(Theme theme, TagLook look) {
    assertThat(look.line().contrast(theme.page()))
        .as("line on page")
        .isGreaterThanOrEqualTo(theme.contrast().line());
    assertThat(look.line().contrast(look.fill()))
        .as("line on fill")
        .isGreaterThanOrEqualTo(theme.contrast().line());
    assertThat(theme.text().contrast(look.fill()))
        .as("text on fill")
        .isGreaterThanOrEqualTo(theme.contrast().text());
    assertThat(theme.text().contrast(theme.selected(look.fill())))
        .as("selected text on fill")
        .isGreaterThanOrEqualTo(theme.contrast().text());
  }

  private static TagLook look(String colour, Theme theme) {
    return palette(colour, theme).look("quote");
  }

  private static TagPalette palette(String colour, Theme theme) {
    Tag tag = new Tag("quote", "Quote", colour, LineStyle.LONG_DASH, "2", "", List.of(), Map.of());
    Codebook codebook =
        new Codebook("news", 1, List.of(tag), List.of(), List.of(), List.of(), List.of(), Map.of());
    return TagPalette.of(codebook, theme);
  }
}
