package dev.verbatim.edit;

import dev.verbatim.model.Article;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Migration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What a batch changes in a file that all annotators share: what it held before and after, for the
/// three-way merge with what it has come to hold since.
sealed interface SharedStep {

  /// A codebook before and after.
  record OfCodebook(Codebook before, Codebook after) implements SharedStep {
    @Override
    public OfCodebook inverse() {
      return new OfCodebook(after, before);
    }

    /// The ids of the migrations that came with it.
    List<String> migrations() {
      List<String> ids = new ArrayList<>(after.migrations().stream().map(Migration::id).toList());
      ids.removeAll(before.migrations().stream().map(Migration::id).toList());
      return ids;
    }
  }

  /// What is said of an article before and after: its title and where it comes from.
  record OfArticle(Article article, Metadata before, Metadata after) implements SharedStep {
    @Override
    public OfArticle inverse() {
      return new OfArticle(article, after, before);
    }

    /// The metadata of now with this done, but for fields that have come to say something else.
    Metadata fitting(Metadata now) {
      return new Metadata(
          fitting(now, Metadata::title),
          fitting(now, Metadata::byline),
          fitting(now, Metadata::publisher),
          fitting(now, Metadata::date),
          fitting(now, Metadata::url),
          now.extra());
    }

    private String fitting(Metadata now, Function<Metadata, String> field) {
      boolean since = !field.apply(now).equals(field.apply(before));
      boolean untouched = field.apply(before).equals(field.apply(after));
      return field.apply(since || untouched ? now : after);
    }

    /// Whether every field that this touches says still what it said before, or says already what
    /// it is to say.
    boolean fits(Metadata now) {
      Metadata done = fitting(now);
      return List.<Function<Metadata, String>>of(
              Metadata::title, Metadata::byline, Metadata::publisher, Metadata::date, Metadata::url)
          .stream()
          .allMatch(
              field ->
                  field.apply(before).equals(field.apply(after))
                      || field.apply(done).equals(field.apply(after)));
    }
  }

  /// What takes it back.
  SharedStep inverse();
}
