package dev.verbatim.ui.article;

import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.input.ScrollEvent;

/// The mouse wheel and its kin over the pane.
///
/// RichTextFX 0.11.7 ignores them over the area's own padding, and Flowless 0.7.4 forgets all but
/// the last of several turns within a pulse. So they are added up here and done once in a pulse, in
/// whole pixels.
final class Wheel {
  private static final int ZOOM_STEP = 10;

  private final ArticleArea area;
  private final IntConsumer zoomBy;
  private final AnimationTimer nextPulse =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          stop();
          scroll();
        }
      };

  private double turned;

  private Wheel(ArticleArea area, IntConsumer zoomBy) {
    this.area = area;
    this.zoomBy = zoomBy;
  }

  /// Listens to a pane.
  ///
  /// @param zoomBy told of a turn with the shortcut key down, in per cent
  static void install(ArticleArea area, IntConsumer zoomBy) {
    area.addEventFilter(ScrollEvent.SCROLL, new Wheel(area, zoomBy)::turned);
  }

  private void turned(ScrollEvent event) {
    event.consume();
    if (event.isShortcutDown()) {
      zoomBy.accept(ZOOM_STEP * (int) Math.signum(event.getDeltaY()));
    } else {
      turned -= event.getDeltaY();
      nextPulse.start();
    }
  }

  private void scroll() {
    double pixels = Math.rint(turned);
    turned -= pixels;
    area.scrollYBy(pixels);
  }
}
