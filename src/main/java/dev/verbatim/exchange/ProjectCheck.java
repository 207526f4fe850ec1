package dev.verbatim.exchange;

import dev.verbatim.check.Check;
import dev.verbatim.check.Checks;
import dev.verbatim.check.Finding;
import dev.verbatim.check.Findings;
import dev.verbatim.format.AnnotationFile;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.project.Fault;
import dev.verbatim.project.Inspection;
import dev.verbatim.project.Problem;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is not as it should be in a project: faults of its files, and what the checks find missing
/// or odd in the marks, counted. Nothing is written.
///
/// @param faults of files, in the order of the articles
/// @param findings how many of each check are open, by annotator's id; those with none are left out
/// @param sets how many sets were looked at
public record ProjectCheck(
    List<Fault> faults, Map<Check, Map<String, Integer>> findings, int sets) {
  public ProjectCheck {
    faults = List.copyOf(faults);
  }

  /// Whether all is well.
  public boolean isClean() {
    return faults.isEmpty() && findings.isEmpty();
  }

  /// How many findings there are.
  public int open() {
    return findings.values().stream()
        .flatMap(counts -> counts.values().stream())
        .mapToInt(Integer::intValue)
        .sum();
  }

  /// Checks a project, on the caller's thread.
  ///
  /// @throws ProjectException where it is a lone text, or its folders cannot be read
  public static ProjectCheck of(Project project) throws ProjectException {
    Counter counter = new Counter(project);
    List<Fault> faults = new ArrayList<>(Inspection.of(project, counter));
    faults.addAll(counter.faults);
    return new ProjectCheck(faults, counter.findings, counter.sets);
  }

  /// Counts what the checks find. Duplicates and links that the codebook does not allow are told as
  /// faults of their file; links that lost an end are so already.
  private static final class Counter implements Inspection.SetListener {
    private final Project project;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Check, Map<String, Integer>> findings = new EnumMap<>(Check.class);
    private int sets;
    private Optional<Article> article = Optional.empty();
    private Checks checks;

    Counter(Project project) {
      this.project = project;
      this.checks = new Checks(ArticleText.of(""), project.codebook());
    }

    @Override
    public void read(Article on, AnnotationFile.Reading reading, Path file) {
      if (article.filter(on::equals).isEmpty()) {
        article = Optional.of(on);
        checks = new Checks(on.text(), project.codebook());
      }
      sets++;
      Findings found = checks.of(reading.set());
      String annotator = reading.set().annotator().id();
      for (Check check : Check.values()) {
        if (found.count(check) > 0 && check != Check.DUPLICATE && check != Check.DANGLING_LINK) {
          findings
              .computeIfAbsent(check, _ -> new TreeMap<>())
              .merge(annotator, found.count(check), Integer::sum);
        }
      }
      say(
          Fault.Kind.DUPLICATE,
          file,
          found.count(Check.DUPLICATE),
          "One mark stands beside another of the same tag on the same words.",
          "%d marks stand beside others of the same tag on the same words.");
      say(
          Fault.Kind.CODEBOOK,
          file,
          (int) found.open().stream().filter(Counter::isForbidden).count(),
          "One link joins marks that the codebook does not let it join.",
          "%d links join marks that the codebook does not let them join.");
    }

    private static boolean isForbidden(Finding finding) {
      return finding.check() == Check.DANGLING_LINK && finding.marks().size() == 2;
    }

    private void say(Fault.Kind kind, Path file, int count, String one, String many) {
      if (count > 0) {
        String sentence = count == 1 ? one : many.formatted(count);
        faults.add(new Fault(kind, new Problem(file, 0, sentence)));
      }
    }
  }
}
