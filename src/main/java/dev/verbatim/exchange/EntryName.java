package dev.verbatim.exchange;

import dev.verbatim.model.Annotator;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a file in a bundle is, by its name.
///
/// The names are an exact grammar and nothing else is accepted, so no name can lead anywhere: no
/// part begins with a dot or a blank, none holds a slash, a backslash, a colon or a control
/// character, and none is a name that a system keeps for itself.
sealed interface EntryName {
  String MANIFEST = "manifest.json";
  String CODEBOOK_NAME = "codebook.json";
  String PLAN_NAME = "assignments.json";

  /// In bytes; file systems take 255, and a writer's temporary name needs some room.
  int LONGEST_ID = 180;

  Pattern ID =
      Pattern.compile(
          "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N} ._’'()&+,;=@!#-]*[\\p{L}\\p{M}\\p{N})_-])?");

  Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  /// The codebook.
  record Codebook() implements EntryName {
    @Override
    public String name() {
      return CODEBOOK_NAME;
    }
  }

  /// Who is to mark which articles.
  record Plan() implements EntryName {
    @Override
    public String name() {
      return PLAN_NAME;
    }
  }

  /// An article's text.
  record Text(String articleId) implements EntryName {
    @Override
    public String name() {
      return "articles/" + articleId + ".txt";
    }
  }

  /// What is said of an article.
  record Metadata(String articleId) implements EntryName {
    @Override
    public String name() {
      return "articles/" + articleId + ".json";
    }
  }

  /// One annotator's set on one article.
  record Set(String annotatorId, String articleId) implements EntryName {
    @Override
    public String name() {
      return "annotations/" + annotatorId + "/" + articleId + ".json";
    }
  }

  /// What one person says of one annotator's work on one article.
  record Review(String reviewerId, String annotatorId, String articleId) implements EntryName {
    @Override
    public String name() {
      return "reviews/" + reviewerId + "/" + annotatorId + "/" + articleId + ".json";
    }
  }

  /// The name as it stands in the bundle.
  String name();

  /// Takes a name apart; empty for one that no file of a bundle bears.
  static Optional<EntryName> of(String name) {
    if (name.equals(CODEBOOK_NAME)) {
      return Optional.of(new Codebook());
    }
    if (name.equals(PLAN_NAME)) {
      return Optional.of(new Plan());
    }
    List<String> parts = List.of(name.split("/", -1));
    if (parts.size() == 2 && parts.getFirst().equals("articles")) {
      return ofArticle(parts.get(1));
    }
    if (parts.size() == 3
        && parts.getFirst().equals("annotations")
        && Annotator.isSlug(parts.get(1))) {
      return without(parts.get(2), ".json").map(id -> new Set(parts.get(1), id));
    }
    if (parts.size() == 4
        && parts.getFirst().equals("reviews")
        && Annotator.isSlug(parts.get(1))
        && Annotator.isSlug(parts.get(2))) {
      return without(parts.get(3), ".json").map(id -> new Review(parts.get(1), parts.get(2), id));
    }
    return Optional.empty();
  }

  private static Optional<EntryName> ofArticle(String file) {
    return without(file, ".txt")
        .<EntryName>map(Text::new)
        .or(() -> without(file, ".json").map(Metadata::new));
  }

  private static Optional<String> without(String file, String ending) {
    return Optional.of(file)
        .filter(name -> name.endsWith(ending))
        .map(name -> name.substring(0, name.length() - ending.length()))
        .filter(EntryName::isId);
  }

  /// Whether an article of this id can travel.
  static boolean isId(String id) {
    return id.getBytes(StandardCharsets.UTF_8).length <= LONGEST_ID
        && ID.matcher(id).matches()
        && !RESERVED.matcher(id).matches();
  }

  /// What a name is where a file system makes no difference between large and small letters, or
  /// between ways to write an accent.
  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
