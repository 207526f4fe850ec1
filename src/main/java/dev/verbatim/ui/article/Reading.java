package dev.verbatim.ui.article;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.text.Font;

/// How a person wants to read: in which font, how wide, how far apart the lines.
///
/// @param font [#SERIF], [#SANS] or the name of a family; one that the machine lacks is read in
///   serif type
/// @param measure how many characters of English a full line holds
/// @param lineHeight from one line to the next, in sizes of the font
public record Reading(String font, int measure, double lineHeight) {
  public static final String SERIF = "serif";
  public static final String SANS = "sans";

  /// What is shown where nothing else is wanted.
  public static final Reading DEFAULT = new Reading(SERIF, 70, 1.75);

  /// The first of these that the machine has; the last always is.
  private static final List<String> SERIFS =
      List.of("Liberation Serif", "Noto Serif", "Georgia", "Times New Roman", "Serif");

  private static final List<String> SANSES =
      List.of("Inter", "Noto Sans", "Liberation Sans", "DejaVu Sans", "Arial", "SansSerif");

  /// The family of the font, which the machine has.
  String family() {
    List<String> wanted =
        switch (font) {
          case SERIF -> SERIFS;
          case SANS -> SANSES;
          default -> Stream.concat(Stream.of(font), SERIFS.stream()).toList();
        };
    return wanted.stream().filter(Reading::isInstalled).findFirst().orElse(wanted.getLast());
  }

  private static boolean isInstalled(String name) {
    return !name.contains("\"") && Font.font(name).getFamily().equals(name);
  }
}
