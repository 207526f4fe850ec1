package dev.verbatim.project;

import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Status;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of a project's list of articles.
public record ArticleEntry(String id, String title) {
  /// Whether its name or title holds some words, in capitals or not.
  public boolean holds(String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    return (id + "\n" + title).toLowerCase(Locale.ROOT).contains(wanted);
  }

  /// How far one annotator is with an article, as their file says.
  ///
  /// @param status new where there is no file yet
  /// @param problem why the file cannot be read, in which case the rest says nothing
  public record Progress(Status status, int marks, Optional<Problem> problem) {
    static final Progress NONE = new Progress(Status.NEW, 0, Optional.empty());

    private static final Pattern WORDS = Pattern.compile("([a-z-]+) (\\d{1,9})");

    static Progress of(AnnotationSet set) {
      return new Progress(set.status(), set.size(), Optional.empty());
    }

    /// Status and marks in words, for where there is no problem.
    String words() {
      return status.id() + " " + marks;
    }

    /// What [#words] told; empty where it did not.
    static Optional<Progress> of(String words) {
      Matcher matcher = WORDS.matcher(words);
      return matcher.matches()
          ? Status.of(matcher.group(1))
              .map(s -> new Progress(s, Integer.parseInt(matcher.group(2)), Optional.empty()))
          : Optional.empty();
    }
  }
}
