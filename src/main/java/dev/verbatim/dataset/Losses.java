package dev.verbatim.dataset;

import dev.verbatim.model.Work;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Counts what a form could not hold of what was written in it, class by class.
public final class Losses {
  /// How many of each class, by the tag or kind of link that it is about; under the empty name what
  /// is about none.
  private final Map<Content, Map<String, Integer>> counts = new EnumMap<>(Content.class);

  private final Map<Warning, Integer> warnings = new EnumMap<>(Warning.class);

  /// The article that came last, by id: what is known of it is counted once.
  private Optional<String> article = Optional.empty();

  /// What is not lost, and yet not as one may think.
  enum Warning {
    RUN("as formulas do; a spreadsheet would run them unless they are guarded."),
    GUARDED("as formulas do; they have an apostrophe before them, which reading them back drops.");

    private final String sentence;

    Warning(String sentence) {
      this.sentence = sentence;
    }

    private String words(int count) {
      return count + (count == 1 ? " cell begins " : " cells begin ") + sentence;
    }
  }

  /// Counts in a work what a form never holds. Works on one article come one after another.
  public void countBeyond(Set<Content> held, Work work) {
    boolean isAnother = !article.equals(Optional.of(work.article().id()));
    for (Content content : EnumSet.complementOf(EnumSet.copyOf(held))) {
      if (content == Content.LINK) {
        work.set().relations().forEach(link -> add(content, link.type(), 1));
      } else if (content != Content.METADATA || isAnother) {
        add(content, "", content.in(work));
      }
    }
    article = Optional.of(work.article().id());
  }

  /// Counts so many more.
  ///
  /// @param about a tag or a kind of link; may be empty
  void add(Content content, String about, int more) {
    if (more > 0) {
      counts.computeIfAbsent(content, _ -> new TreeMap<>()).merge(about, more, Integer::sum);
    }
  }

  /// Counts the marks with fragments in a work, where another tool sees a mark in each of these,
  /// although reading them back joins them.
  void addSplit(Work work) {
    work.set().annotations().stream()
        .filter(mark -> mark.spans().size() > 1)
        .forEach(mark -> add(Content.SPLIT, mark.tag(), 1));
  }

  /// Counts so many more of what is warned of.
  void warn(Warning warning, int more) {
    if (more > 0) {
      warnings.merge(warning, more, Integer::sum);
    }
  }

  /// What is warned of, each a whole sentence. It is no loss.
  public List<String> warnings() {
    return warnings.entrySet().stream().map(e -> e.getKey().words(e.getValue())).toList();
  }

  /// Whether nothing was lost.
  public boolean isEmpty() {
    return counts.isEmpty();
  }

  /// How many of a class.
  public int of(Content content) {
    return counts.getOrDefault(content, Map.of()).values().stream().mapToInt(n -> n).sum();
  }

  /// Each class that was met with in words, in a fixed order: `9 links (alleged-by 2, said-by 7)`.
  public List<String> lines() {
    return counts.entrySet().stream().map(e -> line(e.getKey(), e.getValue())).toList();
  }

  private String line(Content content, Map<String, Integer> parts) {
    String named =
        parts.entrySet().stream()
            .filter(part -> !part.getKey().isEmpty())
            .map(part -> part.getKey() + " " + part.getValue())
            .collect(Collectors.joining(", "));
    return content.words(of(content)) + (named.isEmpty() ? "" : " (" + named + ")");
  }
}
