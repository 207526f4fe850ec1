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
public record NewArticle(
    String name, Metadata metadata, ArticleText text, List<String> remarks, Optional<String> twin) {
  public NewArticle {
    remarks = List.copyOf(remarks);
  }

  /// One of which nothing is known but its title, and nothing need be said.
  public static NewArticle of(String name, String title, ArticleText text) {
    return new NewArticle(name, Metadata.titled(title), text, List.of(), Optional.empty());
  }

  public String title() {
    return metadata.title();
  }

  public NewArticle withMetadata(Metadata changed) {
    return new NewArticle(name, changed, text, remarks, twin);
  }

  /// The same with something more to be said of it.
  NewArticle remarked(String sentence) {
    List<String> more = new ArrayList<>(remarks);
    more.add(sentence);
    return new NewArticle(name, metadata, text, more, twin);
  }

  NewArticle withTwin(String title) {
    return new NewArticle(name, metadata, text, remarks, Optional.of(title));
  }
}
