package dev.verbatim.exchange;

import dev.verbatim.model.Work;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How much there is in some works.
final class Tally {
  private final Map<String, Integer> tags = new TreeMap<>();
  private final Map<String, Integer> links = new TreeMap<>();
  private final Map<String, Integer> annotators = new TreeMap<>();
  private Optional<String> last = Optional.empty();
  private int articles;
  private int works;
  private int marks;

  /// Counts a work. Works on one article come one after another.
  void take(Work work) {
    String article = work.article().id();
    articles += last.equals(Optional.of(article)) ? 0 : 1;
    last = Optional.of(article);
    works++;
    marks += work.set().size();
    work.set().annotations().forEach(mark -> tags.merge(mark.tag(), 1, Integer::sum));
    work.set().relations().forEach(link -> links.merge(link.type(), 1, Integer::sum));
    annotators.merge(work.set().annotator().id(), work.set().size(), Integer::sum);
  }

  int articles() {
    return articles;
  }

  int works() {
    return works;
  }

  int marks() {
    return marks;
  }

  /// Marks of each tag, by its id.
  Map<String, Integer> tags() {
    return tags;
  }

  /// Links of each kind, by its id.
  Map<String, Integer> links() {
    return links;
  }

  /// Marks of each annotator, by what they are called in the data set.
  Map<String, Integer> annotators() {
    return annotators;
  }
}
