package dev.verbatim.intake;

import dev.verbatim.project.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a file was found to hold.
///
/// @param kind what sort of document it is, for people; empty where it could not be read at all
/// @param articles in the order in which they stand in it
/// @param refused what of it could not be read, and why: the whole file, or rows of it
/// @param table the columns, where each row is an article
public record Reading(
    Path file,
    String kind,
    List<NewArticle> articles,
    List<Problem> refused,
    Optional<Table> table) {
  public Reading {
    articles = List.copyOf(articles);
    refused = List.copyOf(refused);
  }

  /// A document that is one article.
  static Reading of(Path file, DocumentKind kind, NewArticle article) {
    return new Reading(file, kind.name(), List.of(article), List.of(), Optional.empty());
  }

  static Reading refused(Path file, Problem why) {
    return new Reading(file, "", List.of(), List.of(why), Optional.empty());
  }

  Reading withArticles(List<NewArticle> changed) {
    return new Reading(file, kind, changed, refused, table);
  }

  /// Whether a person need look at nothing: a plain text, read as it is, of which nothing is to be
  /// said. What was not taken need not be looked at either, for there is nothing to be seen.
  public boolean isPlain() {
    return (kind.isEmpty() || kind.equals(TextDocument.NAME))
        && articles.stream().allMatch(a -> a.remarks().isEmpty() && a.twin().isEmpty());
  }
}
