package dev.verbatim.intake;

import java.net.URI;
import java.net.URISyntaxException;

/// Addresses on the web, which are kept as an article's origin and never fetched.
final class WebAddress {
  private static final int LONGEST = 2000;

  private WebAddress() {}

  /// Whether some words are the whole address of a page.
  static boolean isOne(String words) {
    try {
      URI uri = new URI(words);
      return words.length() <= LONGEST
          && uri.getHost() != null
          && ("http".equalsIgnoreCase(uri.getScheme())
              || "https".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
