package dev.verbatim.model;

/// A news article: what analysts mark.
///
/// @param id the file's name without its ending, given at import and never changed
/// @param metadata what stands above the page and is not markable; renaming changes it
/// @param text never changes under annotations
public record Article(String id, Metadata metadata, ArticleText text) {
  public Article {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("an article needs an id");
    }
  }

  public String title() {
    return metadata.title();
  }

  public Article withMetadata(Metadata changed) {
    return new Article(id, changed, text);
  }
}
