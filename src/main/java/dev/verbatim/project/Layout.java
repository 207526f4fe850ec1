package dev.verbatim.project;

import java.nio.file.Path;
import java.util.Optional;

/// Where the files of a project stand.
sealed interface Layout {

  /// What the project is told by: its folder, or the lone text's file.
  Path place();

  /// The folder that must be there for anything to be written; where it is gone, so is the drive.
  Path home();

  Path text(String articleId);

  /// Where an article's metadata stand; a lone text has none.
  Optional<Path> metadata(String articleId);

  Path set(String articleId, String annotatorId);

  Path lock(String annotatorId);

  /// The same, where it is a project's folder.
  ///
  /// @throws ProjectException where it is a text by itself
  Folder folder() throws ProjectException;

  /// A project's folder.
  record Folder(Path place) implements Layout {
    static final String TEXT = ".txt";
    static final String JSON = ".json";

    @Override
    public Folder folder() {
      return this;
    }

    Path codebook() {
      return place.resolve("codebook.json");
    }

    Path assignments() {
      return place.resolve("assignments.json");
    }

    Path recipes() {
      return place.resolve("recipes.json");
    }

    Path articles() {
      return place.resolve("articles");
    }

    Path annotations() {
      return place.resolve("annotations");
    }

    /// Where one annotator's sets stand, and nobody else's.
    Path own(String annotatorId) {
      return annotations().resolve(annotatorId);
    }

    Path reviews() {
      return place.resolve("reviews");
    }

    /// Where one person's review of an annotator's work on an article stands.
    Path review(String reviewerId, String annotatorId, String articleId) {
      return reviewsOf(reviewerId, annotatorId).resolve(articleId + JSON);
    }

    /// Where one person's reviews of an annotator's work stand.
    Path reviewsOf(String reviewerId, String annotatorId) {
      return reviews().resolve(reviewerId).resolve(annotatorId);
    }

    Path removed() {
      return place.resolve("removed");
    }

    /// Where what was removed with an article stands: laid out like the project itself.
    Folder removed(String articleId) {
      return new Folder(removed().resolve(articleId));
    }

    @Override
    public Path home() {
      return articles();
    }

    @Override
    public Path text(String articleId) {
      return articles().resolve(articleId + TEXT);
    }

    @Override
    public Optional<Path> metadata(String articleId) {
      return Optional.of(json(articleId));
    }

    Path json(String articleId) {
      return articles().resolve(articleId + JSON);
    }

    @Override
    public Path set(String articleId, String annotatorId) {
      return own(annotatorId).resolve(articleId + JSON);
    }

    @Override
    public Path lock(String annotatorId) {
      return own(annotatorId).resolve(".lock");
    }
  }

  /// A text that stands alone, with one annotator's marks beside it.
  record Lone(Path place) implements Layout {
    @Override
    public Folder folder() throws ProjectException {
      throw new ProjectException(
          place, "This is a text by itself. Make a project and add the text to it.");
    }

    String name() {
      return nameWithout(place, Folder.TEXT);
    }

    @Override
    public Path home() {
      Path folder = place.getParent();
      return folder == null ? place : folder;
    }

    @Override
    public Path text(String articleId) {
      return place;
    }

    @Override
    public Optional<Path> metadata(String articleId) {
      return Optional.empty();
    }

    @Override
    public Path set(String articleId, String annotatorId) {
      return place.resolveSibling(name() + ".annotations.json");
    }

    @Override
    public Path lock(String annotatorId) {
      return place.resolveSibling("." + name() + ".lock");
    }
  }

  /// A file's name without an ending that it has.
  static String nameWithout(Path file, String ending) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - ending.length());
  }

  /// Whether a file's name has an ending, and something before it.
  static boolean endsWith(Path file, String ending) {
    String name = String.valueOf(file.getFileName());
    return name.length() > ending.length()
        && name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length());
  }
}
