package dev.verbatim.render;

/// A colour as people see it: how light, how strong, which hue. Björn Ottosson's OKLab in polar
/// form; equal steps look equal, so that one rule does for every hue.
///
/// @param lightness from 0, black, to 1, white
/// @param chroma from 0, grey, to about 0.3
/// @param hue in degrees, from 0 to 360
record Oklch(double lightness, double chroma, double hue) {
  static Oklch of(Rgb rgb) {
    double r = Rgb.linear(rgb.red());
    double g = Rgb.linear(rgb.green());
    double b = Rgb.linear(rgb.blue());
    double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    double x = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    double y = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    double hue = Math.toDegrees(Math.atan2(y, x));
    return new Oklch(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        Math.hypot(x, y),
        (hue + 360) % 360);
  }

  /// The nearest colour that a screen can show.
  Rgb toRgb() {
    double x = chroma * Math.cos(Math.toRadians(hue));
    double y = chroma * Math.sin(Math.toRadians(hue));
    double l = cube(lightness + 0.3963377774 * x + 0.2158037573 * y);
    double m = cube(lightness - 0.1055613458 * x - 0.0638541728 * y);
    double s = cube(lightness - 0.0894841775 * x - 1.2914855480 * y);
    return new Rgb(
        Rgb.part(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
        Rgb.part(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
        Rgb.part(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
  }

  Oklch lighter(double by) {
    return new Oklch(Math.clamp(lightness + by, 0.0, 1.0), chroma, hue);
  }

  private static double cube(double value) {
    return value * value * value;
  }
}
