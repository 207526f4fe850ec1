package dev.verbatim.dataset;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import dev.verbatim.model.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A work as the spans and relations of [Layers], in which each span is one stretch of text: an
/// interrupted mark is several, each linked to the next, and the first says what there is to say.
///
/// @param links by the numbers of the marks that they join, from 0
record LayerWork(List<Mark> marks, List<Link> links) {
  LayerWork {
    marks = List.copyOf(marks);
    links = List.copyOf(links);
  }

  /// A span.
  ///
  /// @param features those that are set
  record Mark(Span span, Map<String, String> features) {}

  /// A relation.
  ///
  /// @param features those that are set
  record Link(int from, int to, Map<String, String> features) {}

  /// How works become layers.
  ///
  /// @param tool whose names of marks and links are written where they have some, in place of ids
  /// @param clean gives words without what the form cannot hold
  /// @param counted what is lost where the layers cannot say it
  record Way(
      Optional<String> tool,
      Codebook codebook,
      Layers layers,
      UnaryOperator<String> clean,
      Set<Content> counted) {
    /// Whether an attribute comes back as the value that it is.
    boolean holds(ValueWords values, Annotation mark, String id, AttributeValue value) {
      return words(values, id, value).map(w -> values.read(mark, id, w).equals(value)).orElse(false)
          && values.words(value).equals(words(values, id, value));
    }

    private Optional<String> words(ValueWords values, String id, AttributeValue value) {
      return layers.knows(id) ? values.words(value).map(clean) : Optional.empty();
    }

    private String name(String id, Provenance provenance) {
      return tool.map(provenance.extra()::get)
          .filter(String.class::isInstance)
          .map(String.class::cast)
          .map(clean)
          .orElse(id);
    }
  }

  /// The layers of a work.
  ///
  /// @param losses told of interrupted marks, and of what the layers cannot say
  static LayerWork of(Work work, Way way, Losses losses) {
    return new Making(work, way, losses).work();
  }

  private static final class Making {
    private final Work work;
    private final Way way;
    private final Losses losses;
    private final ValueWords values;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Making(Work work, Way way, Losses losses) {
      this.work = work;
      this.way = way;
      this.losses = losses;
      this.values = new ValueWords(way.codebook(), work.article().text());
    }

    LayerWork work() {
      work.set().annotations().forEach(this::mark);
      work.linksInTextOrder().forEach(this::link);
      return new LayerWork(marks, links);
    }

    private void mark(Annotation mark) {
      numbers.put(mark.id(), marks.size());
      marks.add(new Mark(mark.spans().getFirst(), features(mark)));
      for (Span next : mark.spans().subList(1, mark.spans().size())) {
        marks.add(new Mark(next, Map.of(Layers.TAG, way.clean().apply(mark.tag()))));
        links.add(
            new Link(marks.size() - 2, marks.size() - 1, Map.of(Layers.TYPE, Layers.CONTINUED)));
      }
      lose(Content.SPLIT, mark.tag(), mark.spans().size() > 1);
    }

    private Map<String, String> features(Annotation mark) {
      Map<String, String> features = new LinkedHashMap<>();
      features.put(Layers.TAG, way.clean().apply(mark.tag()));
      features.put(Layers.ID, way.name(mark.id(), mark.provenance()));
      if (!mark.note().isEmpty()) {
        String note = way.clean().apply(mark.note());
        features.put(Layers.NOTE, note);
        lose(Content.NOTE, "", !note.equals(mark.note()));
      }
      mark.attributes().forEach((id, value) -> attribute(features, mark, id, value));
      return features;
    }

    private void attribute(
        Map<String, String> features, Annotation mark, String id, AttributeValue value) {
      Optional<String> words = way.words(values, id, value);
      boolean isWhole = words.equals(values.words(value));
      words
          .filter(_ -> isWhole || way.counted().contains(Content.VALUE))
          .ifPresent(said -> features.put(Layers.feature(id), said));
      lose(Content.ATTRIBUTE, id, words.isEmpty());
      lose(Content.VALUE, id, words.isPresent() && !way.holds(values, mark, id, value));
    }

    private void lose(Content content, String about, boolean lost) {
      losses.add(content, about, lost && way.counted().contains(content) ? 1 : 0);
    }

    private void link(Relation link) {
      Integer from = numbers.get(link.from());
      Integer to = numbers.get(link.to());
      if (from == null || to == null) {
        lose(Content.LINK, link.type(), true);
      } else {
        Map<String, String> features = new LinkedHashMap<>();
        features.put(Layers.TYPE, way.clean().apply(link.type()));
        features.put(Layers.ID, way.name(link.id(), link.provenance()));
        links.add(new Link(from, to, features));
      }
    }
  }
}
