package dev.verbatim.exchange;

import dev.verbatim.dataset.Format;
import dev.verbatim.dataset.Formats;
import dev.verbatim.dataset.Sink;
import dev.verbatim.dataset.Source;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Work;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Finds out in which form a data set is written: each form whose files end so, or each where no
/// form's do, reads how it begins, and the one that refuses nothing and finds most marks is it.
public final class Recognition {
  /// So many works, or lines that are refused, tell enough.
  private static final int ENOUGH = 20;

  private static final Comparator<Found> BETTER =
      Comparator.<Found, Boolean>comparing(found -> found.works() > 0)
          .thenComparing(found -> found.refused() == 0)
          .thenComparingInt(Found::marks);

  private Recognition() {}

  /// What a form made of the beginning.
  private record Found(Format format, int works, int marks, int refused) {}

  /// Finds it out.
  ///
  /// @param files as [Importing.Choice] has them
  /// @return empty where no form finds any work in them
  public static Optional<Format> of(Project project, List<Path> files)
      throws IOException, ProjectException {
    ArticlesHere here = new ArticlesHere(project);
    List<Format> likely = new ArrayList<>();
    for (Format format : Formats.READABLE) {
      if (source(files, format).files().stream().anyMatch(file -> endsAs(file, format))) {
        likely.add(format);
      }
    }
    Optional<Found> best = Optional.empty();
    for (Format format : likely.isEmpty() ? Formats.READABLE : likely) {
      Found found = tried(format, source(files, format), project.codebook(), here);
      if (best.isEmpty() || BETTER.compare(found, best.get()) > 0) {
        best = Optional.of(found);
      }
    }
    return best.filter(found -> found.works() > 0).map(Found::format);
  }

  private static DiskSource source(List<Path> files, Format format) throws IOException {
    return new DiskSource(files, format.ending().orElseThrow(), Optional.empty());
  }

  private static boolean endsAs(Source.File file, Format format) {
    return file.path().endsWith(format.ending().orElseThrow());
  }

  private static Found tried(Format format, DiskSource source, Codebook codebook, ArticlesHere here)
      throws IOException {
    Counts counts = new Counts(codebook, here);
    try {
      format.read(source, counts);
    } catch (CancellationException _) {
      // it has seen enough
    } catch (FormatException _) {
      counts.refused++;
    }
    return new Found(format, counts.works, counts.marks, counts.refused);
  }

  /// Counts what is read, until it is enough.
  private static final class Counts implements Sink {
    private final Codebook codebook;
    private final ArticlesHere here;
    private int works;
    private int marks;
    private int refused;

    Counts(Codebook codebook, ArticlesHere here) {
      this.codebook = codebook;
      this.here = here;
    }

    private static void stopAt(int count) {
      if (count == ENOUGH) {
        throw new CancellationException();
      }
    }

    @Override
    public void take(Work work) {
      marks += work.set().size();
      stopAt(++works);
    }

    @Override
    public void take(Codebook theirs) {}

    @Override
    public void refuse(String file, int line, String sentence) {
      stopAt(++refused);
    }

    @Override
    public void say(String sentence) {}

    @Override
    public Codebook codebook() {
      return codebook;
    }

    @Override
    public Optional<ArticleText> known(String sha256) {
      return here.text(sha256);
    }
  }
}
