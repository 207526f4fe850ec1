package dev.verbatim.project;

import dev.verbatim.model.ArticleText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Where the program keeps what belongs to no project: journals, settings, log, the list of recent
/// projects, indexes of projects, and the id of this installation.
///
/// It stands where the system wants such things: `$XDG_STATE_HOME/verbatim`, else
/// `~/.local/state/verbatim`; on macOS `~/Library/Application Support/Verbatim`, on Windows
/// `%LOCALAPPDATA%\Verbatim`. It is made when something is first written.
public final class StateFolder {
  private static final Pattern INSTALLATION = Pattern.compile("[0-9a-f]{4,8}");

  private final Path folder;
  private final FileOperations files;
  private String installation = "";

  public StateFolder(Path folder, FileOperations files) {
    this.folder = folder;
    this.files = files;
  }

  /// The one of whoever runs this program.
  public static StateFolder here(FileOperations files) {
    Path home = Path.of(System.getProperty("user.home", "."));
    String system = System.getProperty("os.name", "");
    return new StateFolder(place(system, System.getenv(), home), files);
  }

  static Path place(String system, Map<String, String> environment, Path home) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      String local = environment.getOrDefault("LOCALAPPDATA", "");
      return (local.isEmpty() ? home.resolve("AppData", "Local") : Path.of(local))
          .resolve("Verbatim");
    }
    if (name.startsWith("mac")) {
      return home.resolve("Library", "Application Support", "Verbatim");
    }
    Path xdg = Path.of(environment.getOrDefault("XDG_STATE_HOME", ""));
    // The specification says that a path that is not absolute is to be ignored.
    return (xdg.isAbsolute() ? xdg : home.resolve(".local", "state")).resolve("verbatim");
  }

  public Path folder() {
    return folder;
  }

  public Path settings() {
    return folder.resolve("settings.properties");
  }

  public Path log() {
    return folder.resolve("verbatim.log");
  }

  public RecentProjects recentProjects() {
    return new RecentProjects(folder, files);
  }

  /// The id under which sets count the transactions made here: drawn at random when first asked
  /// for, and kept. Where it cannot be kept, it is another the next time, which does no harm.
  public synchronized String installation() {
    if (installation.isEmpty()) {
      installation = keptInstallation();
    }
    return installation;
  }

  private String keptInstallation() {
    Path file = folder.resolve("installation");
    String drawn = HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt());
    try {
      files.createFolders(folder);
      files.create(file, drawn.getBytes(StandardCharsets.UTF_8));
      files.forceFolder(folder);
      return drawn;
    } catch (FileAlreadyExistsException _) {
      return readInstallation(file, drawn);
    } catch (IOException _) {
      return drawn;
    }
  }

  private String readInstallation(Path file, String otherwise) {
    try {
      String kept = new String(files.read(file), StandardCharsets.UTF_8).strip();
      return INSTALLATION.matcher(kept).matches() ? kept : otherwise;
    } catch (IOException _) {
      return otherwise;
    }
  }

  /// Where the journals of all projects stand, a folder for each.
  Path journals() {
    return folder.resolve("journals");
  }

  /// Where the journals of one project stand, told by the place of the project.
  Path journals(Path project) {
    return journals().resolve(name(project));
  }

  /// Where the indexes of all projects stand, a file for each.
  Path indexes() {
    return folder.resolve("indexes");
  }

  /// The index of one project, told by the place of the project.
  Path index(Path project) {
    return indexes().resolve(name(project));
  }

  private static String name(Path project) {
    return ArticleText.of(project.toString()).sha256().substring(0, 16);
  }
}
