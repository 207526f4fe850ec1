package dev.verbatim.ui.app;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Batch;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.model.Span;
import dev.verbatim.project.OpenSet;
import dev.verbatim.project.Project;
import dev.verbatim.search.TagAll;
import dev.verbatim.search.TagAll.Occurrence;
import dev.verbatim.ui.kit.Dialogs;
import dev.verbatim.ui.kit.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Tags places in several articles, in the annotator's own sets, as one step of all their
/// histories.
///
/// A set that is not open is opened by the road that an article takes that is shown: so its lock,
/// its journal and its saving hold. It stays open until the project is closed, as every set does,
/// so that *Undo* reaches it as long as there is anything to undo. Until all sets are open nothing
/// is changed, and it can be stopped. Where one cannot be opened, the analyst says whether the
/// others are tagged all the same.
///
/// What was tagged since it was shown, or stands there no longer, is skipped and counted.
final class TaggingTogether {
  /// Articles that are named one by one where they cannot be opened.
  private static final int NAMED = 12;

  private final MainWindow window;
  private final Desk desk;
  private final Optional<Project> project;
  private final String tagId;
  private final Map<String, List<Occurrence>> chosen;
  private final Consumer<Boolean> done;
  private final Map<String, OpenSet> sets = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();
  private boolean cancelled;

  /// @param chosen places of any articles of the project that is open
  /// @param done told whether anything was changed
  TaggingTogether(
      MainWindow window, String tagId, List<Occurrence> chosen, Consumer<Boolean> done) {
    this.window = window;
    this.desk = window.desk();
    this.project = desk.projectProperty().get();
    this.tagId = tagId;
    this.chosen =
        chosen.stream()
            .collect(
                Collectors.groupingBy(
                    Occurrence::articleId, LinkedHashMap::new, Collectors.toList()));
    this.done = done;
  }

  /// Opens what is not open, and tags.
  ///
  /// @param progress told how many of the articles are open, of how many
  void begin(BiConsumer<Integer, Integer> progress) {
    window.workspace().settle();
    desk.openSets().forEach(this::take);
    List<String> closed = chosen.keySet().stream().filter(id -> !sets.containsKey(id)).toList();
    open(closed, 0, progress);
  }

  /// Stops, as long as nothing is changed.
  void cancel() {
    cancelled = true;
  }

  private void take(OpenSet set) {
    String id = set.session().article().id();
    if (chosen.containsKey(id)) {
      sets.put(id, set);
    }
  }

  private void open(List<String> closed, int next, BiConsumer<Integer, Integer> progress) {
    if (cancelled || !desk.projectProperty().get().equals(project)) {
      done.accept(false);
      return;
    }
    if (next == closed.size()) {
      tagWhatIsOpen();
      return;
    }
    progress.accept(sets.size(), chosen.size());
    String id = closed.get(next);
    Background.then(
        desk.opened(id),
        set -> {
          take(set);
          open(closed, next + 1, progress);
        },
        failure -> {
          failures.add(
              Messages.get(
                  "tag-all.failure", desk.title(id), String.valueOf(failure.getMessage())));
          open(closed, next + 1, progress);
        });
  }

  private void tagWhatIsOpen() {
    if (failures.isEmpty()) {
      tag();
    } else if (sets.isEmpty()) {
      dialogs().error(Messages.get("tag-all.failed.title"), failed());
      done.accept(false);
    } else {
      List<String> answers =
          List.of(Messages.get("tag-all.failed.go", sets.size()), Messages.get("dialog.cancel"));
      if (dialogs().ask(Messages.get("tag-all.failed.title"), failed(), answers) == 0) {
        tag();
      } else {
        done.accept(false);
      }
    }
  }

  private String failed() {
    String named = failures.stream().limit(NAMED).collect(Collectors.joining("\n\n"));
    int more = Math.max(0, failures.size() - NAMED);
    return Messages.get("tag-all.failed", failures.size(), named, more);
  }

  private Dialogs dialogs() {
    return window.surroundings().dialogs();
  }

  private void tag() {
    int shown = sets.keySet().stream().mapToInt(id -> places(id).size()).sum();
    // one that was removed meanwhile is closed and takes no more changes
    sets.values().retainAll(desk.openSets().toList());
    Map<AnnotationSession, List<Edit>> edits = new LinkedHashMap<>();
    sets.forEach((id, set) -> tag(places(id), set.session(), edits));
    int tagged = edits.values().stream().mapToInt(List::size).sum();
    String undo = Messages.get("undo.tag-together", tagged, edits.size());
    try {
      Optional<Batch> batch = desk.batches().orElseThrow().dispatch(undo, edits);
      done.accept(batch.isPresent());
      say((batch.isPresent() ? tagged(tagged, edits) : "") + skipped(shown - tagged));
    } catch (RefusedException e) {
      dialogs().error(Messages.get("tag-all.failed.title"), String.valueOf(e.getMessage()));
      done.accept(false);
    }
  }

  private List<Occurrence> places(String articleId) {
    return chosen.getOrDefault(articleId, List.of());
  }

  private void tag(
      List<Occurrence> places, AnnotationSession session, Map<AnnotationSession, List<Edit>> into) {
    List<Span> spans = TagAll.stillToTag(session.article().text(), session.set(), tagId, places);
    if (!spans.isEmpty()) {
      into.put(session, TagAll.edits(tagId, spans));
    }
  }

  private String tagged(int places, Map<AnnotationSession, List<Edit>> edits) {
    return Messages.get("say.tagged-together", places, edits.size(), label(), undoing(edits));
  }

  private String label() {
    return project.orElseThrow().codebook().labelOf(tagId).toLowerCase(Locale.ENGLISH);
  }

  /// How it is undone: at once where the article that is shown was changed, or else in another.
  private String undoing(Map<AnnotationSession, List<Edit>> edits) {
    String key = window.commands().get("undo").shownKey();
    boolean here =
        desk.currentProperty().get().filter(set -> edits.containsKey(set.session())).isPresent();
    return Messages.get(here ? "say.undo-here" : "say.undo-there", key);
  }

  private static String skipped(int places) {
    return places == 0 ? "" : Messages.get("say.tagged-meanwhile", places);
  }

  private void say(String sentence) {
    window.layout().statusBar().say(sentence.strip());
  }
}
