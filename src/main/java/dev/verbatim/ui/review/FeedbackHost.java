package dev.verbatim.ui.review;

import dev.verbatim.model.Span;

/// What feedback needs of the window around it, beyond what reading does.
public interface FeedbackHost extends ReadingHost {
  /// Brings words into view.
  ///
  /// @param markId the mark on them to select; or nothing
  void go(Span words, String markId);

  /// Gives the page the focus.
  void focusPage();

  /// Brings the pane into sight where it is hidden.
  void bringFeedbackIntoSight();
}
