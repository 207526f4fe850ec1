package dev.verbatim.render;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A colour of the screen, each part from 0 to 255.
public record Rgb(int red, int green, int blue) {
  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

  public Rgb {
    if (Math.min(red, Math.min(green, blue)) < 0 || Math.max(red, Math.max(green, blue)) > 255) {
      throw new IllegalArgumentException("no colour: " + red + ", " + green + ", " + blue);
    }
  }

  /// Reads `#rrggbb`; empty where it is anything else.
  public static Optional<Rgb> parse(String hex) {
    if (!HEX.matcher(hex).matches()) {
      return Optional.empty();
    }
    int bits = Integer.parseInt(hex.substring(1), 16);
    return Optional.of(new Rgb(bits >> 16, bits >> 8 & 0xff, bits & 0xff));
  }

  /// As `#rrggbb`, in lower case.
  public String hex() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  /// How well the two are told apart, from 1 to 21, as WCAG 2 defines it: 3 is asked of lines, 4.5
  /// of text.
  public double contrast(Rgb other) {
    double a = luminance();
    double b = other.luminance();
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /// This colour laid over another.
  ///
  /// @param opacity from 0, only the other is seen, to 1
  public Rgb over(Rgb below, double opacity) {
    return new Rgb(
        mix(red, below.red, opacity),
        mix(green, below.green, opacity),
        mix(blue, below.blue, opacity));
  }

  private static int mix(int above, int below, double opacity) {
    return (int) Math.round(above * opacity + below * (1 - opacity));
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  /// A part of a colour as an amount of light, from 0 to 1.
  static double linear(int part) {
    double c = part / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  /// The part of a colour that gives an amount of light; what the screen cannot show is cut off.
  static int part(double linear) {
    double c = linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * Math.clamp(c, 0.0, 1.0));
  }
}
