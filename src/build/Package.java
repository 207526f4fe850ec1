import java.util.spi.ToolProvider;

/// Builds the program as people get it, with a Java of its own inside:
/// `java Package.java TARGET PROGRAM.jar JAVAFX_FOLDER CLASS_PATH`.
///
///     bin/verbatim   starts it
///     lib/           the program and its libraries
///     runtime/       JavaFX and the modules of the JDK that they all need
///     verbatim.aot   what a start would otherwise have to load, link and compile again
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

void main(String[] args) throws Exception {
  var target = Path.of(args[0]).toAbsolutePath();
  var javafx = Path.of(args[2]);
  var jars = jars(Path.of(args[1]), args[3]);
  if (!isFresh(target, jars.values(), javafx)) {
    copyJars(jars, target.resolve("lib"));
    makeRuntime(target, javafx);
    writeLauncher(target);
    train(target);
    Files.writeString(inputsFile(target), inputs(jars.values(), javafx));
  }
  System.out.println("Verbatim is in " + target + ": start it with bin/verbatim");
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
    Files.copy(jar.getValue(), lib.resolve(jar.getKey()));
  }
  Files.copy(
      Path.of("LICENSE"), lib.resolveSibling("LICENSE"), StandardCopyOption.REPLACE_EXISTING);
}

void makeRuntime(Path target, Path javafx) throws IOException {
  var runtime = target.resolve("runtime");
  var recipe = target.resolveSibling("verbatim.runtime");
  var modules = neededModules(list(target.resolve("lib")), javafx);
  var wanted = Runtime.version() + " " + modules + " " + list(javafx);
  if (Files.exists(recipe) && Files.readString(recipe).equals(wanted)) {
    return;
  }
  deleteTree(runtime);
  run(
      "jlink",
      List.of(
          "--module-path=" + javafx,
          "--add-modules=" + modules,
          "--output=" + runtime,
          "--compress=zip-6",
          "--no-header-files",
          "--no-man-pages"));
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

void writeLauncher(Path target) throws IOException {
  var jars = list(target.resolve("lib")).stream().map(jar -> "$home/lib/" + jar.getFileName());
  var launcher = target.resolve("bin", "verbatim");
  Files.createDirectories(launcher.getParent());
  Files.writeString(
      launcher,
      Files.readString(LAUNCHER).replace("@class.path@", jars.collect(Collectors.joining(":"))));
  launcher.toFile().setExecutable(true, false);
}

/// Makes the AOT cache in one run of the tour, with no display, through the very launcher that
/// people use: the cache holds only for the options and the class path that it was made with.
void train(Path target) throws Exception {
  var cache = target.resolve("verbatim.aot");
  Files.deleteIfExists(cache);
  var scratch = Files.createTempDirectory("verbatim-training");
  var log = scratch.resolve("log").toFile();
  var tour =
      new ProcessBuilder(target.resolve("bin", "verbatim").toString(), "tour", scratch + "/tour")
          .redirectErrorStream(true)
          .redirectOutput(log);
  tour.environment().put("VERBATIM_JAVA_OPTIONS", "-XX:AOTCacheOutput=" + cache);
  tour.environment().put("HOME", scratch.toString());
  tour.environment().put("XDG_STATE_HOME", scratch + "/state");
  int status = tour.start().waitFor();
  if (status != 0 || Files.notExists(cache)) {
    Files.deleteIfExists(cache);
    System.err.println(Files.readString(log.toPath()));
    throw new IllegalStateException("The packaged program's tour ended with status " + status);
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

void deleteTree(Path folder) throws IOException {
  if (Files.exists(folder)) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
