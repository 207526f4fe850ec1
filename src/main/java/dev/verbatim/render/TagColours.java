package dev.verbatim.render;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Makes the line and the fill of a theme from a codebook's colour.
///
/// Four colours were chosen by eye, the samples. Every other colour is treated as the two samples
/// are between whose hues it lies, in proportion; where that leaves too little contrast, it is made
/// lighter or darker until there is enough. On a light page the line is the codebook's own colour.
final class TagColours {
  /// For tags of which the codebook knows nothing.
  static final Rgb NEUTRAL = new Rgb(0x6a, 0x65, 0x5d);

  /// How much of a colour's own lightness, beside its neighbours', a fill or a line keeps.
  private static final double KEEP = 0.2;

  private static final double MOST_CHROMA = 1.25;
  private static final double STEP = 0.01;

  private static final List<Sample> LIGHT =
      List.of(
          new Sample("#2a6592", "#2a6592", "#d8e9f5"),
          new Sample("#9c6310", "#9c6310", "#fbeac6"),
          new Sample("#b83a3a", "#b83a3a", "#f9d9d6"),
          new Sample("#357041", "#357041", "#d9eedc"));

  private static final List<Sample> DARK =
      List.of(
          new Sample("#2a6592", "#7fb9e6", "#1f3a4f"),
          new Sample("#9c6310", "#e6b95c", "#4a3a16"),
          new Sample("#b83a3a", "#f08b84", "#4f2523"),
          new Sample("#357041", "#86c994", "#1f4027"));

  /// A line and the fill that goes with it.
  record Pair(Rgb line, Rgb fill) {}

  /// A codebook's colour and what was chosen for it by eye.
  private record Sample(Oklch colour, Oklch line, Oklch fill) {
    Sample(String colour, String line, String fill) {
      this(of(colour), of(line), of(fill));
    }

    private static Oklch of(String hex) {
      return Oklch.of(Rgb.parse(hex).orElseThrow());
    }
  }

  private final Theme theme;
  private final List<Sample> samples;

  private TagColours(Theme theme, List<Sample> samples) {
    this.theme = theme;
    this.samples = samples;
  }

  static TagColours of(Theme theme) {
    List<Sample> samples = theme.isDark() ? DARK : LIGHT;
    return new TagColours(
        theme, samples.stream().sorted(Comparator.comparingDouble(s -> s.colour().hue())).toList());
  }

  Pair of(Rgb colour) {
    Oklch own = Oklch.of(colour);
    Sample near = between(own.hue());
    Rgb fill = readable(carried(own, near.colour(), near.fill()));
    Oklch line = theme.isDark() ? carried(own, near.colour(), near.line()) : own;
    return new Pair(visible(line, fill), fill);
  }

  /// What stands to `own` as `to` stands to `from`.
  private static Oklch carried(Oklch own, Oklch from, Oklch to) {
    double lightness = to.lightness() + KEEP * (own.lightness() - from.lightness());
    double strength = Math.min(own.chroma() / from.chroma(), MOST_CHROMA);
    double turn = turn(from.hue(), to.hue());
    return new Oklch(
        Math.clamp(lightness, 0.0, 1.0), to.chroma() * strength, (own.hue() + turn + 360) % 360);
  }

  /// A sample for a hue, mixed of its two neighbours on the circle.
  private Sample between(double hue) {
    int above = 0;
    while (above < samples.size() && samples.get(above).colour().hue() < hue) {
      above++;
    }
    Sample next = samples.get(above % samples.size());
    Sample last = samples.get((above + samples.size() - 1) % samples.size());
    double whole = (next.colour().hue() - last.colour().hue() + 360) % 360;
    double part = (hue - last.colour().hue() + 360) % 360 / whole;
    return new Sample(
        mix(last.colour(), next.colour(), part),
        mix(last.line(), next.line(), part),
        mix(last.fill(), next.fill(), part));
  }

  private static Oklch mix(Oklch a, Oklch b, double part) {
    return new Oklch(
        a.lightness() + part * (b.lightness() - a.lightness()),
        a.chroma() + part * (b.chroma() - a.chroma()),
        (a.hue() + part * turn(a.hue(), b.hue()) + 360) % 360);
  }

  /// The shorter way round from one hue to another, in degrees, from -180 to 180.
  private static double turn(double from, double to) {
    return (to - from + 540) % 360 - 180;
  }

  /// A fill on which the page's text can be read, even when it is selected.
  private Rgb readable(Oklch wanted) {
    return shades(wanted, theme.isDark() ? -STEP : STEP)
        .filter(fill -> theme.text().contrast(fill) >= theme.contrast().text())
        .filter(fill -> theme.text().contrast(theme.selected(fill)) >= theme.contrast().text())
        .findFirst()
        .orElseThrow();
  }

  /// A line that is seen on the page and on its own fill.
  private Rgb visible(Oklch wanted, Rgb fill) {
    return shades(wanted, theme.isDark() ? STEP : -STEP)
        .filter(line -> line.contrast(theme.page()) >= theme.contrast().line())
        .filter(line -> line.contrast(fill) >= theme.contrast().line())
        .findFirst()
        .orElseThrow();
  }

  /// A colour and what becomes of it step by step, up to white or black.
  private static Stream<Rgb> shades(Oklch colour, double step) {
    return Stream.iterate(colour, c -> c.lighter(step))
        .limit(Math.round(1 / STEP) + 1)
        .map(Oklch::toRgb);
  }
}
