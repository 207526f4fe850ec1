package dev.verbatim.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import dev.verbatim.project.ProjectException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Seeded corpora, searched by the program and by looking at everything.
class ProjectSearchLawsTest {
  private static final List<String> WORDS =
      List.of("minister", "said", "that", "million", "ships", "Minister", "waited", "so", "2");

  private static final List<String> PEOPLE = List.of("analyst-a", "analyst-b", "analyst-c");

  @TempDir Path temporary;
  private final List<Article> articles = new ArrayList<>();
  private final Map<String, AnnotationSet> sets = new TreeMap<>();
  private Newsroom room;

  @BeforeEach
  void anEmptyProject() throws ProjectException {
    room = new Newsroom(temporary);
  }

  private void corpus(Random random) throws Exception {
    for (int i = 0; i < 20; i++) {
      Article article = room.add("article-%02d".formatted(i), text(random));
      articles.add(article);
      for (String person : PEOPLE) {
        if (random.nextInt(3) > 0) {
          sets.put(article.id() + "/" + person, set(article, person, random));
        }
      }
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size())))
          .append(random.nextInt(9) == 0 ? "\n" : " ");
    }
    return text.toString();
  }

  private AnnotationSet set(Article article, String person, Random random) throws Exception {
    AnnotationSet set = room.set(article, person);
    for (int i = random.nextInt(8); i > 0; i--) {
      int start = random.nextInt(article.text().length() - 25);
      Annotation mark =
          Newsroom.mark(
              person + i,
              random.nextBoolean() ? "quote" : "speaker",
              new Span(start, start + 1 + random.nextInt(24)));
      if (random.nextBoolean()) {
        mark =
            mark.withAttribute(
                "type", new AttributeValue.Text(random.nextBoolean() ? "direct" : "mixed"));
      }
      set = set.with(random.nextBoolean() ? mark.withNote("Ask again.") : mark);
    }
    Status status = status(random);
    return room.save(article, set.withFields(set.fields().withStatus(status)));
  }

  private static Status status(Random random) {
    return List.of(Status.NEW, Status.IN_PROGRESS, Status.DONE).get(random.nextInt(3));
  }

  private static Filter filter(Random random) {
    Filter filter = Filter.ANY;
    if (random.nextBoolean()) {
      filter = filter.withWords(Query.of(random.nextBoolean() ? "minister" : "so"));
    }
    if (random.nextInt(3) == 0) {
      filter = filter.withTag("quote");
    }
    if (random.nextInt(3) == 0) {
      filter =
          random.nextBoolean()
              ? filter.withAttribute("type")
              : filter.withAttribute("type", "mixed");
    }
    if (random.nextInt(3) == 0) {
      filter = filter.withAnnotator(PEOPLE.get(random.nextInt(3)));
    }
    if (random.nextInt(3) == 0) {
      filter = filter.withStatus(status(random));
    }
    return random.nextInt(3) == 0 ? filter.withNote("again") : filter;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatIsFoundIsWhatLookingAtEverythingFinds(long seed) throws Exception {
    Random random = new Random(seed);
    corpus(random);
    int found = 0;
    for (int i = 0; i < 40; i++) {
      Filter filter = filter(random);
      List<String> expected = filter.findsMarks() ? marks(filter) : places(filter);
      assertThat(search(filter)).as("%s", filter).isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).isGreaterThan(100);
  }

  @Test
  void anEmptyProjectHoldsNothing() throws Exception {
    assertThat(search(Filter.ANY)).isEmpty();
    assertThat(search(Filter.ANY.withWords(Query.of("so")))).isEmpty();
  }

  private List<String> search(Filter filter) throws Exception {
    List<String> found = new ArrayList<>();
    SearchListener<Hit> listener =
        new SearchListener<Hit>() {
          @Override
          public void found(List<Hit> hits) {
            for (Hit hit : hits) {
              Optional<String> mark = hit.mark().map(ProjectSearchLawsTest::name);
              found.add(line(hit.articleId(), mark, hit.span()));
            }
          }

          @Override
          public void passed(int articles, int all) {}
        };
    assertThat(ProjectSearch.run(room.project, filter, listener, () -> false).problems()).isEmpty();
    return found;
  }

  private static String name(Hit.Marked mark) {
    return mark.annotatorId() + mark.annotation().id();
  }

  private static String line(String articleId, Optional<String> mark, Span span) {
    return articleId + " " + mark.orElse("-") + " " + span;
  }

  private List<String> places(Filter filter) {
    List<String> expected = new ArrayList<>();
    boolean anyArticle = filter.annotator().isEmpty() && filter.status().isEmpty();
    for (Article article : articles) {
      if (anyArticle || people(filter).anyMatch(p -> isWanted(setOf(article, p), filter))) {
        words(article, filter).forEach(s -> expected.add(line(article.id(), Optional.empty(), s)));
      }
    }
    return expected;
  }

  private static Stream<String> people(Filter filter) {
    return PEOPLE.stream().filter(p -> filter.annotator().map(p::equals).orElse(true));
  }

  private Optional<AnnotationSet> setOf(Article article, String person) {
    return Optional.ofNullable(sets.get(article.id() + "/" + person));
  }

  private static boolean isWanted(Optional<AnnotationSet> set, Filter filter) {
    Status status = set.map(AnnotationSet::status).orElse(Status.NEW);
    return filter.status().isPresent() ? filter.status().get() == status : set.isPresent();
  }

  private static List<Span> words(Article article, Filter filter) {
    String sought = filter.words().orElseThrow().words();
    String text = article.text().string();
    List<Span> found = new ArrayList<>();
    for (int i = 0; i + sought.length() <= text.length(); i++) {
      if (text.substring(i, i + sought.length()).equalsIgnoreCase(sought)) {
        found.add(new Span(i, i + sought.length()));
      }
    }
    return found;
  }

  private List<String> marks(Filter filter) {
    List<String> expected = new ArrayList<>();
    for (Article article : articles) {
      people(filter)
          .flatMap(person -> setOf(article, person).stream())
          .filter(set -> filter.status().map(set.status()::equals).orElse(true))
          .forEach(set -> expected.addAll(marks(article, set, filter)));
    }
    return expected;
  }

  private static List<String> marks(Article article, AnnotationSet set, Filter filter) {
    List<String> expected = new ArrayList<>();
    for (Annotation mark : set.annotations()) {
      Optional<String> name = Optional.of(set.annotator().id() + mark.id());
      Span all = mark.spans().getFirst();
      if (!holds(mark, filter)) {
        continue;
      }
      if (filter.words().isEmpty()) {
        expected.add(line(article.id(), name, all));
        continue;
      }
      words(article, filter).stream()
          .filter(all::contains)
          .findFirst()
          .ifPresent(s -> expected.add(line(article.id(), name, s)));
    }
    return expected;
  }

  private static boolean holds(Annotation mark, Filter filter) {
    if (filter.tag().isPresent() && !filter.tag().get().equals(mark.tag())) {
      return false;
    }
    if (filter.note().isPresent() && mark.note().isEmpty()) {
      return false;
    }
    if (filter.attribute().isEmpty()) {
      return true;
    }
    Optional<AttributeValue> type = mark.attribute("type");
    Optional<String> wanted = filter.attribute().get().value();
    return wanted.isEmpty()
        ? type.isPresent()
        : type.equals(Optional.of(new AttributeValue.Text(wanted.get())));
  }
}
