package dev.verbatim.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import dev.verbatim.ui.panel.QueryRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Fx.class)
class TaggingTogetherTest {
  @TempDir Path folder;
  private OpenWindow open;

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void look() throws Exception {
    open = OpenWindow.onSample(folder);
    open.window.resize(1000, 700);
    open.drag("said");
    open.window.keys(KeyCode.CONTROL, KeyCode.T);
    Fx.run(() -> ((RadioButton) open.main.root().lookup("#tag-all-everywhere")).fire());
    Fx.settle();
    for (int i = 0; i < 60; i++) Fx.pulses(1);
    open.window.picture("bulk-light");
    open.window.dark();
    open.window.picture("bulk-dark");
  }
}
