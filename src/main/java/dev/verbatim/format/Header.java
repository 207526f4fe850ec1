package dev.verbatim.format;

import tools.jackson.core.JsonGenerator;

/// What opens every file of ours: which kind of file it is, and of which version.
///
/// A version counts changes after which older programs would take a file wrongly. Fields that are
/// merely new need none: whoever does not know them keeps them.
final class Header {
  /// The version of all our formats that this program writes, and the newest it reads.
  static final int VERSION = 1;

  private Header() {}

  /// Checks that a document is of a kind and not of a newer version, wherever in it that stands.
  ///
  /// @param format what it must be, such as `verbatim-codebook`
  /// @return the version
  static long check(JsonReader in, String format) throws FormatException {
    String found = "";
    long version = 0;
    in.enterObject();
    while ((found.isEmpty() || version == 0) && in.nextField()) {
      switch (in.field()) {
        case "format" -> found = in.id();
        case "version" -> version = in.integer(1, Integer.MAX_VALUE);
        default -> in.skip();
      }
    }
    if (!found.equals(format)) {
      throw in.refused(
          "This is not a file of the kind “%s”%s. Open the right file."
              .formatted(format, found.isEmpty() ? "" : ", but “" + found + "”"));
    }
    if (version == 0) {
      throw in.malformed("The field “version” is missing.");
    }
    if (version > VERSION) {
      throw in.refused(
          "This file was written by a newer Verbatim (version %d); update Verbatim to open it."
              .formatted(version));
    }
    return version;
  }

  static void write(JsonGenerator out, String format) {
    out.writeStringProperty("format", format);
    out.writeNumberProperty("version", VERSION);
  }
}
