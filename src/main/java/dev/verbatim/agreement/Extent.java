package dev.verbatim.agreement;

import java.util.Locale;
import java.util.Optional;

/// Over which articles a figure goes, and how: one article, or all of them in one of two ways.
///
/// @param article its id
/// @param pooling how several are taken together; empty for one article
public record Extent(Optional<String> article, Optional<Pooling> pooling) {
  /// How the articles of a universe are taken together.
  public enum Pooling {
    /// What was counted is added up over the articles, and the figure made of that.
    POOLED,
    /// The mean of the figures of those articles that have one.
    MEAN_OF_ARTICLES;

    /// What it is called in data.
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public static final Extent POOLED = new Extent(Optional.empty(), Optional.of(Pooling.POOLED));
  public static final Extent MEAN =
      new Extent(Optional.empty(), Optional.of(Pooling.MEAN_OF_ARTICLES));

  public static Extent of(String article) {
    return new Extent(Optional.of(article), Optional.empty());
  }
}
