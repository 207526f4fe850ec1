package dev.verbatim.ui.app;

import dev.verbatim.edit.CodebookEdit;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Tag;
import dev.verbatim.project.Project;
import dev.verbatim.project.Watch.News;
import dev.verbatim.project.Watch.SetId;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.panel.GuidelinePane;
import dev.verbatim.ui.panel.GuidelinePane.Case;
import dev.verbatim.ui.review.GuidelineGaps;
import dev.verbatim.ui.review.GuidelineGaps.Found;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The cases that the guideline left open, beside the guideline: read in the background once the
/// pane is there, and again where an adjudicated set changes.
final class OpenCases {
  /// What would be taken for more than itself in Markdown.
  private static final Pattern SIGNS = Pattern.compile("[\\\\*_`<>\\[\\]#|~]");

  private final MainWindow window;
  private final GuidelineGaps gaps = new GuidelineGaps();

  /// The project of which they are read; empty before any is.
  private Optional<Project> readOf = Optional.empty();

  OpenCases(MainWindow window) {
    this.window = window;
    GuidelinePane pane = window.workspace().guideline();
    pane.setCases(this::cases);
    pane.sceneProperty().addListener((_, _, _) -> read());
    window.desk().projectProperty().addListener((_, _, _) -> read());
    window.files().noticing().addListener(this::noticed);
  }

  private Optional<Project> project() {
    return window.desk().projectProperty().get();
  }

  private void read() {
    Optional<Project> project = project();
    boolean known = project.isPresent() && project.equals(readOf);
    if (!known && window.workspace().guideline().getScene() != null) {
      readOf = project;
      gaps.clear();
      read(List.of());
    }
  }

  private void noticed(News news) {
    List<String> articles =
        news.sets().stream()
            .filter(set -> set.annotatorId().equals(Annotator.ADJUDICATED))
            .map(SetId::articleId)
            .toList();
    if (!articles.isEmpty() && readOf.isPresent()) {
      read(articles);
    }
  }

  private void read(Collection<String> articles) {
    project()
        .ifPresent(of -> window.desk().run(() -> GuidelineGaps.read(of, articles), this::take));
  }

  /// Takes the cases of some articles as they are now.
  void take(Map<String, List<Found>> found) {
    if (gaps.take(found)) {
      window.workspace().guideline().refresh();
    }
  }

  private List<Case> cases(Tag tag) {
    return gaps.of(tag.id()).stream().map(found -> show(tag, found)).toList();
  }

  private Case show(Tag tag, Found found) {
    String example = example(found);
    return new Case(
        found.words().replace('\n', ' '),
        Messages.get("guideline.case.decided", decided(found), found.title()),
        found.gap().remark().note(),
        tag.guideline().contains(example),
        () -> go(found),
        () -> makeExample(tag.id(), example));
  }

  private String decided(Found found) {
    if (found.gap().mark().isPresent()) {
      return label(found.gap().mark().get().tag());
    }
    return Messages.get(found.gap().rejected() ? "guideline.case.rejected" : "guideline.case.open");
  }

  private String label(String tagId) {
    return project().map(p -> p.codebook().labelOf(tagId)).orElse(tagId);
  }

  private void go(Found found) {
    String mark = found.gap().mark().map(m -> m.id()).orElse("");
    window
        .desk()
        .go(
            found.gap().articleId(),
            () -> window.workspace().go(found.gap().spans().getFirst(), mark));
  }

  /// A paragraph of a guideline.
  private String example(Found found) {
    String note = found.gap().remark().note();
    String said = note.isEmpty() ? "" : Messages.get("guideline.case.because", plain(note));
    return Messages.get("guideline.case.markdown", plain(found.words()), decided(found), said);
  }

  private static String plain(String words) {
    return SIGNS
        .matcher(words.lines().collect(Collectors.joining(" ")))
        .replaceAll(sign -> "\\\\\\" + sign.group());
  }

  private void makeExample(String tagId, String example) {
    Codebook seen = project().orElseThrow().codebook();
    seen.tag(tagId)
        .ifPresent(
            tag -> {
              String text = tag.guideline().strip();
              Tag changed = tag.withGuideline(text.isEmpty() ? example : text + "\n\n" + example);
              window
                  .codebook()
                  .change(
                      Messages.get("undo.make-example", tag.label()),
                      seen,
                      new CodebookEdit.ChangeTag(changed));
            });
  }
}
