package dev.verbatim.ui.article;

/// The pixels of the screen as seen from a node that may stand between two of them.
///
/// @param x where the node stands, from a whole pixel
/// @param y likewise
/// @param scaleX how many pixels of the screen make one of the scene
/// @param scaleY likewise
record PixelGrid(double x, double y, double scaleX, double scaleY) {
  double snapX(double value) {
    return Math.round((value + x) * scaleX) / scaleX - x;
  }

  double snapY(double value) {
    return Math.round((value + y) * scaleY) / scaleY - y;
  }
}
