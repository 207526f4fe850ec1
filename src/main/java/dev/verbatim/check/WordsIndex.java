package dev.verbatim.check;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.SortedItems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The marks of a set by their words, to find those that are tagged now so, now otherwise.
///
/// Immutable. Marks of the same words stand together, those of one tag together among them, so that
/// how often each tag is given costs a binary search and not a count.
final class WordsIndex {
  /// Fewer say nothing: an *I* may be anybody.
  private static final int LEAST_LETTERS = 2;

  /// A mark and its words in lower case.
  private record Entry(String words, Annotation mark) {}

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::words)
          .thenComparing(e -> e.mark().tag())
          .thenComparing(Entry::mark, Annotation.TEXT_ORDER);

  private final ArticleText text;
  private final SortedItems<Entry> entries;

  private WordsIndex(ArticleText text, SortedItems<Entry> entries) {
    this.text = text;
    this.entries = entries;
  }

  static WordsIndex of(ArticleText text, Collection<Annotation> marks) {
    return new WordsIndex(text, SortedItems.empty(ORDER)).replaced(List.of(), marks);
  }

  /// The words of a mark as they are compared: in lower case, blanks as one, fragments joined by
  /// one; empty where there are too few to compare.
  static String words(ArticleText text, Annotation mark) {
    String words = mark.spans().stream().map(text::slice).collect(Collectors.joining(" ")).strip();
    long letters = words.codePoints().filter(Character::isLetterOrDigit).limit(2).count();
    return letters < LEAST_LETTERS ? "" : words.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  WordsIndex replaced(Collection<Annotation> out, Collection<Annotation> in) {
    return new WordsIndex(text, entries.replaced(entries(out), entries(in)));
  }

  private List<Entry> entries(Collection<Annotation> marks) {
    return marks.stream()
        .map(mark -> new Entry(words(text, mark), mark))
        .filter(entry -> !entry.words().isEmpty())
        .toList();
  }

  /// The marks of one tag among those of the same words: indices, half-open.
  private record Tagged(String tag, int from, int to) {
    int size() {
      return to - from;
    }
  }

  /// For each mark of these words whose tag is not the one that the words have most often (the
  /// first in the text where two are as frequent): that it is so, beside the first mark of that tag
  /// at another place.
  List<Finding> otherwiseTagged(String words) {
    List<Tagged> tags = tags(words);
    if (tags.size() < 2) {
      return List.of();
    }
    Tagged usual =
        tags.stream()
            .min(
                Comparator.comparingInt((Tagged t) -> -t.size())
                    .thenComparing(t -> entries.get(t.from()).mark(), Annotation.TEXT_ORDER))
            .orElseThrow();
    List<Finding> found = new ArrayList<>();
    for (Tagged tag : tags) {
      for (int i = tag.from(); i < tag.to() && !tag.equals(usual); i++) {
        Annotation mark = entries.get(i).mark();
        elsewhere(usual, mark).ifPresent(other -> found.add(finding(mark, other)));
      }
    }
    return found;
  }

  private List<Tagged> tags(String words) {
    List<Tagged> tags = new ArrayList<>();
    int from = entries.firstNotBefore(e -> e.words().compareTo(words));
    while (from < entries.size() && entries.get(from).words().equals(words)) {
      String tag = entries.get(from).mark().tag();
      int to =
          entries.firstNotBefore(
              e -> {
                int order = e.words().compareTo(words);
                return order != 0 ? order : e.mark().tag().compareTo(tag) <= 0 ? -1 : 1;
              });
      tags.add(new Tagged(tag, from, to));
      from = to;
    }
    return tags;
  }

  private Optional<Annotation> elsewhere(Tagged usual, Annotation mark) {
    for (int i = usual.from(); i < usual.to(); i++) {
      Annotation other = entries.get(i).mark();
      if (mark.spans().stream().noneMatch(other::overlaps)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  private static Finding finding(Annotation mark, Annotation other) {
    Finding.Key key = new Finding.Key(Check.OTHER_TAG.id(), List.of(mark.id()), other.tag(), 0, 0);
    return new Finding(
        Check.OTHER_TAG, mark.spans(), List.of(mark.id(), other.id()), other.tag(), key);
  }
}
