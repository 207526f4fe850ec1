package dev.verbatim.ui.annotate;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Difference;
import dev.verbatim.render.TagPalette;
import dev.verbatim.render.Theme;
import dev.verbatim.ui.article.ArticleView;
import dev.verbatim.ui.article.HighlightLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What is drawn on the page: the marks of the set, but for those of hidden tags, and below them
/// marks that others want to be seen there.
final class PageMarks {
  private static final String OWN = "own";
  private static final String BELOW = "below";

  private final ArticleView view;
  private final Selection selection;
  private final HiddenTags hidden;
  private Theme theme = Theme.LIGHT;
  private TagPalette own = TagPalette.NONE;
  private List<Annotation> below = List.of();
  private UnaryOperator<TagPalette> looks = UnaryOperator.identity();

  PageMarks(ArticleView view, Selection selection, HiddenTags hidden) {
    this.view = view;
    this.selection = selection;
    this.hidden = hidden;
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

  /// Draws other marks below the set's from now on.
  void showBelow(List<Annotation> others, UnaryOperator<TagPalette> changed) {
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
