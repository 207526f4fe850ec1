package dev.verbatim.ui.review;

import dev.verbatim.review.Source;
import dev.verbatim.ui.kit.Settings;
import dev.verbatim.ui.review.SettlingQueue.Order;
import java.util.Optional;
import java.util.stream.Stream;

/// Where one stopped settling, and in which order one had the queue, from one start to the next.
final class SettlingMemory {
  private static final String ORDER = "settling.order";
  private static final String ARTICLE = "settling.article";
  private static final String ANNOTATOR = "settling.annotator";
  private static final String MARK = "settling.mark";

  private final Settings settings;

  SettlingMemory(Settings settings) {
    this.settings = settings;
  }

  Order order() {
    String known = settings.get(ORDER, "");
    return Stream.of(Order.values())
        .filter(order -> order.name().equals(known))
        .findFirst()
        .orElse(Order.WORST_FIRST);
  }

  void setOrder(Order order) {
    settings.set(ORDER, order.name());
  }

  /// @param mark any of the cluster that is looked at
  void stopAt(String articleId, Source mark) {
    settings.set(ARTICLE, articleId);
    settings.set(ANNOTATOR, mark.annotator());
    settings.set(MARK, mark.mark());
  }

  /// A mark of the cluster at which one stopped; empty where that was on another article.
  Optional<Source> stoppedAt(String articleId) {
    return settings.get(ARTICLE, "").equals(articleId)
        ? Optional.of(new Source(settings.get(ANNOTATOR, ""), settings.get(MARK, "")))
        : Optional.empty();
  }
}
