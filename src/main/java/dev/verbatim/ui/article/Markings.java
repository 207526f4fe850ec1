package dev.verbatim.ui.article;

import dev.verbatim.render.TagPalette;
import java.util.List;

/// All that is drawn behind the words, as one immutable value.
///
/// @param layers the first fills above the next, and its lines stand nearer to the words
/// @param hits what a search has found
/// @param lanes what several people marked, below each paragraph
/// @param pen fits the size of the type
record Markings(
    List<HighlightLayer> layers,
    TagPalette palette,
    Emphasis emphasis,
    Hits hits,
    LaneRows lanes,
    Pen pen) {
  Markings {
    layers = List.copyOf(layers);
  }

  Markings with(List<HighlightLayer> changed) {
    return new Markings(changed, palette, emphasis, hits, lanes, pen);
  }

  Markings with(TagPalette changed) {
    return new Markings(layers, changed, emphasis, hits, lanes, pen);
  }

  Markings with(Emphasis changed) {
    return new Markings(layers, palette, changed, hits, lanes, pen);
  }

  Markings with(Hits changed) {
    return new Markings(layers, palette, emphasis, changed, lanes, pen);
  }

  Markings with(LaneRows changed) {
    return new Markings(layers, palette, emphasis, hits, changed, pen);
  }

  Markings with(Pen changed) {
    return new Markings(layers, palette, emphasis, hits, lanes, changed);
  }
}
