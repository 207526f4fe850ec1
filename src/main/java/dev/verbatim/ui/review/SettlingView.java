package dev.verbatim.ui.review;

import dev.verbatim.review.Reason;
import java.util.Optional;

/// What is seen of settling, and what is typed there.
interface SettlingView {
  /// Before there is anything to be seen.
  SettlingView NOTHING = new SettlingView() {};

  /// Another article is settled, or none, or its clusters were found.
  ///
  /// @param again whether they are clusters of the article that one is at already
  default void opened(boolean again) {}

  /// The project stands otherwise.
  default void progressed(ProjectProgress now) {}

  /// Moves rows of the queue, which must not be taken for a choice among them.
  default void quietly(Runnable moving) {
    moving.run();
  }

  /// Clusters stand otherwise.
  default void changed() {}

  /// Another cluster is looked at, or none.
  default void turned() {}

  /// The reason that is chosen, to be kept with what is done.
  default Optional<Reason> reason() {
    return Optional.empty();
  }

  /// What is typed, to be kept with what is done.
  default String note() {
    return "";
  }
}
