/// Formats every Java file under a folder with google-java-format, or, with `--check`, names those
/// that are not formatted and fails: `java Format.java FORMATTER.jar FOLDER [--check]`.
///
/// Maven runs it on the build's own JDK, for the formatter reads only the syntax that the JDK
/// beneath it knows. The formatter is started as a program of its own because only `-jar` honours
/// the exports that its manifest asks for.

void main(String[] args) throws Exception {
  boolean check = List.of(args).contains("--check");
  var list = Files.createTempFile("java-files", ".txt");
  try (var files = Files.walk(Path.of(args[1]))) {
    Files.write(list, files.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().toList());
  }
  var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
  var command = new ArrayList<>(List.of(java, "-jar", args[0]));
  command.addAll(check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
  command.add("@" + list);
  int status = new ProcessBuilder(command).inheritIO().start().waitFor();
  Files.delete(list);
  if (check && status != 0) {
    System.err.println("These files are not formatted: mvn -Pformat formats them.");
  }
  System.exit(status);
}
