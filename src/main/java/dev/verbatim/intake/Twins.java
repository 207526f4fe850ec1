package dev.verbatim.intake;

import dev.verbatim.project.KnownArticles;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds articles that the project has already, or that were read twice: by their text, and by
/// their name.
final class Twins {
  private final KnownArticles known;
  private final Map<String, String> titlesByHash = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  Twins(Project project) throws ProjectException {
    this.known = KnownArticles.of(project);
  }

  /// The same, with what is to be said of them.
  List<Reading> told(List<Reading> readings) throws ProjectException {
    List<Reading> told = new ArrayList<>();
    for (Reading reading : readings) {
      List<NewArticle> articles = new ArrayList<>();
      for (NewArticle article : reading.articles()) {
        articles.add(told(article));
      }
      told.add(reading.withArticles(articles));
    }
    return told;
  }

  private NewArticle told(NewArticle article) throws ProjectException {
    Optional<String> twin = known.withText(article.text());
    String before = titlesByHash.putIfAbsent(article.text().sha256(), article.title());
    if (twin.isPresent()) {
      return article
          .withTwin(twin.get())
          .remarked("The project has this text already, as “%s”.".formatted(twin.get()));
    }
    if (before != null) {
      return article.withTwin(before).remarked("“%s” has the same text.".formatted(before));
    }
    boolean isNew = names.add(KnownArticles.id(article.name()));
    if (known.has(article.name()) || !isNew) {
      return article.remarked(
          "Another article is called “%s” already; this one will have a number behind that name."
              .formatted(KnownArticles.id(article.name())));
    }
    return article;
  }
}
