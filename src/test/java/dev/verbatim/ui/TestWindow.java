package dev.verbatim.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// A window on the headless screen, with a person's hands: mouse, wheel and keys go through the
/// platform as real ones do, to whatever lies under the pointer or has the focus.
///
/// Places are in pixels from the scene's top left. Every act waits until its effect is drawn. Call
/// from the test's own thread.
public final class TestWindow {
  /// The headless screen; a larger window ends in an exception of the platform's own.
  private static final int SCREEN = 1000;

  private static final Path PICTURES = Path.of("target", "pictures");
  private static final int DRAG_STEPS = 8;
  private static final String LIGHT = "light";
  private static final String DARK = "dark";

  private final Stage stage;
  private final Scene scene;
  private final Robot robot;

  private TestWindow(Stage stage, Scene scene, Robot robot) {
    this.stage = stage;
    this.scene = scene;
    this.robot = robot;
  }

  /// Opens a window in the light theme and waits until it is drawn.
  ///
  /// @param root made on the JavaFX thread
  public static TestWindow show(double width, double height, Supplier<? extends Parent> root) {
    assertThat(Math.max(width, height)).as("fits the headless screen").isLessThanOrEqualTo(SCREEN);
    TestWindow window =
        Fx.get(
            () -> {
              Scene scene = new Scene(root.get(), width, height);
              scene.getStylesheets().add(theme(LIGHT));
              Stage stage = new Stage();
              stage.setScene(scene);
              stage.setX(0);
              stage.setY(0);
              stage.show();
              stage.requestFocus();
              return new TestWindow(stage, scene, new Robot());
            });
    Fx.settle();
    return window;
  }

  /// Changes to the dark theme.
  public TestWindow dark() {
    Fx.run(() -> scene.getStylesheets().replaceAll(s -> s.equals(theme(LIGHT)) ? theme(DARK) : s));
    Fx.settle();
    return this;
  }

  /// Adds style sheets to the theme's.
  public TestWindow styles(String... sheets) {
    Fx.run(() -> scene.getStylesheets().addAll(sheets));
    Fx.settle();
    return this;
  }

  public Scene scene() {
    return scene;
  }

  public Stage stage() {
    return stage;
  }

  public void resize(double width, double height) {
    Fx.run(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
    Fx.settle();
  }

  /// The middle of a node, as a place in the scene.
  public Point2D middleOf(Node node) {
    return Fx.get(
        () -> {
          var bounds = node.localToScene(node.getLayoutBounds());
          return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
  }

  public void click(Node node) {
    click(middleOf(node));
  }

  public void click(Point2D at) {
    clicks(at, 1, MouseButton.PRIMARY);
  }

  public void doubleClick(Point2D at) {
    clicks(at, 2, MouseButton.PRIMARY);
  }

  public void tripleClick(Point2D at) {
    clicks(at, 3, MouseButton.PRIMARY);
  }

  public void rightClick(Point2D at) {
    clicks(at, 1, MouseButton.SECONDARY);
  }

  /// Presses, moves in steps as a hand does, and releases.
  public void drag(Point2D from, Point2D to) {
    press(from);
    dragTo(from, to);
    release();
  }

  public void press(Point2D at) {
    move(at);
    Fx.run(() -> robot.mousePress(MouseButton.PRIMARY));
    Fx.settle();
  }

  /// Moves in steps from one place to another, whatever is pressed.
  public void dragTo(Point2D from, Point2D to) {
    for (int step = 1; step <= DRAG_STEPS; step++) {
      double part = (double) step / DRAG_STEPS;
      move(from.interpolate(to, part));
    }
  }

  public void release() {
    Fx.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
    Fx.settle();
  }

  public void move(Point2D to) {
    Fx.run(
        () ->
            robot.mouseMove(
                stage.getX() + scene.getX() + to.getX(), stage.getY() + scene.getY() + to.getY()));
    Fx.pulses(1);
  }

  /// Turns the wheel under the pointer: notches down, negative is up.
  public void wheel(int notches) {
    Fx.run(() -> robot.mouseWheel(notches));
    Fx.settle();
  }

  /// Presses keys one upon the other and releases them in reverse: `keys(CONTROL, A)`.
  public void keys(KeyCode... chord) {
    List<KeyCode> keys = List.of(chord);
    Fx.run(
        () -> {
          keys.forEach(robot::keyPress);
          keys.reversed().forEach(robot::keyRelease);
        });
    Fx.settle();
  }

  /// The colour of a pixel of the scene as it is drawn now.
  public Color pixel(double x, double y) {
    return image().getPixelReader().getColor((int) x, (int) y);
  }

  /// The scene as it is drawn now.
  public WritableImage image() {
    return Fx.get(() -> scene.snapshot(null));
  }

  /// Writes what the scene looks like to `target/pictures/NAME.png`.
  public Path picture(String name) {
    WritableImage image = image();
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    PixelReader pixels = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    Path file = PICTURES.resolve(name + ".png");
    try {
      Files.createDirectories(PICTURES);
      ImageIO.write(copy, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static String theme(String name) {
    return "/styles/" + name + ".css";
  }

  private void clicks(Point2D at, int count, MouseButton button) {
    move(at);
    for (int i = 0; i < count; i++) {
      Fx.run(
          () -> {
            robot.mousePress(button);
            robot.mouseRelease(button);
          });
    }
    Fx.settle();
  }
}
