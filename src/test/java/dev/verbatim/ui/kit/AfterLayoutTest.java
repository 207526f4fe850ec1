package dev.verbatim.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import dev.verbatim.ui.TestWindow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is put off until a frame is laid out.
@ExtendWith(Fx.class)
class AfterLayoutTest {
  private final List<String> seen = new ArrayList<>();

  @Test
  void itIsDoneOnceAfterTheFrameThatWasAskedFirst() {
    StackPane root = Fx.get(StackPane::new);
    TestWindow.show(200, 100, () -> root);
    Label label = Fx.get(() -> new Label("words"));
    AfterLayout later = new AfterLayout(root, () -> seen.add("width " + (label.getWidth() > 0)));
    Fx.run(
        () -> {
          root.getChildren().add(label);
          later.request();
          later.request();
          seen.add("asked");
        });
    Fx.settle();
    assertThat(seen).containsExactly("asked", "width true");

    Fx.run(later::request);
    Fx.settle();
    assertThat(seen).hasSize(3);
  }

  @Test
  void inNoWindowItIsDoneAtOnce() {
    Fx.run(() -> new AfterLayout(new StackPane(), () -> seen.add("done")).request());
    assertThat(seen).containsExactly("done");
  }
}
