package dev.verbatim.ui.annotate;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.PossibleLink;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Relation;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Span;
import dev.verbatim.ui.article.ArticleView;
import dev.verbatim.ui.article.Hint;
import dev.verbatim.ui.article.LinkLine;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.panel.LinkBar;
import dev.verbatim.ui.panel.MarkWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Links on the page: drawn as curves, and made by choosing the other end among numbered hints, by
/// a click, or in the bar below the page.
final class Linking {
  private static final double MARGIN = 16;
  private static final double WIDEST = 560;

  private final ArticleView view;
  private final Selection selection;
  private final Marking marking;
  private final Consumer<String> say;
  private final HiddenTags hidden;
  private final LinkBar bar = new LinkBar(this::make, this::cancel);

  Linking(
      ArticleView view,
      Selection selection,
      Marking marking,
      HiddenTags hidden,
      Consumer<String> say) {
    this.view = view;
    this.selection = selection;
    this.marking = marking;
    this.hidden = hidden;
    this.say = say;
    bar.setOnNumbered(this::showHints);
    bar.setMaxSize(WIDEST, Region.USE_PREF_SIZE);
    StackPane.setMargin(bar, new Insets(MARGIN));
    selection.marksProperty().addListener((_, _, _) -> bar.close());
  }

  /// What is laid over the page while the other end is being chosen.
  Node bar() {
    return bar;
  }

  /// Lets the analyst choose the other end of a link from or to the selected mark.
  void choose() {
    choose(Optional.empty());
  }

  /// The same, for links of one type.
  void choose(Optional<RelationType> type) {
    if (selection.mark().isEmpty()) {
      say.accept(Messages.get("say.link-what"));
      return;
    }
    AnnotationSession at = selection.session().orElseThrow();
    Annotation mark = selection.mark().get();
    List<PossibleLink> possible =
        PossibleLink.of(mark, at.set(), at.codebook()).stream()
            .filter(link -> type.map(link.type()::equals).orElse(true))
            .toList();
    if (possible.isEmpty()) {
      say.accept(Messages.get("say.no-link", at.codebook().labelOf(mark.tag())));
    } else {
      StackPane.setAlignment(bar, isLow(mark) ? Pos.TOP_CENTER : Pos.BOTTOM_CENTER);
      String kind = type.map(RelationType::label).orElse(Messages.get("link.any"));
      bar.open(mark, possible, MarkWords.of(at), kind);
    }
  }

  /// Whether a mark begins in the lower half of the page, so that the bar would cover its
  /// neighbours there.
  private boolean isLow(Annotation mark) {
    double middle = view.localToScene(view.getLayoutBounds()).getCenterY();
    return view.boundsOf(mark.spans().getFirst()).filter(b -> b.getMinY() > middle).isPresent();
  }

  /// A mark was clicked while the other end of a link is being chosen: then it is that end, if it
  /// can be, and else it is said that it cannot. A click beside all marks ends the choosing.
  ///
  /// @return whether a link was being chosen
  boolean clicked(Optional<Integer> offset) {
    List<PossibleLink> offered = List.copyOf(bar.offered());
    if (offered.isEmpty()) {
      return false;
    }
    AnnotationSet set = selection.set().orElseThrow();
    Annotation mark = selection.mark().orElseThrow();
    Optional<PossibleLink> there =
        offset.stream()
            .flatMap(at -> set.at(at).stream().filter(hidden::shows))
            .flatMap(m -> offered.stream().filter(l -> l.otherThan(mark).id().equals(m.id())))
            .findFirst();
    if (there.isPresent()) {
      make(there.get());
    } else if (offset.filter(at -> set.at(at).stream().anyMatch(hidden::shows)).isPresent()) {
      say.accept(Messages.get("say.no-end"));
      bar.focusFilter();
    } else {
      cancel();
    }
    return true;
  }

  private void make(PossibleLink link) {
    cancel();
    marking.link(link.type(), link.from(), link.to());
  }

  private void cancel() {
    bar.close();
    view.requestFocus();
  }

  private void showHints() {
    List<Hint> hints = new ArrayList<>();
    for (PossibleLink link : bar.numbered()) {
      Annotation end = link.otherThan(selection.mark().orElseThrow());
      hints.add(new Hint(end.spans().getFirst(), Integer.toString(hints.size() + 1)));
    }
    view.setHints(hints);
  }

  /// Draws the links of the set, those of the selected marks strongly.
  void draw() {
    view.setLinks(text -> selection.session().map(at -> lines(at, text)).orElse(List.of()));
  }

  private List<LinkLine> lines(AnnotationSession at, Span text) {
    List<String> selected = selection.marks().stream().map(Annotation::id).toList();
    MarkWords words = MarkWords.of(at);
    Set<Relation> touching = new LinkedHashSet<>();
    at.set().overlapping(text).forEach(m -> touching.addAll(at.set().relationsOf(m.id())));
    List<LinkLine> lines = new ArrayList<>();
    for (Relation relation : touching) {
      boolean strong = selected.contains(relation.from()) || selected.contains(relation.to());
      Optional<Annotation> from = at.set().annotation(relation.from()).filter(hidden::shows);
      Optional<Annotation> to = at.set().annotation(relation.to()).filter(hidden::shows);
      if (from.isPresent() && to.isPresent()) {
        Span near = nearest(from.get(), to.get().spans().getFirst());
        String away = strong ? words.link(relation, from.get(), at.set()) : "";
        String back = strong ? words.link(relation, to.get(), at.set()) : "";
        lines.add(new LinkLine(near, nearest(to.get(), near), away, back, strong));
      }
    }
    return lines;
  }

  /// The fragment of a mark that begins nearest to where some words do.
  private static Span nearest(Annotation mark, Span other) {
    return mark.spans().stream()
        .min(Comparator.comparingInt(s -> Math.abs(s.start() - other.start())))
        .orElseThrow();
  }
}
