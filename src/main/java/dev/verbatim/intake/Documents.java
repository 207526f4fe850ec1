package dev.verbatim.intake;

import dev.verbatim.format.FormatException;
import dev.verbatim.model.ArticleText;
import dev.verbatim.project.FileOperations;
import dev.verbatim.project.Going;
import dev.verbatim.project.Problem;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads documents into articles to be: the one way in which files become articles, for the window,
/// for what is dropped on it or pasted, and for commands.
///
/// Any thread may read; it takes as long as the disk and the documents take.
public final class Documents {
  /// In the order in which they are asked whether a file is theirs; the last takes what is left.
  private static final List<DocumentKind> KINDS =
      List.of(
          new PdfDocument(),
          new WordDocument(),
          new Unsupported(),
          new HtmlDocument(),
          new MarkdownDocument(),
          new CsvDocument(),
          new JsonLinesDocument(),
          new TextDocument());

  private static final int LONGEST_TITLE = 80;

  private Documents() {}

  /// How names of files end that can be read, in small letters, without the dot.
  public static List<String> endings() {
    return KINDS.stream().flatMap(kind -> kind.endings().stream()).toList();
  }

  /// Reads files, and looks which of their articles the project has already.
  ///
  /// @param going told of each file
  /// @return one for each file, in their order; empty where it was ended
  /// @throws ProjectException where the project's folder cannot be read
  public static Optional<List<Reading>> read(Project project, List<Path> files, Going going)
      throws ProjectException {
    List<Reading> readings = new ArrayList<>();
    for (Path file : files) {
      if (!going.on(readings.size(), files.size())) {
        return Optional.empty();
      }
      readings.add(read(file, Optional.empty()));
    }
    return Optional.of(compared(project, readings));
  }

  /// What was read, with a remark on each article whose text or name the project has already, or
  /// another of them.
  public static List<Reading> compared(Project project, List<Reading> readings)
      throws ProjectException {
    return new Twins(project).told(readings);
  }

  /// What may be taken with nobody there to look at it: without articles whose encoding was guessed
  /// and those that are there already, which are refused.
  public static Reading withoutDoubts(Reading reading) {
    List<NewArticle> sure = new ArrayList<>();
    List<Problem> refused = new ArrayList<>(reading.refused());
    for (NewArticle article : reading.articles()) {
      if (article.guess().isPresent()) {
        refused.add(
            new Problem(
                reading.file(),
                0,
                ("This text is not in UTF-8; as Windows-1252 it would read “%s”. Save it as UTF-8,"
                        + " or add it in the window, which shows it.")
                    .formatted(article.guess().get())));
      } else if (article.twin().isPresent()) {
        refused.add(
            new Problem(
                reading.file(),
                0,
                "This text is there already, as “%s”.".formatted(article.twin().get())));
      } else {
        sure.add(article);
      }
    }
    return new Reading(reading.file(), reading.kind(), sure, refused, reading.table());
  }

  /// Reads one file.
  ///
  /// @param columns which columns of a table are meant, where that was said
  /// @return what it holds, or why it cannot be read
  public static Reading read(Path file, Optional<Columns> columns) {
    try {
      Source source = Source.of(file, FileOperations.disk());
      DocumentKind kind =
          KINDS.stream().filter(k -> k.recognises(source)).findFirst().orElseThrow();
      return kind.read(source, columns);
    } catch (ProjectException e) {
      return Reading.refused(file, e.problem());
    } catch (FormatException e) {
      return Reading.refused(file, new Problem(file, e.line(), e.sentence()));
    }
  }

  /// What was copied elsewhere, called by its first line.
  ///
  /// @throws FormatException with a sentence, where there is nothing in it that could be marked
  public static NewArticle pasted(String words) throws FormatException {
    try {
      ArticleText text = ArticleText.of(words);
      String title = firstLine(text);
      if (text.meant(0, text.length()).isEmpty()) {
        throw new FormatException("", "There is no text on the clipboard.");
      }
      return NewArticle.of(title, title, text);
    } catch (IllegalArgumentException e) {
      throw new FormatException("", String.valueOf(e.getMessage()));
    }
  }

  private static String firstLine(ArticleText text) {
    String line = text.string().strip().lines().findFirst().orElse("").strip();
    return line.length() <= LONGEST_TITLE
        ? line
        : line.substring(0, text.graphemeFloor(LONGEST_TITLE)).strip() + "…";
  }
}
