import java.util.spi.ToolProvider;

/// Builds the program as people get it, with a Java of its own inside:
/// `java Package.java TARGET PROGRAM.jar JAVAFX_FOLDER CLASS_PATH`.
///
///     bin/verbatim   starts it
///     lib/           the program and its libraries
///     runtime/       JavaFX and the modules of the JDK that they all need
///     verbatim.aot   what a start of the window would otherwise have to load, link and compile
// again
///     commands.aot   the same for the commands, which need no JavaFX
///     licences/      what the libraries ask to be told of them
///
/// Beside TARGET, two small files say what it was made from: when nothing has changed, nothing is
/// done, and when the modules have not, the runtime is kept.

/// Modules that no class names but that the program needs: the charsets of old texts, and reading
/// the sample out of the program's jar.
static final String MORE_MODULES = "jdk.charsets,jdk.zipfs";

/// The jars, by the starts of their names, whose modules ask for others that the program does
/// without; like all of them they stand on the class path, where that does no harm.
static final List<String> PARTLY_USED = List.of("jsoup-", "lucene-analysis-common-", "poi-");

static final Path LAUNCHER = Path.of("src/build/verbatim.sh");

/// The commands whose starts the second cache is for: one a line, with tabs between the words.
/// Those of bundles are left out: classes of their archive library ask for others that are not
/// there, and with them in the cache each start of any command would look for those in all
/// libraries.
static final Path REHEARSAL = Path.of("src/build/rehearsal.txt");

/// What the program may weigh, in MB as `du -m` counts them.
static final long MOST = 200;

void main(String[] args) throws Exception {
  var target = Path.of(args[0]).toAbsolutePath();
  var javafx = Path.of(args[2]);
  var jars = jars(Path.of(args[1]), args[3]);
  if (!isFresh(target, jars.values(), javafx)) {
    copyJars(jars, target.resolve("lib"));
    makeRuntime(target, javafx);
    writeLauncher(target);
    deleteTree(target.resolve("licences"));
    Notices.write(target.resolve("licences"), libraries(args[3]));
    trainWindow(target);
    trainCommands(target);
    Files.writeString(inputsFile(target), inputs(jars.values(), javafx));
  }
  long size = size(target) >> 20;
  System.out.printf("Verbatim is in %s (%d MB): start it with bin/verbatim%n", target, size);
  if (size > MOST) {
    throw new IllegalStateException("That is more than %d MB.".formatted(MOST));
  }
}

/// The jars of the class path by the names they are given: the program, and all but JavaFX, whose
/// modules stand in the runtime.
SortedMap<String, Path> jars(Path program, String classPath) {
  var jars = new TreeMap<String, Path>();
  for (var entry : classPath.split(File.pathSeparator)) {
    var name = Path.of(entry).getFileName().toString();
    if (name.endsWith(".jar") && !name.startsWith("javafx-") && !Path.of(entry).endsWith(program)) {
      jars.put(name, Path.of(entry));
    }
  }
  jars.put("verbatim.jar", program);
  return jars;
}

/// All libraries, as they stand in the local repository; JavaFX among them.
List<Path> libraries(String classPath) {
  return Stream.of(classPath.split(File.pathSeparator))
      .map(Path::of)
      .filter(entry -> entry.toString().endsWith(".jar"))
      .toList();
}

boolean isFresh(Path target, Collection<Path> jars, Path javafx) throws IOException {
  var made = inputsFile(target);
  return Files.exists(made) && Files.readString(made).equals(inputs(jars, javafx));
}

Path inputsFile(Path target) {
  return target.resolveSibling("verbatim.inputs");
}

String inputs(Collection<Path> jars, Path javafx) throws IOException {
  var files = new ArrayList<>(jars);
  files.addAll(list(javafx));
  files.addAll(list(LAUNCHER.getParent()));
  var lines = new StringBuilder(Runtime.version() + "\n");
  for (var file : files) {
    lines.append("%s %s%n".formatted(file, Files.getLastModifiedTime(file)));
  }
  return lines.toString();
}

void copyJars(Map<String, Path> jars, Path lib) throws IOException {
  deleteTree(lib);
  Files.createDirectories(lib);
  for (var jar : jars.entrySet()) {
    LeanJar.copy(jar.getValue(), lib.resolve(jar.getKey()));
  }
  Files.copy(
      Path.of("LICENSE"), lib.resolveSibling("LICENSE"), StandardCopyOption.REPLACE_EXISTING);
}

