package dev.verbatim.ui.review;

import dev.verbatim.edit.ReviewMerge;
import dev.verbatim.model.Review;
import dev.verbatim.project.OpenReview;
import dev.verbatim.project.SaveState;
import dev.verbatim.review.ReviewSession;
import java.util.Optional;

/// Takes what comes of writing a review into the session that it is written from.
final class ReviewWriting implements OpenReview.Listener {
  private final ReadingHost host;
  private Optional<ReviewSession> session = Optional.empty();
  private boolean adopting;

  ReviewWriting(ReadingHost host) {
    this.host = host;
  }

  void follow(ReviewSession at, OpenReview review) {
    session = Optional.of(at);
    host.opened(review);
    at.addListener(
        (_, after) -> {
          if (!adopting) {
            review.save(after);
          }
        });
  }

  @Override
  public void saveState(SaveState state) {
    host.showSaving(state);
  }

  @Override
  public void joined(Review written, Review joined) {
    adopting = true;
    session.ifPresent(at -> at.adopt(ReviewMerge.merge(written, at.review(), joined)));
    adopting = false;
  }
}
