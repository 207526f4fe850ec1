package dev.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeFileTest {
  private static final String TEXT = "“We were ready,” said Ivo Brandt.";

  @TempDir private Path folder;
  private Path set;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void makeProject() throws IOException {
    set = folder.resolve("annotations/analyst-a/harbour.json");
    Files.createDirectories(set.getParent());
    Files.createDirectories(folder.resolve("articles"));
    Files.writeString(folder.resolve("articles/harbour.txt"), TEXT);
  }

  private static String set(Map<String, Integer> revision, String... marks) {
    String sha = "c6a8f9b4f9fd1a33c0fc6bbbbd9dbfd8aa4f6a6e6bbf3c10d2f4e5c7c9a0e1aa";
    List<String> counts = new ArrayList<>();
    revision.forEach((installation, count) -> counts.add("\"" + installation + "\": " + count));
    return """
    { "format": "verbatim-annotations", "version": 1, "offsetUnit": "codepoint",
      "article": { "id": "harbour", "textSha256": "%s" },
      "annotator": { "id": "analyst-a" }, "status": "in-progress",
      "revision": { %s },
      "annotations": [ %s ] }
    """
        .formatted(sha, String.join(", ", counts), String.join(", ", marks));
  }

  private static String mark(String id, int start, String words, String note) {
    return """
    { "id": "%s", "tag": "quote", "note": "%s",
      "spans": [ { "start": %d, "end": %d, "text": "%s" } ] }
    """
        .formatted(id, note, start, start + words.length(), words);
  }

  private static final String READY = mark("a", 1, "We were ready", "");
  private static final String IVO = mark("b", 22, "Ivo", "");
  private static final String BASE = set(Map.of("a1f3", 1), READY);

  private int run(String... arguments) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Commands(stream, stream).run(List.of(arguments));
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private int merge(String base, String ours, String theirs) throws IOException {
    return run(
        "merge-file",
        file("base", base).toString(),
        file("ours", ours).toString(),
        file("theirs", theirs).toString(),
        set.toString());
  }

  @Test
  void bothSidesAreInTheResult() throws IOException {
    String ours = set(Map.of("a1f3", 2), READY, IVO);
    String theirs = set(Map.of("a1f3", 1, "beef", 1), mark("a", 1, "We were ready", "why"));

    assertThat(merge(BASE, ours, theirs)).isZero();

    assertThat(folder.resolve("ours"))
        .content()
        .contains("\"id\": \"b\"", "\"note\": \"why\"", "\"a1f3\": 2", "\"beef\": 1")
        .contains("\"conflicts\": []");
    assertThat(said()).isEmpty();
  }

  @Test
  void whatCollidesIsKeptInTheFileAndSaid() throws IOException {
    String ours = set(Map.of("a1f3", 2), mark("a", 1, "We were ready", "mine"));
    String theirs = set(Map.of("beef", 1), mark("a", 1, "We were ready", "theirs"));

    assertThat(merge(BASE, ours, theirs)).isZero();

    assertThat(folder.resolve("ours"))
        .content()
        .containsPattern("\"values\": \\[\\s*\"mine\",\\s*\"theirs\"\\s*\\]");
    assertThat(said()).isEqualTo(set + ": one value waits for a decision in Verbatim.\n");
  }

  @Test
  void aSetThatBothSidesAddedHasNoBase() throws IOException {
    assertThat(merge("", set(Map.of("a1f3", 1), READY), set(Map.of("beef", 1), IVO))).isZero();

    assertThat(folder.resolve("ours")).content().contains("\"id\": \"a\"", "\"id\": \"b\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<<<<<<< HEAD", "", "{}", "{ \"format\": \"verbatim-recipes\", \"version\": 1 }"})
  void whatCannotBeReadLeavesOursAlone(String theirs) throws IOException {
    assertThat(merge(BASE, BASE, theirs)).isEqualTo(1);

    assertThat(folder.resolve("ours")).hasContent(BASE);
    assertThat(said()).endsWith(".\n");
  }

  @Test
  void aSetWithoutItsTextIsNotMerged() throws IOException {
    Files.delete(folder.resolve("articles/harbour.txt"));

    assertThat(merge(BASE, BASE, set(Map.of("a1f3", 2), READY, IVO))).isEqualTo(1);

    assertThat(folder.resolve("ours")).hasContent(BASE);
    assertThat(said()).contains("harbour.txt").contains("is missing");
  }

  @Test
  void aFileThatIsNotThereIsSaid() {
    assertThat(run("merge-file", "none", "nothing", "nowhere")).isEqualTo(1);
    assertThat(said()).isEqualTo("nothing is not there.\n");
  }

  private static String codebook(String quote, String speaker) {
    return """
    { "format": "verbatim-codebook", "version": 1, "codebook": { "name": "small", "version": 1 },
      "tags": [ { "id": "quote", "label": "%s", "colour": "#9c6310", "line": "solid" },
                { "id": "speaker", "label": "%s", "colour": "#2a6592", "line": "solid" } ] }
    """
        .formatted(quote, speaker);
  }

  @Test
  void codebooksAreMergedOrLeftAlone() throws IOException {
    String base = codebook("Quote", "Speaker");
    assertThat(merge(base, codebook("Words", "Speaker"), codebook("Quote", "Source"))).isZero();
    assertThat(folder.resolve("ours")).content().contains("\"Words\"", "\"Source\"");

    String ours = codebook("Words", "Speaker");
    assertThat(merge(base, ours, codebook("Quotation", "Speaker"))).isEqualTo(1);
    assertThat(folder.resolve("ours")).hasContent(ours);
    assertThat(said()).contains("the name of the tag “quote” (here “Words”, there “Quotation”)");
  }

  private static String article(String title, String byline) {
    return """
    { "format": "verbatim-article", "version": 1, "id": "harbour", "title": "%s",
      "byline": "%s", "textSha256": "00" }
    """
        .formatted(title, byline);
  }

  @Test
  void whatIsSaidOfAnArticleIsMergedFieldByField() throws IOException {
    String base = article("Harbour", "nobody");
    assertThat(merge(base, article("The harbour", "nobody"), article("Harbour", "Mara Lind")))
        .isZero();
    assertThat(folder.resolve("ours"))
        .content()
        .contains("\"The harbour\"", "\"Mara Lind\"", "\"textSha256\": \"00\"");

    assertThat(merge(base, article("One", "nobody"), article("Other", "nobody"))).isEqualTo(1);
  }

  private static String plan(String harbour, String later) {
    return """
    { "format": "verbatim-assignments", "version": 1, "assignments": [
      { "article": "harbour", "annotators": ["%s"] },
      { "article": "later", "annotators": ["%s"] } ] }
    """
        .formatted(harbour, later);
  }

  @Test
  void whoMarksWhatIsMergedArticleByArticle() throws IOException {
    String base = plan("analyst-a", "analyst-a");
    assertThat(merge(base, plan("analyst-b", "analyst-a"), plan("analyst-a", "analyst-c")))
        .isZero();
    assertThat(folder.resolve("ours")).content().contains("analyst-b", "analyst-c");

    assertThat(merge(base, plan("analyst-b", "analyst-a"), plan("analyst-c", "analyst-a")))
        .isEqualTo(1);
    assertThat(said())
        .startsWith(set + ": both sides changed the same, and the file now holds what both say:")
        .contains("who marks “harbour”.");
    assertThat(folder.resolve("ours"))
        .content()
        .containsPattern("\"annotators\": \\[\\s*\"analyst-b\",\\s*\"analyst-c\"\\s*\\]");
  }

  private static String review(String revision, String... answers) {
    return """
    { "format": "verbatim-review", "version": 1, "offsetUnit": "codepoint",
      "article": { "id": "harbour", "textSha256": "00" },
      "reviewer": { "id": "analyst-b" }, "annotator": "analyst-a",
      "revision": { %s }, "answers": [ %s ] }
    """
        .formatted(revision, String.join(", ", answers));
  }

  private static String answer(String mark, String kind, String comment) {
    return """
    { "id": "answer-%s", "kind": "%s", "mark": %s, "comment": "%s" }
    """
        .formatted(mark, kind, mark(mark, 1, "We were ready", ""), comment);
  }

  private int mergeReviews(String base, String ours, String theirs) throws IOException {
    set = folder.resolve("reviews/analyst-b/analyst-a/harbour.json");
    return merge(base, ours, theirs);
  }

  @Test
  void reviewsAreMergedAnswerByAnswer() throws IOException {
    String known = answer("a", "questioned", "why?");
    String base = review("\"a1f3\": 1", known);
    String ours = review("\"a1f3\": 2", known, answer("b", "accepted", ""));
    String theirs = review("\"a1f3\": 1, \"beef\": 1", answer("a", "questioned", "whose words?"));

    assertThat(mergeReviews(base, ours, theirs)).isZero();

    assertThat(said()).isEmpty();
    assertThat(folder.resolve("ours"))
        .content()
        .contains("answer-a", "answer-b", "whose words?", "\"a1f3\": 2", "\"beef\": 1")
        .doesNotContain("why?");
  }

  @Test
  void answersThatCollideAreKeptAsBothAndSaid() throws IOException {
    String ours = review("\"a1f3\": 2", answer("a", "accepted", "mine"));
    String theirs = review("\"beef\": 1", answer("a", "rejected", "theirs"));

    assertThat(mergeReviews("", ours, theirs)).isZero();

    assertThat(folder.resolve("ours"))
        .content()
        .containsSubsequence("\"answers\"", "\"mine\"", "\"rivals\"", "\"theirs\"");
    assertThat(said()).isEqualTo(set + ": one value waits for a decision in Verbatim.\n");
  }

  @Test
  void answersThatCannotBePlacedAreKeptFromBothSides() throws IOException {
    String unknown = answer("a", "applaud", "from %s");
    String ours = review("\"a1f3\": 1", unknown.formatted("ours").replace("answer-a", "x"));
    String theirs = review("\"beef\": 1", unknown.formatted("theirs").replace("answer-a", "y"));

    assertThat(mergeReviews("", ours, theirs)).isZero();

    assertThat(folder.resolve("ours")).content().contains("from ours", "from theirs");
  }

  @Test
  void reviewsByTwoPeopleAreNotMerged() throws IOException {
    String ours = review("\"a1f3\": 1", answer("a", "accepted", ""));
    String theirs = ours.replace("analyst-b", "analyst-c");

    assertThat(mergeReviews("", ours, theirs)).isEqualTo(1);

    assertThat(said()).contains("This is by “analyst-c”, and the other side is by “analyst-b”.");
    assertThat(folder.resolve("ours")).hasContent(ours);
  }

  /// With the two lines of configuration that the README gives.
  @Test
  void gitMergesBranchesByIt() throws Exception {
    assumeTrue(git("--version") == 0);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String program = "'%s' -cp '%s' dev.verbatim.Main".formatted(java, classPath());
    git("init", "-q", "-b", "main");
    git("config", "user.name", "analyst-a");
    git("config", "user.email", "analyst-a@example.org");
    git("config", "merge.verbatim.driver", program + " merge-file %O %A %B %P");
    file(".gitattributes", "*.json merge=verbatim\n");
    commit(BASE);
    git("checkout", "-q", "-b", "desk");
    commit(set(Map.of("a1f3", 1, "beef", 1), READY, IVO));
    git("checkout", "-q", "main");
    commit(set(Map.of("a1f3", 2), mark("a", 1, "We were ready", "why")));

    assertThat(git("merge", "-q", "-m", "both", "desk")).isZero();

    assertThat(set).content().contains("\"id\": \"b\"", "\"note\": \"why\"");
  }

  private static String classPath() {
    String here = System.getProperty("java.class.path", "");
    String all = System.getProperty("surefire.test.class.path", here);
    return Stream.of(all.split(File.pathSeparator))
        .map(part -> Path.of(part).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void commit(String content) throws Exception {
    Files.writeString(set, content);
    git("add", ".");
    assertThat(git("commit", "-q", "-m", "work")).isZero();
  }

  private int git(String... arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("GIT_CONFIG_GLOBAL", folder.resolve("none").toString());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    try {
      return builder.start().waitFor();
    } catch (IOException _) {
      return -1;
    }
  }
}
