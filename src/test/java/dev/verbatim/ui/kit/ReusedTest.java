package dev.verbatim.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;

class ReusedTest {
  private final Reused<Integer, Rectangle> bars =
      new Reused<>(_ -> new Rectangle(), (bar, width) -> bar.setWidth(width));
  private final Group group = new Group();

  @Test
  void theSameNodesShowOneListAfterAnother() {
    List<Rectangle> first = bars.of(List.of(1, 2, 3));
    List<Rectangle> second = bars.of(List.of(7, 8));
    assertThat(second).isEqualTo(first.subList(0, 2));
    assertThat(second).extracting(Rectangle::getWidth).containsExactly(7.0, 8.0);

    List<Rectangle> third = bars.of(List.of(4, 5, 6, 9));
    assertThat(third).startsWith(first.toArray(new Rectangle[0]));
    assertThat(third).extracting(Rectangle::getWidth).containsExactly(4.0, 5.0, 6.0, 9.0);
  }

  @Test
  void whatIsThereAlreadyStaysUntouched() {
    Reused.put(group.getChildren(), bars.of(List.of(1, 2, 3)));
    List<Node> moved = new ArrayList<>();
    group
        .getChildren()
        .addListener(
            (ListChangeListener<Node>)
                change -> {
                  while (change.next()) {
                    moved.addAll(change.getRemoved());
                    moved.addAll(change.getAddedSubList());
                  }
                });
    Reused.put(group.getChildren(), bars.of(List.of(4, 5, 6)));
    assertThat(moved).isEmpty();

    List<Rectangle> shorter = bars.of(List.of(1));
    Reused.put(group.getChildren(), shorter);
    assertThat(group.getChildren()).isEqualTo(shorter);
    assertThat(moved).hasSize(2).doesNotContain(shorter.getFirst());
  }

  @Test
  void nodesOfAnotherKindMayFollow() {
    Rectangle last = new Rectangle();
    List<Node> nodes = new ArrayList<>(bars.of(List.of(1, 2)));
    nodes.add(last);
    Reused.put(group.getChildren(), nodes);
    List<Node> fewer = new ArrayList<>(bars.of(List.of(1)));
    fewer.add(last);
    Reused.put(group.getChildren(), fewer);
    assertThat(group.getChildren()).isEqualTo(fewer);
  }

  @Test
  void aNodeIsDressedOnlyInOtherClasses() {
    Rectangle bar = new Rectangle();
    int[] changes = {0};
    bar.getStyleClass().addListener((ListChangeListener<String>) _ -> changes[0]++);
    Reused.dress(bar, "one", "two");
    Reused.dress(bar, "one", "two");
    assertThat(bar.getStyleClass()).containsExactly("one", "two");
    assertThat(changes[0]).isEqualTo(1);
  }
}
