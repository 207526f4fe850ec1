package dev.verbatim.render;

import dev.verbatim.model.Codebook;
import dev.verbatim.model.LineStyle;
import dev.verbatim.model.Tag;
import java.util.HashMap;
import java.util.Map;

/// How the marks of each tag of a codebook look in one theme. Immutable.
///
/// A tag has one colour in the codebook, and each theme makes a line and a fill of it that can be
/// seen and read on its page. A tag that the codebook lacks is grey.
public final class TagPalette {
  /// Of no tags: what is drawn before a codebook is there.
  public static final TagPalette NONE = new TagPalette(Theme.LIGHT, Map.of());

  private final Theme theme;
  private final Map<String, TagLook> looks;

  private TagPalette(Theme theme, Map<String, TagLook> looks) {
    this.theme = theme;
    this.looks = looks;
  }

  public static TagPalette of(Codebook codebook, Theme theme) {
    TagColours colours = TagColours.of(theme);
    Map<String, TagLook> looks = new HashMap<>();
    for (Tag tag : codebook.tags()) {
      Rgb colour = Rgb.parse(tag.colour()).orElse(TagColours.NEUTRAL);
      TagColours.Pair pair = colours.of(colour);
      looks.put(tag.id(), new TagLook(tag.label(), pair.line(), pair.fill(), tag.line()));
    }
    return new TagPalette(theme, looks);
  }

  /// This, with a look for what is drawn like the marks of a tag and is of no tag.
  ///
  /// @param id by which marks name it
  /// @param label what it is called
  /// @param colour as a codebook writes it; each theme makes a line and a fill of it
  public TagPalette with(String id, String label, String colour, LineStyle style) {
    TagColours.Pair pair = TagColours.of(theme).of(Rgb.parse(colour).orElse(TagColours.NEUTRAL));
    Map<String, TagLook> more = new HashMap<>(looks);
    more.put(id, new TagLook(label, pair.line(), pair.fill(), style));
    return new TagPalette(theme, more);
  }

  public Theme theme() {
    return theme;
  }

  public TagLook look(String tagId) {
    TagLook look = looks.get(tagId);
    return look == null ? unknown(tagId) : look;
  }

  private TagLook unknown(String tagId) {
    TagColours.Pair pair = TagColours.of(theme).of(TagColours.NEUTRAL);
    return new TagLook(tagId, pair.line(), pair.fill(), LineStyle.SOLID);
  }
}
