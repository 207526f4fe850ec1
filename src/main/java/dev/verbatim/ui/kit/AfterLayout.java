package dev.verbatim.ui.kit;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Something that is done once the next frame is laid out, and once only however often it was asked
/// for until then. What it changes is drawn a frame later, so that what matters more is drawn
/// first.
///
/// Belongs to the JavaFX thread.
public final class AfterLayout {
  private final Node node;
  private final Runnable what;
  private final Runnable listener = this::run;
  private Optional<Scene> asked = Optional.empty();

  /// @param node in whose scene frames are laid out
  public AfterLayout(Node node, Runnable what) {
    this.node = node;
    this.what = what;
  }

  /// Asks for it. Where the node is in no window, it is done at once.
  public void request() {
    Scene scene = node.getScene();
    if (scene == null || scene.getWindow() == null) {
      what.run();
    } else if (asked.isEmpty()) {
      asked = Optional.of(scene);
      scene.addPostLayoutPulseListener(listener);
      Platform.requestNextPulse();
    }
  }

  private void run() {
    asked.ifPresent(scene -> scene.removePostLayoutPulseListener(listener));
    asked = Optional.empty();
    what.run();
    Platform.requestNextPulse();
  }
}
