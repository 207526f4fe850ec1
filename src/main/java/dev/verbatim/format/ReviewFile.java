package dev.verbatim.format;

import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Review;
import java.util.List;

/// The file of what one person says of one annotator's work on one article:
/// `reviews/REVIEWER/ANNOTATOR/NAME.json`. An annotator's replies stand in a file of the same form,
/// `reviews/ANNOTATOR/ANNOTATOR/NAME.json`.
///
/// Marks are told with their words, as in an annotation set. An answer whose marks do not stand in
/// the text at hand, or that is of a kind this version does not know, is kept as the file has it
/// and tried again each time.
public final class ReviewFile {
  static final String FORMAT = "verbatim-review";

  private ReviewFile() {}

  /// What a file holds.
  ///
  /// @param remarks what was odd and how it was taken, each a whole sentence; empty when all was
  ///   well
  public record Reading(Review review, List<String> remarks) {
    public Reading {
      remarks = List.copyOf(remarks);
    }
  }

  /// Reads a review.
  ///
  /// @param fileName as the person knows it, for errors
  /// @param article that the review must be about
  public static Reading read(byte[] json, String fileName, Article article) throws FormatException {
    return JsonReader.document(
        JsonSource.of(json, fileName), FORMAT, in -> new ReviewReader(in, article).read());
  }

  /// A review as its file's bytes: UTF-8, ending with a line end. The same review gives the same
  /// bytes.
  ///
  /// @param text that the marks stand on
  public static byte[] write(Review review, ArticleText text) {
    return JsonWriter.document(out -> new ReviewWriter(out, text, true).write(review));
  }

  /// The same for where the text must not go: without the words that marks stand on and what stands
  /// around them. Comments and replies are told as they were written.
  public static byte[] writeWithoutWords(Review review, ArticleText text) {
    return JsonWriter.document(out -> new ReviewWriter(out, text, false).write(review));
  }
}
