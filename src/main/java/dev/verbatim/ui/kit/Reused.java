package dev.verbatim.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Nodes of one kind that show one list of things after another, each time the first of them again:
/// to make a node and to style it takes far longer than to write other words into it.
///
/// Belongs to the JavaFX thread.
///
/// @param <T> what a node shows
/// @param <N> shows it
public final class Reused<T, N extends Node> {
  private final IntFunction<N> make;
  private final BiConsumer<N, T> show;
  private final List<N> made = new ArrayList<>();

  /// @param make makes the node at a place, from 0
  /// @param show has a node show a thing, whatever it showed before
  public Reused(IntFunction<N> make, BiConsumer<N, T> show) {
    this.make = make;
    this.show = show;
  }

  /// Words, and the style class by which they look.
  public record Words(String text, String look) {}

  /// Labels that may be narrower than their words.
  public static Reused<Words, Label> labels() {
    return new Reused<>(
        _ -> {
          Label label = new Label();
          label.setMinWidth(0);
          return label;
        },
        (label, words) -> {
          label.setText(words.text());
          dress(label, "label", words.look());
        });
  }

  /// Gives a node these style classes alone; where it has them it is not styled again.
  public static void dress(Node node, String... classes) {
    if (!node.getStyleClass().equals(List.of(classes))) {
      node.getStyleClass().setAll(classes);
    }
  }

  /// The nodes for these things, in order. They are those given last time, as far as these went.
  public List<N> of(List<T> things) {
    while (made.size() < things.size()) {
      made.add(make.apply(made.size()));
    }
    for (int i = 0; i < things.size(); i++) {
      show.accept(made.get(i), things.get(i));
    }
    return List.copyOf(made.subList(0, things.size()));
  }

  /// Puts nodes into a parent in place of its children; those that both begin with stay in it.
  public static void put(ObservableList<Node> children, List<? extends Node> nodes) {
    int same = 0;
    while (same < children.size()
        && same < nodes.size()
        && children.get(same).equals(nodes.get(same))) {
      same++;
    }
    children.remove(same, children.size());
    children.addAll(nodes.subList(same, nodes.size()));
  }
}
