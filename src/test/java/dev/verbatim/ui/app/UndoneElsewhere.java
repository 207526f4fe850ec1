package dev.verbatim.ui.app;

import java.util.List;

/// Commands that [UndoOfEverythingTest] does not undo, and why.
final class UndoneElsewhere {
  /// What changes no file of the project, or only opens what then does.
  static final List<String> CHANGES_NOTHING =
      List.of(
          "copy",
          "select-all",
          "select-alike",
          "deselect",
          "grow",
          "shrink",
          "select-quotation",
          "arm",
          "leave-suggestion",
          "attributes",
          "find",
          "search",
          "find-next",
          "find-previous",
          "next-mark",
          "previous-mark",
          "next-finding",
          "previous-finding",
          "checking",
          "show-all-tags",
          "show-speaker",
          "show-quote",
          "show-allegation",
          "show-statistic",
          "save",
          "next-article",
          "previous-article",
          "correct-text",
          "zoom-in",
          "zoom-out",
          "zoom-reset",
          "theme-system",
          "theme-light",
          "theme-dark",
          "theme-contrast",
          "snapping",
          "offering-tags",
          "next-pane",
          "previous-pane",
          "toggle-articles",
          "toggle-side",
          "guideline",
          "about",
          "find-command",
          "shortcuts",
          "report-problem",
          "settings",
          "focus-mode",
          "codebook",
          "save-copy",
          "receive",
          "new-project",
          "open-project",
          "open-text",
          "open-sample",
          "annotator",
          "agreement",
          "plan",
          "share",
          "import",
          "export",
          "back-to-marking",
          "comment-cluster",
          "next-cluster",
          "next-open-article",
          "previous-cluster",
          "accept-agreed",
          "boundary-policy");

  /// What changes which articles there are: no set's history has it, and its undo is
  /// [ArticleStepsByHandTest]'s.
  static final List<String> ADDS_OR_REMOVES =
      List.of("add-articles", "paste-article", "remove-article", "restore-article");

  /// What changes the adjudicated set alone, and its undo is [SettlingByHandTest]'s; *blind* is put
  /// on record and not undone.
  static final List<String> SETTLES =
      List.of(
          "settle",
          "accept-majority",
          "accept-option-1",
          "accept-option-2",
          "accept-option-3",
          "accept-option-4",
          "accept-option-5",
          "accept-option-6",
          "accept-option-7",
          "accept-option-8",
          "accept-option-9",
          "edit-cluster",
          "reject-cluster",
          "skip-cluster",
          "blind");

  /// The two that are tested by all the others, the one that ends the window, and the one that
  /// opens a copy of the sample.
  static final List<String> OTHERS = List.of("undo", "redo", "quit", "first-steps");

  /// What is answered to a colleague has a history and a file of its own: its undo is
  /// `ReviewSessionTest`'s, [ReadingByHandTest]'s and [RivalAnswersByHandTest]'s. What is taken
  /// over of an answer, replied and resolved is [FeedbackByHandTest]'s: it is undone in the order
  /// in which it was done.
  static final List<String> ANSWERS =
      List.of(
          "read-colleague",
          "next-open",
          "previous-open",
          "next-undecided",
          "take-answer-1",
          "take-answer-2",
          "take-answer-3",
          "take-answer-4",
          "take-answer-5",
          "take-answer-6",
          "take-answer-7",
          "take-answer-8",
          "take-answer-9",
          "next-read",
          "previous-read",
          "leave-choice",
          "answer-accept",
          "answer-question",
          "answer-correct",
          "answer-reject",
          "answer-comment",
          "answer-reply",
          "answer-withdraw",
          "accept-paragraph",
          "accept-article",
          "answer-words",
          "answer-add-words",
          "answer-remove-words",
          "answer-link",
          "next-feedback",
          "previous-feedback",
          "take-over",
          "reply-feedback",
          "resolve-feedback");

  private UndoneElsewhere() {}
}
