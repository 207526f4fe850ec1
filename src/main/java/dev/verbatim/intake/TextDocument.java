package dev.verbatim.intake;

import dev.verbatim.format.FormatException;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.TextDecoding;
import java.util.List;
import java.util.Optional;

/// A plain text, which comes in as it is. Whatever no other kind knows is looked at as one.
final class TextDocument implements DocumentKind {
  static final String NAME = "text";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> endings() {
    return List.of("txt", "text");
  }

  @Override
  public boolean recognises(Source source) {
    return true;
  }

  @Override
  public Reading read(Source source, Optional<Columns> columns)
      throws FormatException, ProjectException {
    TextDecoding.Result result = source.decoded();
    NewArticle article =
        NewArticle.of(source.baseName(), source.title(), source.text(result.text().string()));
    return Reading.of(
        source.file(),
        this,
        switch (result) {
          case TextDecoding.Result.Certain _ -> article;
          case TextDecoding.Result.AsWindows1252(_, String preview) -> article.guessed(preview);
        });
  }
}
