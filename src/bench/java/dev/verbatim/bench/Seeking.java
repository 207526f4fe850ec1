package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Side;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import dev.verbatim.project.FileOperations;
import dev.verbatim.project.Machine;
import dev.verbatim.project.Project;
import dev.verbatim.project.StateFolder;
import dev.verbatim.search.Filter;
import dev.verbatim.search.Hit;
import dev.verbatim.search.ProjectSearch;
import dev.verbatim.search.Query;
import dev.verbatim.search.SearchListener;
import dev.verbatim.search.TagAll;
import dev.verbatim.search.TextSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Rows `seek-tag-all` and `seek-project`: the preview of tagging 500 places in 1 MB, and words
/// sought in 2,000 articles.
///
/// The floors are a plain `Matcher` over the same text, and reading the same texts as strings.
final class Seeking implements Scenario {
  private static final int PLACES = 500;
  private static final int ARTICLES = 2_000;
  private static final int LENGTH = 5_000;
  private static final int WARM_UPS = 10;
  private static final int ROUNDS = 15;
  private static final String RARE = "ombudsman";

  @Override
  public void run(Recorder recorder, Path folder) throws Exception {
    Article article = seeded();
    AnnotationSet set =
        AnnotationSet.empty(
            article, new Annotator("analyst-a", "Analyst A"), DefaultCodebook.load());
    Project project = project(folder);
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      if (round == WARM_UPS) {
        recorder.warm();
      }
      recorder.time("seek-tag-all", Side.OURS, () -> preview(article, set));
      recorder.time("seek-tag-all", Side.FLOOR, () -> match(article.text().string()));
      recorder.time("seek-project", Side.OURS, () -> search(project));
      recorder.time("seek-project", Side.FLOOR, () -> read(folder));
    }
  }

  /// The large fixture with a word in 500 places that it has nowhere else.
  private static Article seeded() {
    Article plain = Fixture.HUGE.article();
    StringBuilder text = new StringBuilder(plain.text().string());
    for (int i = PLACES; i > 0; i--) {
      int place = text.indexOf(" ", (int) ((long) text.length() * i / (PLACES + 1)));
      text.insert(place, " " + RARE);
    }
    return new Article(plain.id(), plain.metadata(), ArticleText.of(text.toString()));
  }

  private static void preview(Article article, AnnotationSet set) throws Exception {
    List<TagAll.Occurrence> shown =
        TagAll.occurrences(article, set, TextSearch.of(Query.of(RARE)), "speaker");
    require(shown.size() == PLACES);
  }

  private static void match(String text) {
    List<Span> found = new ArrayList<>();
    Matcher matcher =
        Pattern.compile(RARE, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
    while (matcher.find()) {
      found.add(new Span(matcher.start(), matcher.end()));
    }
    require(found.size() == PLACES);
  }

  private static Project project(Path folder) throws Exception {
    FileOperations files = FileOperations.disk();
    Machine machine =
        new Machine(files, new StateFolder(folder.resolve("state"), files), InstantSource.system());
    Project project = Project.create(folder.resolve("project"), machine);
    Path articles = Files.createDirectories(folder.resolve("project").resolve("articles"));
    String text = Fixture.HUGE.article().text().string();
    for (int i = 0; i < ARTICLES; i++) {
      int start = (int) ((long) i * (text.length() - LENGTH) / ARTICLES);
      String part = text.substring(start, start + LENGTH);
      Files.writeString(articles.resolve("article-" + i + ".txt"), part + " " + RARE + ".");
    }
    return project;
  }

  private static void search(Project project) throws Exception {
    int[] found = new int[1];
    SearchListener<Hit> listener =
        new SearchListener<Hit>() {
          @Override
          public void found(List<Hit> hits) {
            found[0] += hits.size();
          }

          @Override
          public void passed(int articles, int all) {}
        };
    ProjectSearch.run(project, Filter.ANY.withWords(Query.of(RARE)), listener, () -> false);
    require(found[0] == ARTICLES);
  }

  private static void read(Path folder) throws IOException {
    long length = 0;
    try (Stream<Path> files = Files.list(folder.resolve("project").resolve("articles"))) {
      for (Path file : files.toList()) {
        length += Files.readString(file).length();
      }
    }
    require(length > (long) ARTICLES * LENGTH);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("another count than expected");
    }
  }
}
