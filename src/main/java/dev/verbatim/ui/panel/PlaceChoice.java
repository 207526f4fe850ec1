package dev.verbatim.ui.panel;

import dev.verbatim.project.Problem;
import dev.verbatim.search.TagAll.Occurrence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Places of one article or several, each to be tagged or left out, one by one or a whole article
/// at once. All are chosen that are not tagged already, until someone leaves them out.
final class PlaceChoice {
  /// A line of the list.
  sealed interface Row permits Head, Line, Unread {}

  /// An article, above its places.
  record Head(String articleId) implements Row {}

  record Line(Occurrence place) implements Row {}

  /// A file that could not be read, below all places.
  record Unread(Problem problem) implements Row {}

  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final Map<String, List<Occurrence>> articles = new LinkedHashMap<>();
  private final Set<Occurrence> left = new HashSet<>();
  private int places;
  private int tagged;

  ObservableList<Row> rows() {
    return rows;
  }

  void clear() {
    rows.clear();
    articles.clear();
    left.clear();
    places = 0;
    tagged = 0;
  }

  /// Adds places below those that are there.
  ///
  /// @param found each article's together, of articles that are not there yet
  /// @param grouped whether each article gets a line of its own above them
  void add(List<Occurrence> found, boolean grouped) {
    List<Row> added = new ArrayList<>();
    for (Occurrence place : found) {
      List<Occurrence> here = articles.get(place.articleId());
      if (here == null) {
        here = new ArrayList<>();
        articles.put(place.articleId(), here);
        if (grouped) {
          added.add(new Head(place.articleId()));
        }
      }
      here.add(place);
      added.add(new Line(place));
      tagged += place.taggedAlready() ? 1 : 0;
    }
    places += found.size();
    rows.addAll(added);
  }

  void addUnread(Collection<Problem> problems) {
    rows.addAll(problems.stream().map(Unread::new).toList());
  }

  int places() {
    return places;
  }

  int articles() {
    return articles.size();
  }

  /// How many have the tag, so that they are skipped.
  int tagged() {
    return tagged;
  }

  int chosenCount() {
    return places - tagged - left.size();
  }

  boolean isChosen(Occurrence place) {
    return !place.taggedAlready() && !left.contains(place);
  }

  /// The chosen places, in the order of the list.
  List<Occurrence> chosen() {
    return articles.values().stream().flatMap(List::stream).filter(this::isChosen).toList();
  }

  /// How many places of an article are chosen.
  int chosenIn(Head article) {
    return (int) in(article).stream().filter(this::isChosen).count();
  }

  /// How many places of an article could be chosen.
  int choosableIn(Head article) {
    return (int) in(article).stream().filter(place -> !place.taggedAlready()).count();
  }

  int placesIn(Head article) {
    return in(article).size();
  }

  private List<Occurrence> in(Head article) {
    return articles.getOrDefault(article.articleId(), List.of());
  }

  /// Takes a place in or out; of an article all its places: out where any is in.
  void toggle(Row row) {
    switch (row) {
      case Head article -> choose(in(article), chosenIn(article) == 0);
      case Line line -> choose(List.of(line.place()), !isChosen(line.place()));
      case Unread _ -> {
        // nothing is known of its places
      }
    }
  }

  /// Takes all places in, or leaves all out.
  void chooseAll(boolean chosen) {
    articles.values().forEach(here -> choose(here, chosen));
  }

  private void choose(List<Occurrence> some, boolean chosen) {
    for (Occurrence place : some) {
      if (chosen) {
        left.remove(place);
      } else if (!place.taggedAlready()) {
        left.add(place);
      }
    }
  }
}
