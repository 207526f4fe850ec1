package dev.verbatim.exchange;

/// How much of a bundle is read at most; what is beyond is refused.
///
/// @param file size of the bundle itself, in bytes
/// @param unpacked all files in it together, unpacked, in bytes
/// @param entries how many files it may hold
/// @param ratio how many times larger a file may be unpacked; JSON of marks comes to about 20
/// @param small in bytes: what is not larger unpacked may have any ratio
record Bounds(long file, long unpacked, int entries, int ratio, long small) {
  /// For the window and the command line: two thousand articles with ten annotators each.
  static final Bounds USUAL = new Bounds(128L << 20, 256L << 20, 25_000, 200, 1L << 20);
}
