package dev.verbatim.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// That the themes' style sheets and the themes of the core say the same.
class ThemeSheetTest {
  static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK, Theme.CONTRAST);

  private static final Pattern TOKEN = Pattern.compile("(-v-[a-z]+):\\s*(\\S+);");

  @ParameterizedTest
  @FieldSource("THEMES")
  void theSheetHoldsTheThemesColours(Theme theme) throws IOException {
    String sheet = Files.readString(Path.of("styles", theme.id() + ".css"));
    Map<String, String> tokens = new TreeMap<>();
    Matcher matcher = TOKEN.matcher(sheet);
    while (matcher.find()) {
      tokens.put(matcher.group(1), matcher.group(2));
    }

    long opacity = Math.round(255 * theme.selectionOpacity());
    String selection = theme.accent().hex() + String.format(Locale.ROOT, "%02x", opacity);
    assertThat(tokens)
        .containsEntry("-v-page", theme.page().hex())
        .containsEntry("-v-panel", theme.panel().hex())
        .containsEntry("-v-rule", theme.rule().hex())
        .containsEntry("-v-text", theme.text().hex())
        .containsEntry("-v-muted", theme.muted().hex())
        .containsEntry("-v-accent", theme.accent().hex())
        .containsEntry("-v-selection", selection);
  }
}
