package dev.verbatim.format;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Orphan;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/// The file of one annotator's work on one article: `annotations/ANNOTATOR/NAME.json`.
///
/// Every span is told with its words and what stands around them. On reading they are compared with
/// the text at hand. A mark whose words do not stand where the file says becomes an [Orphan]: it is
/// kept as it is, and where its words are found elsewhere, a [Proposal] says where. Orphans that
/// the file has already are tried again each time. Links to an orphan stay.
///
/// Tags, attributes, kinds of link and fields that are not known are kept and, where they concern
/// people, remarked. What the codebook has merged, split or deleted since is applied to the marks.
public final class AnnotationFile {
  static final String FORMAT = "verbatim-annotations";

  private AnnotationFile() {}

  /// Where a mark that lost its place could be put.
  ///
  /// @param orphan the mark as the set keeps it
  /// @param placed the mark on the words that were found; taking it means to add it and to drop the
  ///   orphan
  /// @param score how surely these are its words: above 0.5; 1 where they stand exactly so where
  ///   the file says
  public record Proposal(Orphan orphan, Annotation placed, double score) {}

  /// What a file holds.
  ///
  /// @param oddities what was odd and how it was taken; empty when all was well
  /// @param formerTags by the ids of marks that the codebook's migrations gave another tag: the one
  ///   that the file has
  public record Reading(
      AnnotationSet set,
      List<Proposal> proposals,
      List<Oddity> oddities,
      Map<String, String> formerTags) {
    public Reading {
      proposals = List.copyOf(proposals);
      oddities = List.copyOf(oddities);
      formerTags = Map.copyOf(formerTags);
    }

    /// What was odd, each a whole sentence.
    public List<String> remarks() {
      return oddities.stream().map(Oddity::sentence).toList();
    }
  }

  /// Reads a set.
  ///
  /// @param fileName as the person knows it, for errors
  /// @param article that the set must be about
  /// @param codebook whose migrations are applied, and by which tags are known
  public static Reading read(byte[] json, String fileName, Article article, Codebook codebook)
      throws FormatException {
    return read(JsonSource.of(json, fileName), article, codebook);
  }

  public static Reading read(InputStream json, String fileName, Article article, Codebook codebook)
      throws IOException, FormatException {
    return read(JsonSource.of(json, fileName), article, codebook);
  }

  private static Reading read(JsonSource source, Article article, Codebook codebook)
      throws FormatException {
    return JsonReader.document(source, FORMAT, in -> new SetReader(in, article, codebook).read());
  }

  /// A set as its file's bytes: UTF-8, ending with a line end. The same set gives the same bytes.
  ///
  /// @param text that the set's marks stand on
  public static byte[] write(AnnotationSet set, ArticleText text) {
    return JsonWriter.document(out -> new SetWriter(out, text).write(set));
  }

  /// The same for where the text must not go: without the words that marks stand on and what stands
  /// around them. What annotators wrote themselves, notes above all, is told as it is.
  ///
  /// Such a file can be read beside the very same text only.
  public static byte[] writeWithoutWords(AnnotationSet set, ArticleText text) {
    return JsonWriter.document(out -> new SetWriter(out, text, SetWriter.Words.NONE).write(set));
  }
}
