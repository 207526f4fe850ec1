package dev.verbatim.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a data set of a project is made; kept under a name it can be made again.
///
/// @param name under which it is kept; empty of one that is not
/// @param format id of the form that it is written in, such as `conll`
/// @param split how the articles are parted, if they are
/// @param extra fields of a file that this version does not know, as plain JDK values
public record Recipe(
    String name,
    String format,
    Which which,
    Optional<Split> split,
    With with,
    Map<String, Object> extra) {
  public Recipe {
    extra = Plain.copy(extra);
  }

  /// Everything of a project in a form, and nothing beside it.
  public static Recipe of(String format) {
    return new Recipe("", format, Which.ALL, Optional.empty(), With.TEXTS, Map.of());
  }

  public Recipe named(String changed) {
    return new Recipe(changed, format, which, split, with, extra);
  }

  public Recipe in(String changed) {
    return new Recipe(name, changed, which, split, with, extra);
  }

  public Recipe of(Which changed) {
    return new Recipe(name, format, changed, split, with, extra);
  }

  public Recipe parted(Optional<Split> changed) {
    return new Recipe(name, format, which, changed, with, extra);
  }

  public Recipe with(With changed) {
    return new Recipe(name, format, which, split, changed, extra);
  }

  /// Which works of the project, and what of them.
  ///
  /// @param annotators ids, [Annotator#ADJUDICATED] for what was settled; everyone's but that where
  ///   there are none
  /// @param tags ids; all where there are none. Links go with the marks at both their ends
  /// @param status only works that are set to it
  /// @param words only articles whose name or title holds them, whatever the case; all if empty
  public record Which(
      List<String> annotators, List<String> tags, Optional<Status> status, String words) {
    public static final Which ALL = new Which(List.of(), List.of(), Optional.empty(), "");

    public Which {
      annotators = List.copyOf(annotators);
      tags = List.copyOf(tags);
    }
  }

  /// How articles are parted into those to train, to develop and to test with.
  ///
  /// @param train of a hundred articles, as `dev` and `test`
  /// @param seed the same gives the same parts
  public record Split(int train, int dev, int test, long seed) {
    private static final Pattern PARTS = Pattern.compile("(\\d{1,3})/(\\d{1,3})/(\\d{1,3})");

    public Split {
      if (train < 0 || dev < 0 || test < 0 || train + dev + test != 100) {
        throw new IllegalArgumentException("the parts are not a hundred together");
      }
    }

    /// Parts as people write them, such as `80/10/10`; empty where that is no three numbers that
    /// are a hundred together.
    public static Optional<Split> of(String parts, long seed) {
      Matcher said = PARTS.matcher(parts);
      if (!said.matches()) {
        return Optional.empty();
      }
      int train = Integer.parseInt(said.group(1));
      int dev = Integer.parseInt(said.group(2));
      int test = Integer.parseInt(said.group(3));
      return train + dev + test == 100
          ? Optional.of(new Split(train, dev, test, seed))
          : Optional.empty();
    }

    /// As people write them.
    public String parts() {
      return train + "/" + dev + "/" + test;
    }
  }

  /// What goes with the marks.
  ///
  /// @param texts whether the articles' words do; otherwise none of them, nowhere
  /// @param guard whether cells that a spreadsheet would run are made harmless
  /// @param pseudonyms whether annotators are called by pseudonyms
  /// @param card whether a data card, the codebook and checksums stand beside
  /// @param licence that the card names; may be empty
  public record With(
      boolean texts, boolean guard, boolean pseudonyms, boolean card, String licence) {
    public static final With TEXTS = new With(true, false, false, false, "");
  }
}
