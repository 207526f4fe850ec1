package dev.verbatim.ui.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.review.How;
import dev.verbatim.review.Reason;
import dev.verbatim.review.Ruling;
import dev.verbatim.review.Source;
import dev.verbatim.ui.kit.Messages;
import java.util.stream.Collectors;

/// How an adjudicated mark came about, in words.
final class RulingWords {
  private RulingWords() {}

  /// “majority · analyst-a, analyst-c”; empty for a mark that bears no ruling.
  static String of(Annotation mark) {
    return Ruling.of(mark).map(RulingWords::of).orElse("");
  }

  private static String of(Ruling ruling) {
    String from = ruling.from().stream().map(Source::annotator).collect(Collectors.joining(", "));
    return from.isEmpty() || ruling.how() == How.UNANIMOUS
        ? word(ruling.how())
        : word(ruling.how()) + " · " + from;
  }

  static String word(How how) {
    return switch (how) {
      case UNANIMOUS -> Messages.get("how.unanimous");
      case MAJORITY -> Messages.get("how.majority");
      case CHOSEN -> Messages.get("how.chosen");
      case EDITED -> Messages.get("how.edited");
      case NEW -> Messages.get("how.new");
    };
  }

  static String word(Reason reason) {
    return switch (reason) {
      case AMBIGUOUS_TEXT -> Messages.get("why.ambiguous-text");
      case GUIDELINE_GAP -> Messages.get("why.guideline-gap");
      case SLIP -> Messages.get("why.slip");
      case EDGE_CASE -> Messages.get("why.edge-case");
    };
  }
}
