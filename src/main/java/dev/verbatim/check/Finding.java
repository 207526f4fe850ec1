package dev.verbatim.check;

import dev.verbatim.edit.Edit;
import dev.verbatim.model.NewsIds;
import dev.verbatim.model.Span;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Something missing or odd, and where.
///
/// @param place what to show, in text order; empty only for a link that has lost both ends
/// @param marks the ids of the marks that it is about, the one to mend first; of a duplicate, the
///   mark that stays and then the one that would go
/// @param subject the id of what it is about beside the marks: an attribute, a kind of link, for
///   [Check#OTHER_TAG] the tag that the words have elsewhere, for [Check#DANGLING_LINK] the link
///   itself; or empty
/// @param key what it is known by when it is put aside
public record Finding(Check check, List<Span> place, List<String> marks, String subject, Key key) {

  /// By place, those without one last; at one place in the order of the checks.
  static final Comparator<Finding> TEXT_ORDER = Finding::compare;

  public Finding {
    place = List.copyOf(place);
    marks = List.copyOf(marks);
  }

  private static int compare(Finding one, Finding other) {
    int order = Integer.compare(one.start(), other.start());
    if (order == 0) {
      order = one.check.compareTo(other.check);
    }
    return order == 0 ? Key.ORDER.compare(one.key, other.key) : order;
  }

  /// What stays the same of a finding while other things change.
  ///
  /// @param check a check's id
  /// @param marks ids of marks, sorted
  /// @param subject as in [Finding]
  /// @param start of a stretch of text, for what is said of the text alone: in code points, as
  ///   `end`; both 0 for what is said of marks and links
  public record Key(String check, List<String> marks, String subject, int start, int end) {
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::check)
            .thenComparingInt(Key::start)
            .thenComparingInt(Key::end)
            .thenComparing(Key::subject)
            .thenComparing(key -> String.join(" ", key.marks()));

    public Key {
      marks = marks.stream().sorted().toList();
    }
  }

  /// Where it begins, in UTF-16 units; behind everything for one that has no place.
  public int start() {
    return place.isEmpty() ? Integer.MAX_VALUE : place.getFirst().start();
  }

  /// Edits that mend it at one key; empty where only a person can. A mark that they make has a new
  /// id each time they are asked for.
  public List<Edit> remedy() {
    return switch (check) {
      case UNQUOTED -> List.of(mark(NewsIds.QUOTE));
      case UNTAGGED_FIGURE -> List.of(mark(NewsIds.STATISTIC));
      case DUPLICATE -> List.of(new Edit.Remove(marks.getLast()));
      case DANGLING_LINK -> List.of(new Edit.Unlink(subject));
      case UNBALANCED,
          NO_SPEAKER,
          NOBODY_QUOTED,
          NO_STATUS,
          NO_ACCUSER,
          OTHER_TAG,
          MISSING_REQUIRED ->
          List.of();
    };
  }

  private Edit mark(String tag) {
    return new Edit.Mark(UUID.randomUUID().toString(), tag, place);
  }
}
