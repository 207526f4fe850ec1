package dev.verbatim.exchange;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Metadata;
import dev.verbatim.project.FileOperations;
import dev.verbatim.project.Problem;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.TextDecoding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Takes text files into a project as articles, with nobody there to ask.
///
/// A file is refused where it is not beyond doubt text in Unicode, where there is nothing in it to
/// mark, and where the project has the same text already. What is refused keeps nothing else back.
public final class TextIntake {
  private final Project project;
  private final FileOperations files;
  private final Map<String, String> idsByHash = new HashMap<>();
  private final List<Taken> taken = new ArrayList<>();
  private final List<Problem> refused = new ArrayList<>();

  private TextIntake(Project project, FileOperations files) {
    this.project = project;
    this.files = files;
  }

  /// A file that became an article.
  ///
  /// @param id of the article
  public record Taken(Path file, String id) {}

  /// What became of some files.
  public record Outcome(List<Taken> taken, List<Problem> refused) {
    public Outcome {
      taken = List.copyOf(taken);
      refused = List.copyOf(refused);
    }
  }

  /// Takes files in, in their order.
  ///
  /// @throws ProjectException where what the project has already cannot be read
  public static Outcome take(Project project, List<Path> texts, FileOperations files)
      throws ProjectException {
    TextIntake intake = new TextIntake(project, files);
    for (String id : project.articleIds()) {
      intake.idsByHash.put(project.text(id).sha256(), id);
    }
    for (Path text : texts) {
      try {
        intake.take(text);
      } catch (ProjectException e) {
        intake.refused.add(e.problem());
      }
    }
    return new Outcome(intake.taken, intake.refused);
  }

  private void take(Path file) throws ProjectException {
    ArticleText text = text(file);
    String same = idsByHash.get(text.sha256());
    if (same != null) {
      throw new ProjectException(
          file, "The project has this text already, as “%s”.".formatted(same));
    }
    String name = baseName(file);
    String id = project.addArticle(name, text, Metadata.titled(title(name)));
    idsByHash.put(text.sha256(), id);
    taken.add(new Taken(file, id));
  }

  private ArticleText text(Path file) throws ProjectException {
    return switch (TextDecoding.read(file, files)) {
      case TextDecoding.Result.Certain(ArticleText text, _) -> {
        if (text.meant(0, text.length()).isEmpty()) {
          throw new ProjectException(file, "This file holds no text.");
        }
        yield text;
      }
      case TextDecoding.Result.AsWindows1252(_, String preview) ->
          throw new ProjectException(
              file,
              ("This text is not in UTF-8; as Windows-1252 it would read “%s”."
                      + " Save it as UTF-8, or add it in the window, which asks.")
                  .formatted(preview));
    };
  }

  private static String baseName(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /// What an article from a file of this name is called: “harbour-strike_talks” reads “Harbour
  /// strike talks”.
  static String title(String name) {
    String words = name.replace('-', ' ').replace('_', ' ').strip();
    return words.isEmpty()
        ? name
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
