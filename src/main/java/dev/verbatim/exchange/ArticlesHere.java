package dev.verbatim.exchange;

import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.project.Project;
import dev.verbatim.project.ProjectException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The articles of a project by their names and by their texts, with those that are added
/// meanwhile.
final class ArticlesHere {
  private final Project project;
  private final Consumer<String> untilThere;
  private final Set<String> names;

  /// The articles by the hash of their text: read when they are first asked for.
  private Optional<Map<String, String>> byHash = Optional.empty();

  /// The one that came last: works on one article come one after another.
  private Optional<Article> last = Optional.empty();

  ArticlesHere(Project project) throws ProjectException {
    this(project, _ -> {});
  }

  /// @param untilThere waits until an article that was added can be read, or never will be
  ArticlesHere(Project project, Consumer<String> untilThere) throws ProjectException {
    this.project = project;
    this.untilThere = untilThere;
    this.names = new HashSet<>(project.articleIds());
  }

  private Map<String, String> byHash() throws ProjectException {
    if (byHash.isEmpty()) {
      Map<String, String> ids = new HashMap<>();
      for (String id : project.articleIds()) {
        ids.putIfAbsent(project.text(id).sha256(), id);
      }
      byHash = Optional.of(ids);
    }
    return byHash.get();
  }

  /// Whether there is an article of that id.
  boolean has(String id) {
    return names.contains(id);
  }

  /// The text of that hash, if an article has it that can be read.
  Optional<ArticleText> text(String sha256) {
    try {
      String id = byHash().get(sha256);
      return id == null ? Optional.empty() : Optional.of(article(id).text());
    } catch (ProjectException _) {
      return Optional.empty();
    }
  }

  /// The article that another is: the one of the name, if it has the same text, else any of the
  /// same text; empty where there is none.
  ///
  /// @throws ProjectException where the name has another text
  Optional<Article> same(String name, ArticleText text) throws ProjectException {
    boolean there = names.contains(name);
    if (there && article(name).text().equals(text)) {
      return Optional.of(article(name));
    }
    String known = byHash().get(text.sha256());
    if (known != null) {
      return Optional.of(article(known));
    }
    if (there) {
      throw new ProjectException(
          project.folder(),
          ("There is an article “%s” with another text. Take this one in under another name, or"
                  + " rename it in the data set.")
              .formatted(name));
    }
    return Optional.empty();
  }

  /// Takes note of an article that is added under an id of its own.
  Article added(String name, Article read) throws ProjectException {
    String id = project.newArticleId(name);
    names.add(id);
    byHash().putIfAbsent(read.text().sha256(), id);
    Article article = new Article(id, read.metadata(), read.text());
    last = Optional.of(article);
    return article;
  }

  private Article article(String id) throws ProjectException {
    if (last.isEmpty() || !last.get().id().equals(id)) {
      untilThere.accept(id);
      last = Optional.of(project.article(id).article());
    }
    return last.get();
  }
}
