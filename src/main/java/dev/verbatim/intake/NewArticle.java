package dev.verbatim.intake;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An article to be, as it was read and before it is added to a project.
///
/// @param name of the file it comes from, or its title: what its id is made of
/// @param remarks what a person should know before it is taken, in sentences
/// @param twin the title of another article that has the same text, in the project or among those
///   read with it
/// @param guess some of its words, where its encoding was guessed, so that somebody must look at it
public record NewArticle(
    String name,
    Metadata metadata,
    ArticleText text,
    List<String> remarks,
    Optional<String> twin,
    Optional<String> guess) {
  public NewArticle {
    remarks = List.copyOf(remarks);
  }

  /// One as it was read.
  static NewArticle of(String name, Metadata metadata, ArticleText text, List<String> remarks) {
    return new NewArticle(name, metadata, text, remarks, Optional.empty(), Optional.empty());
  }

  /// One of which nothing is known but its title, and nothing need be said.
  static NewArticle of(String name, String title, ArticleText text) {
    return of(name, Metadata.titled(title), text, List.of());
  }

  public String title() {
    return metadata.title();
  }

  public NewArticle withMetadata(Metadata changed) {
    return new NewArticle(name, changed, text, remarks, twin, guess);
  }

  /// The same with something more to be said of it.
  NewArticle remarked(String sentence) {
    List<String> more = new ArrayList<>(remarks);
    more.add(sentence);
    return new NewArticle(name, metadata, text, more, twin, guess);
  }

  /// The same, of a file that is not Unicode.
  ///
  /// @param preview some of its words, by which it is seen whether it was decoded well
  NewArticle guessed(String preview) {
    NewArticle said =
        remarked(
            ("This file is not in UTF-8. It was read as Windows-1252, an older encoding of western"
                    + " languages; see whether “%s” is right.")
                .formatted(preview));
    return new NewArticle(name, metadata, text, said.remarks(), twin, Optional.of(preview));
  }

  NewArticle withTwin(String title) {
    return new NewArticle(name, metadata, text, remarks, Optional.of(title), guess);
  }
}