void makeRuntime(Path target, Path javafx) throws IOException {
  var runtime = target.resolve("runtime");
  var recipe = target.resolveSibling("verbatim.runtime");
  var modules = neededModules(list(target.resolve("lib")), javafx);
  var options = List.of("--compress=zip-9", "--strip-java-debug-attributes");
  var wanted = "%s %s %s %s".formatted(Runtime.version(), modules, list(javafx), options);
  if (Files.exists(recipe) && Files.readString(recipe).equals(wanted)) {
    return;
  }
  deleteTree(runtime);
  run(
      "jlink",
      Stream.concat(
              options.stream(),
              Stream.of(
                  "--module-path=" + javafx,
                  "--add-modules=" + modules,
                  "--output=" + runtime,
                  "--no-header-files",
                  "--no-man-pages"))
          .toList());
  Files.writeString(recipe, wanted);
}

String neededModules(List<Path> jars, Path javafx) {
  var partlyUsed =
      jars.stream()
          .collect(
              Collectors.partitioningBy(
                  jar -> PARTLY_USED.stream().anyMatch(jar.getFileName().toString()::startsWith)));
  var options =
      List.of(
          "--print-module-deps",
          "--ignore-missing-deps",
          "--multi-release=25",
          "--module-path=" + javafx,
          "--class-path=" + joined(partlyUsed.get(true)));
  var names = partlyUsed.get(false).stream().map(Path::toString);
  return run("jdeps", Stream.concat(options.stream(), names).toList()).strip() + "," + MORE_MODULES;
}

String joined(List<Path> jars) {
  return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
}

/// The program comes first on the class path: what of it is in no cache is found without opening
/// the libraries.
void writeLauncher(Path target) throws IOException {
  var jars =
      list(target.resolve("lib")).stream()
          .map(jar -> jar.getFileName().toString())
          .sorted(Comparator.comparing(name -> !name.equals("verbatim.jar")))
          .map("$home/lib/"::concat);
  var launcher = target.resolve("bin", "verbatim");
  Files.createDirectories(launcher.getParent());
  Files.writeString(
      launcher,
      Files.readString(LAUNCHER).replace("@class.path@", jars.collect(Collectors.joining(":"))));
  launcher.toFile().setExecutable(true, false);
}

/// Makes the window's AOT cache in one run of the tour, with no display.
void trainWindow(Path target) throws Exception {
  train(target, "verbatim.aot", "", scratch -> List.of("tour", scratch + "/tour"));
}

/// Makes the commands' AOT cache in one run of all of them, on a copy of the sample.
void trainCommands(Path target) throws Exception {
  train(
      target,
      "commands.aot",
      NO_PROFILES,
      scratch -> {
        var sample = scratch.resolve("sample");
        copyTree(Path.of("sample-data"), sample);
        var lines =
            Files.readString(REHEARSAL)
                .replace("@sample@", sample.toString())
                .replace("@scratch@", scratch.toString());
        return List.of("--rehearse", Files.writeString(scratch.resolve("lines"), lines).toString());
      });
}

/// A command ends before profiles of its methods would do any good; they are an eighth of the
/// cache.
static final String NO_PROFILES = " -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining";

interface Rehearsal {
  List<String> arguments(Path scratch) throws IOException;
}

/// Makes an AOT cache through the very launcher that people use: a cache holds only for the options
/// and the class path that it was made with.
void train(Path target, String name, String options, Rehearsal rehearsal) throws Exception {
  var cache = target.resolve(name);
  Files.deleteIfExists(cache);
  var scratch = Files.createTempDirectory("verbatim-training");
  var log = scratch.resolve("log").toFile();
  var command = new ArrayList<>(List.of(target.resolve("bin", "verbatim").toString()));
  command.addAll(rehearsal.arguments(scratch));
  var run = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
  run.environment().put("VERBATIM_JAVA_OPTIONS", "-XX:AOTCacheOutput=" + cache + options);
  run.environment().put("HOME", scratch.toString());
  run.environment().put("XDG_STATE_HOME", scratch + "/state");
  int status = run.start().waitFor();
  if (status != 0 || Files.notExists(cache)) {
    Files.deleteIfExists(cache);
    System.err.println(Files.readString(log.toPath()));
    throw new IllegalStateException("%s ended with status %d".formatted(command, status));
  }
  deleteTree(scratch);
}

String run(String tool, List<String> arguments) {
  var output = new StringWriter();
  var errors = new StringWriter();
  int status =
      ToolProvider.findFirst(tool)
          .orElseThrow()
          .run(new PrintWriter(output), new PrintWriter(errors), arguments.toArray(String[]::new));
  if (status != 0) {
    throw new IllegalStateException(tool + " failed:\n" + output + errors);
  }
  return output.toString();
}

List<Path> list(Path folder) throws IOException {
  try (var files = Files.list(folder)) {
    return files.sorted().toList();
  }
}

void copyTree(Path from, Path to) throws IOException {
  try (var files = Files.walk(from)) {
    for (var file : files.toList()) {
      Files.copy(file, to.resolve(from.relativize(file).toString()));
    }
  }
}

long size(Path folder) throws IOException {
  try (var files = Files.walk(folder)) {
    return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
  }
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
