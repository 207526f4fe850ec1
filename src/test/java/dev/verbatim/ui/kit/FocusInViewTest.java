package dev.verbatim.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import dev.verbatim.ui.TestWindow;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Twenty fields in a pane that has room for a few.
@ExtendWith(Fx.class)
class FocusInViewTest {
  private final List<TextField> fields =
      Fx.get(() -> IntStream.range(0, 20).mapToObj(i -> new TextField("field " + i)).toList());
  private final ScrollPane pane =
      Fx.get(() -> new ScrollPane(new VBox(fields.toArray(TextField[]::new))));

  @BeforeEach
  void show() {
    Fx.run(() -> FocusInView.keep(pane));
    TestWindow.show(300, 120, () -> pane);
    Fx.settle();
  }

  private void focus(int field) {
    Fx.run(fields.get(field)::requestFocus);
    Fx.settle();
  }

  private boolean isInView(int field) {
    return Fx.get(
        () -> {
          Bounds at = fields.get(field).localToScene(fields.get(field).getLayoutBounds());
          return at.getMinY() >= -1 && at.getMaxY() <= 121;
        });
  }

  @Test
  void whateverGetsTheFocusIsInView() {
    assertThat(isInView(15)).isFalse();
    for (int field : List.of(15, 19, 3, 0, 10)) {
      focus(field);
      assertThat(isInView(field)).as("field %d", field).isTrue();
    }
  }

  @Test
  void whatIsInViewAlreadyStaysWhereItIs() {
    focus(10);
    double before = Fx.get(pane::getVvalue);
    focus(9);
    assertThat(Fx.get(pane::getVvalue)).isEqualTo(before);
  }
}
