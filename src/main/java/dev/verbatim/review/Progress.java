package dev.verbatim.review;

import dev.verbatim.model.AnnotationSet;
import java.util.Collection;

/// How far the settling of an article is, or of several together.
///
/// @param clusters how many there are
/// @param decided of how many it is decided what becomes of them, and no annotator has changed them
///   since
public record Progress(int clusters, int decided) {
  public static final Progress NOTHING = new Progress(0, 0);

  public Progress {
    if (decided < 0 || decided > clusters) {
      throw new IllegalArgumentException(decided + " of " + clusters);
    }
  }

  /// Of one article.
  ///
  /// @param adjudicated the adjudicated set, as far as it is
  public static Progress of(Alignment alignment, AnnotationSet adjudicated) {
    Standings standings = new Standings(alignment, adjudicated);
    long decided = alignment.clusters().stream().filter(c -> standings.of(c).isDecided()).count();
    return new Progress(alignment.clusters().size(), (int) decided);
  }

  /// Of several articles together.
  public static Progress sum(Collection<Progress> all) {
    return new Progress(
        all.stream().mapToInt(Progress::clusters).sum(),
        all.stream().mapToInt(Progress::decided).sum());
  }

  public int open() {
    return clusters - decided;
  }

  /// Whether there was something to settle, and all of it is.
  public boolean isSettled() {
    return clusters > 0 && decided == clusters;
  }
}
