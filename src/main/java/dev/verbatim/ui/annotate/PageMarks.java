package dev.verbatim.ui.annotate;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Difference;
import dev.verbatim.model.Span;
import dev.verbatim.render.TagPalette;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.article.ArticleView;
import dev.verbatim.ui.article.HighlightLayer;
import dev.verbatim.ui.article.LaneRows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// What is drawn on the page: the marks of the set, but for those of hidden tags, and below them
/// marks and lanes that others want to be seen there, which nothing on the page can change.
public final class PageMarks {
  private static final String OWN = "own";
  private static final String BELOW = "below";

  private final ArticleView view;
  private final Selection selection;
  private final HiddenTags hidden;
  private final Consumer<Consumer<Annotation>> lanesClicked;
  private Theme theme = Theme.LIGHT;
  private TagPalette own = TagPalette.NONE;
  private List<Annotation> below = List.of();
  private UnaryOperator<TagPalette> looks = UnaryOperator.identity();

  /// @param lanesClicked told who is told of the marks whose bars are clicked in the lanes
  PageMarks(
      ArticleView view,
      Selection selection,
      HiddenTags hidden,
      Consumer<Consumer<Annotation>> lanesClicked) {
    this.view = view;
    this.selection = selection;
    this.hidden = hidden;
    this.lanesClicked = lanesClicked;
  }

  void setTheme(Theme changed) {
    theme = changed;
  }

  /// Takes the colours of a codebook in the theme.
  ///
  /// @return the palette that the marks of the set are drawn with
  TagPalette dress(Codebook codebook) {
    own = TagPalette.of(codebook, theme);
    view.setPalette(looks.apply(own));
    return own;
  }

  /// The colour of a tag's marks, as CSS writes it.
  String colour(String tagId) {
    return own.look(tagId).line().hex();
  }

  /// Draws all marks anew.
  void show() {
    selection
        .set()
        .ifPresent(
            set -> {
              List<HighlightLayer> layers = new ArrayList<>();
              layers.add(HighlightLayer.of(OWN, hidden.shown(set.annotations())));
              if (!below.isEmpty()) {
                layers.add(HighlightLayer.of(BELOW, below));
              }
              view.setLayers(layers);
            });
  }

  /// Draws what a change of the set made different.
  void update(Difference change) {
    view.update(OWN, hidden.shown(change));
  }

  /// Draws lanes below the paragraphs, until another article is shown.
  ///
  /// @param clicked told of the mark whose bar was clicked
  public void showLanes(LaneRows lanes, Consumer<Annotation> clicked) {
    view.setLanes(lanes);
    lanesClicked.accept(clicked);
  }

  /// Draws the lanes below some text anew.
  public void touchLanes(List<Span> touched) {
    view.touchLanes(touched);
  }

  /// Draws marks that are not the set's below its own from now on.
  ///
  /// @param changed gives the palette the look of their tags
  public void showBelow(List<Annotation> others, UnaryOperator<TagPalette> changed) {
    if (others.isEmpty() && below.isEmpty()) {
      return;
    }
    below = List.copyOf(others);
    looks = changed;
    view.setPalette(looks.apply(own));
    List<HighlightLayer> layers = new ArrayList<>(view.layers());
    layers.removeIf(layer -> layer.id().equals(BELOW));
    if (!below.isEmpty()) {
      layers.add(HighlightLayer.of(BELOW, below));
    }
    view.setLayers(layers);
  }
}
