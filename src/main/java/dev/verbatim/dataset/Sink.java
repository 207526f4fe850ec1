package dev.verbatim.dataset;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Work;
import java.util.Optional;

/// Takes what is read of a data set.
public interface Sink {
  /// Whose work it is where the data set does not say.
  String UNNAMED = "unnamed";

  /// Takes a work. Its article bears the name that it has in the data set, its marks keep tags,
  /// attributes and links that the codebook lacks.
  void take(Work work);

  /// Takes up a codebook that the data set brings, before the works that are made with it.
  void take(Codebook codebook);

  /// Is told what could not be read, and why.
  ///
  /// @param line from 1; 0 where it is not known
  /// @param sentence cause and remedy
  void refuse(String file, int line, String sentence);

  /// Is told how something odd was taken: a whole sentence.
  void say(String sentence);

  /// The codebook that tags are known by.
  Codebook codebook();

  /// The text of an article that is here already, for data sets that travel without.
  ///
  /// @param sha256 of the text
  Optional<ArticleText> known(String sha256);
}
