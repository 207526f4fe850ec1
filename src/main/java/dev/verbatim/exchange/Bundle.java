package dev.verbatim.exchange;

import dev.verbatim.format.BundleFile.Manifest;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AssignmentPlan;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import java.util.List;
import java.util.Map;

/// A bundle that was read and holds together: every file is what the table of contents says.
///
/// @param name of the bundle's file, as the person knows it
/// @param articles those whose text it brings, by id
/// @param plan who is to mark articles that the bundle lists
/// @param sets each still as its file has it, since it is read on the text of the project
public record Bundle(
    String name,
    Manifest manifest,
    Codebook codebook,
    AssignmentPlan plan,
    Map<String, Text> articles,
    List<SentSet> sets,
    List<SentReview> reviews) {
  public Bundle {
    articles = Map.copyOf(articles);
    sets = List.copyOf(sets);
    reviews = List.copyOf(reviews);
  }

  /// An article's text, with what is said of it.
  public record Text(ArticleText text, Metadata metadata) {}

  /// One annotator's set on one article.
  ///
  /// @param json its file
  public record SentSet(String annotatorId, String articleId, Json json) {}

  /// What one person says of one annotator's work on one article.
  ///
  /// @param json its file
  public record SentReview(String reviewerId, String annotatorId, String articleId, Json json) {}

  /// A file's bytes, which nobody changes.
  public static final class Json {
    private final byte[] bytes;

    Json(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }
  }
}
