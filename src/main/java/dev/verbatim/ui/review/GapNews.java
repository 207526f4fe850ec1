package dev.verbatim.ui.review;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.review.Adjudication;
import dev.verbatim.review.Cluster;
import java.util.List;
import java.util.Set;

/// Tells of the cases that the guideline left open as they come about in the article that is being
/// settled. Most of what is decided is no such case, and then nothing is looked for.
final class GapNews {
  private final SettlingHost host;

  /// Whether the article may have cases.
  private boolean any = true;

  GapNews(SettlingHost host) {
    this.host = host;
  }

  /// Another article is settled, of which nothing is known.
  void turned() {
    any = true;
  }

  /// Some clusters stand otherwise.
  void changed(AnnotationSession session, Adjudication at, Set<Cluster> touched) {
    if (any || touched.stream().anyMatch(c -> at.standing(c).isGuidelineGap())) {
      List<GuidelineGaps.Found> now =
          GuidelineGaps.of(session.article(), session.set(), at.alignment().sets());
      any = !now.isEmpty();
      host.showCases(session.article().id(), now);
    }
  }
}
