import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.spi.ToolProvider;
import javax.imageio.ImageIO;

/// Makes an installer of the packaged program by jpackage, of the kind that this system takes: a
/// `.deb` on Linux, a `.msi` on Windows, a `.pkg` on macOS: `java Installer.java PROGRAM TARGET
/// VERSION`.
///
/// It has an icon, an entry in the menu, and opens files whose names end in `.verbatim`: bundles,
/// which are offered to the project that was open last. On Linux what starts is the program's own
/// launcher, so that commands are as lean as they are without the installer.

static final int ICON = 256;

void main(String[] args) throws Exception {
  var program = Path.of(args[0]).toAbsolutePath();
  var target = Path.of(args[1]).toAbsolutePath();
  var version = args[2].replaceFirst("-.*", "");
  deleteTree(target);
  Files.createDirectories(target);
  var icon = icon(target.resolve("verbatim.png"));
  image(program, target, version, icon);
  var image = target.resolve("verbatim");
  if (isLinux()) {
    useOwnLauncher(program, image);
  }
  install(target, image, version, icon);
  deleteTree(image);
  try (var files = Files.list(target)) {
    files
        .filter(f -> !f.endsWith(icon.getFileName()))
        .forEach(f -> System.out.println("installer: " + f));
  }
}

boolean isLinux() {
  return System.getProperty("os.name").startsWith("Linux");
}

/// The program with its runtime, as jpackage lays it out.
void image(Path program, Path target, String version, Path icon) throws Exception {
  jpackage(
      List.of(
          "--type=app-image",
          "--name=verbatim",
          "--dest=" + target,
          "--app-version=" + version,
          "--runtime-image=" + program.resolve("runtime"),
          "--input=" + program.resolve("lib"),
          "--main-jar=verbatim.jar",
          "--main-class=dev.verbatim.Main",
          "--java-options=--enable-native-access=javafx.graphics",
          "--icon=" + icon));
}

/// Puts the launcher of the packaged program, with its caches, in the place of jpackage's. The
/// caches hold only for files of the very times that they were made with.
void useOwnLauncher(Path program, Path image) throws IOException {
  var lib = image.resolve("lib");
  for (var folder : List.of("runtime", "licences")) {
    deleteTree(lib.resolve(folder));
    copyTree(program.resolve(folder), lib.resolve(folder));
  }
  copyTree(program.resolve("lib"), lib.resolve("app"));
  for (var file : List.of("verbatim.aot", "commands.aot", "LICENSE")) {
    copy(program.resolve(file), lib.resolve(file));
  }
  var script =
      Files.readString(program.resolve("bin/verbatim"))
          .replace("$home/lib/", "$home/lib/app/")
          .replace("$home/runtime/", "$home/lib/runtime/")
          .replace("$home/$cache.aot", "$home/lib/$cache.aot");
  var launcher = image.resolve("bin/verbatim");
  Files.delete(launcher);
  Files.writeString(launcher, script);
  launcher.toFile().setExecutable(true, false);
}

void install(Path target, Path image, String version, Path icon) throws Exception {
  var association = target.resolve("association.properties");
  Files.writeString(
      association,
      """
      extension=verbatim
      mime-type=application/x-verbatim-bundle
      description=Verbatim bundle
      """);
  var options =
      new ArrayList<>(
          List.of(
              "--name=verbatim",
              "--app-image=" + image,
              "--dest=" + target,
              "--app-version=" + version,
              "--description=Annotate news articles by hand",
              "--vendor=Verbatim",
              "--license-file=LICENSE",
              "--file-associations=" + association));
  if (isLinux()) {
    options.addAll(
        List.of(
            "--type=deb",
            "--resource-dir=src/build/deb",
            "--linux-shortcut",
            "--linux-menu-group=Office",
            "--linux-app-category=editors",
            "--linux-package-name=verbatim",
            "--linux-package-deps=libgtk-3-0",
            "--linux-deb-maintainer=verbatim@localhost"));
  } else if (System.getProperty("os.name").startsWith("Windows")) {
    options.addAll(List.of("--type=msi", "--win-menu", "--win-shortcut", "--win-per-user-install"));
  } else {
    options.add("--type=pkg");
  }
  jpackage(options);
  Files.delete(association);
}

/// @param options each with its value behind an equals sign, which jpackage does not read
void jpackage(List<String> options) {
  var words = options.stream().flatMap(option -> Stream.of(option.split("=", 2)));
  int status =
      ToolProvider.findFirst("jpackage")
          .orElseThrow()
          .run(System.out, System.err, words.toArray(String[]::new));
  if (status != 0) {
    throw new IllegalStateException("jpackage ended with status %d: %s".formatted(status, options));
  }
}

/// A page with lines of text, one of them quoted and marked.
Path icon(Path file) throws IOException {
  var image = new BufferedImage(ICON, ICON, BufferedImage.TYPE_INT_ARGB);
  var g = image.createGraphics();
  g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
  g.setColor(new Color(0x2a6592));
  g.fill(new RoundRectangle2D.Double(8, 8, 240, 240, 56, 56));
  g.setColor(new Color(0xfbfaf8));
  g.fill(new RoundRectangle2D.Double(52, 40, 152, 176, 16, 16));
  line(g, 64, 76, 180);
  mark(g, 104);
  line(g, 148, 76, 180);
  line(g, 180, 76, 140);
  g.dispose();
  ImageIO.write(image, "png", file.toFile());
  return file;
}

void line(Graphics2D g, int y, int from, int to) {
  g.setColor(new Color(0xb9b3a8));
  g.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  g.drawLine(from, y, to, y);
}

/// A marked quotation: its fill, its words between two strokes on either side, its line below.
void mark(Graphics2D g, int y) {
  g.setColor(new Color(0xfbeac6));
  g.fill(new RoundRectangle2D.Double(66, y - 20, 124, 40, 8, 8));
  g.setColor(new Color(0x9c6310));
  g.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  for (int x : new int[] {80, 94, 162, 176}) {
    g.drawLine(x, y - 10, x - 3, y - 1);
  }
  g.drawLine(108, y, 146, y);
  g.setStroke(new BasicStroke(6));
  g.drawLine(66, y + 22, 190, y + 22);
}

/// Copies files and makes folders, over those that are there already.
void copyTree(Path from, Path to) throws IOException {
  try (var files = Files.walk(from)) {
    for (var file : files.toList()) {
      var place = to.resolve(from.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(place);
      } else {
        copy(file, place);
      }
    }
  }
}

void copy(Path from, Path to) throws IOException {
  Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
}

void deleteTree(Path folder) throws IOException {
  if (Files.exists(folder)) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
