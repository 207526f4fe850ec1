package dev.verbatim.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A person who marks articles.
///
/// @param id a slug that names their folder: lower-case letters, digits and single hyphens
/// @param name as people write it
public record Annotator(String id, String name) {
  /// The folder of the agreed results; no person may bear it.
  public static final String ADJUDICATED = "adjudicated";

  private static final int LONGEST = 64;
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern EDGES = Pattern.compile("^-|-$");

  public Annotator {
    if (!isSlug(id)) {
      throw new IllegalArgumentException(
          "An annotator's id is lower-case letters, digits and hyphens, at most 64, not “"
              + id
              + "”.");
    }
  }

  /// Whether this is nobody: whose set the agreed result is.
  public boolean isAdjudicated() {
    return id.equals(ADJUDICATED);
  }

  public static boolean isSlug(String id) {
    return id.length() <= LONGEST && SLUG.matcher(id).matches();
  }

  /// The slug that a name suggests: “Analyst A” gives `analyst-a`; empty where the name has no
  /// letter or digit that a slug can hold.
  public static String slug(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String hyphened = OTHERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("-");
    String slug = EDGES.matcher(hyphened).replaceAll("");
    return slug.length() <= LONGEST
        ? slug
        : EDGES.matcher(slug.substring(0, LONGEST)).replaceAll("");
  }
}
