package dev.verbatim.ui.app;

import dev.verbatim.format.AnnotationFile;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.project.FileOperations;
import dev.verbatim.project.Machine;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import dev.verbatim.project.StateFolder;
import dev.verbatim.ui.kit.Settings;
import dev.verbatim.ui.kit.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;

/// The program's main job with nobody at the window: opens the sample, marks it by real mouse and
/// key events, saves, reads back what was saved, and leaves the JSON and pictures.
///
/// It takes the way that a person takes, from the mouse to the disk; what is not on disk at the end
/// is a failure.
public final class Tour {
  private static final String ARTICLE = "beijing-meeting";

  /// The headless screen is 1000 × 1000.
  private static final int WIDTH = 1000;

  private static final int HEIGHT = 760;
  private static final int NARROW = 560;

  /// What is marked, each by a drag over the words and a key.
  private static final List<Gesture> GESTURES =
      List.of(
          new Gesture("a senior government official", KeyCode.DIGIT1, "speaker"),
          new Gesture("“constructive and productive meeting”", KeyCode.DIGIT2, "quote"),
          new Gesture("nearly seven years", KeyCode.DIGIT4, "statistic"));

  private record Gesture(String words, KeyCode key, String tag) {}

  private final Path folder;
  private final List<String> report = new ArrayList<>();
  private final Machine machine;
  private final Settings settings;

  private Tour(Path folder) {
    this.folder = folder;
    FileOperations files = FileOperations.disk();
    this.machine =
        new Machine(files, new StateFolder(folder.resolve("state"), files), InstantSource.system());
    this.settings = Hand.ask(() -> new Settings(machine.state().settings()));
  }

  /// Takes the tour, leaving everything in `folder`.
  ///
  /// @return what was done and left, a line each
  /// @throws IllegalStateException with a sentence, where something is not as it must be
  public static List<String> take(Path folder) throws IOException {
    CountDownLatch up = new CountDownLatch(1);
    Platform.startup(up::countDown);
    try {
      up.await();
      // The toolkit must outlive the last window: the hand waits for its pulses.
      Platform.setImplicitExit(false);
      Files.createDirectories(folder);
      return new Tour(folder).take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      Platform.exit();
    }
  }

  private List<String> take() throws IOException {
    Path project = folder.resolve("sample");
    SampleCopy.to(project);
    TourWindow window = TourWindow.open(machine, settings, WIDTH, HEIGHT);
    window.show(Launch.sample(project), ARTICLE);
    pictures(window);
    Annotator guest = new Annotator("analyst-e", "Analyst E");
    window.show(new Launch(Optional.of(project), Optional.of(guest)), ARTICLE);
    for (Gesture gesture : GESTURES) {
      window.mark(gesture.words(), gesture.key());
    }
    picture(window, "marked");
    window.close();
    readBack(project, guest);
    return report;
  }

  private void pictures(TourWindow window) throws IOException {
    window.click("We were trying");
    Hand.act(() -> settings.themeProperty().set(ThemeChoice.LIGHT));
    picture(window, "light");
    Hand.act(() -> settings.themeProperty().set(ThemeChoice.DARK));
    picture(window, "dark");
    Hand.act(() -> settings.themeProperty().set(ThemeChoice.LIGHT));
    window.resize(NARROW, HEIGHT);
    picture(window, "narrow");
    window.resize(WIDTH, HEIGHT);
  }

  private void picture(TourWindow window, String name) throws IOException {
    Path file = folder.resolve(name + ".png");
    window.picture(file);
    report.add("picture: " + file);
  }

  /// Every gesture must be in the file, on its words and with its tag.
  private void readBack(Path folderOfProject, Annotator guest) throws IOException {
    Path json =
        folderOfProject.resolve("annotations").resolve(guest.id()).resolve(ARTICLE + ".json");
    byte[] saved = Files.readAllBytes(json);
    Path copy = folder.resolve(ARTICLE + ".json");
    Files.write(copy, saved);
    try {
      Project project = Project.open(folderOfProject, machine).project();
      Article article = project.article(ARTICLE).article();
      AnnotationSet set =
          AnnotationFile.read(saved, json.toString(), article, project.codebook()).set();
      GESTURES.forEach(gesture -> check(gesture, article, set));
    } catch (ProjectException | FormatException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
    report.add("JSON: " + copy);
  }

  private void check(Gesture gesture, Article article, AnnotationSet set) {
    boolean there =
        set.annotations().stream()
            .filter(a -> a.tag().equals(gesture.tag()))
            .flatMap(a -> a.spans().stream())
            .anyMatch(span -> article.text().slice(span).equals(gesture.words()));
    if (!there) {
      throw new IllegalStateException(
          "The tour marked “%s” as %s, but that is not in the file."
              .formatted(gesture.words(), gesture.tag()));
    }
    report.add("marked, saved and read back: " + gesture.tag() + " " + gesture.words());
  }
}
