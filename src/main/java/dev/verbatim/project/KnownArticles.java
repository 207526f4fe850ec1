package dev.verbatim.project;

import dev.verbatim.model.ArticleText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which articles a project has, to be asked whether it has a name or a text already.
///
/// Only texts of the very same length are read, so that asking for one text is quick in a project
/// of thousands. A text that was put into the folder by hand with other line ends or a byte order
/// mark has another length, and is not found. It knows what was there when it was made.
public final class KnownArticles {
  private final Project project;
  private final Map<Long, List<String>> bySize;
  private final Set<String> ids;

  private KnownArticles(Project project, Map<Long, List<String>> bySize, Set<String> ids) {
    this.project = project;
    this.bySize = bySize;
    this.ids = ids;
  }

  /// Looks at all articles' files, and reads none of them.
  public static KnownArticles of(Project project) throws ProjectException {
    Map<Long, List<String>> bySize = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (String id : project.articleIds()) {
      ids.add(id.toLowerCase(Locale.ROOT));
      try {
        long size = project.machine().files().size(project.layout().text(id));
        bySize.merge(size, List.of(id), KnownArticles::joined);
      } catch (IOException e) {
        throw FileTrouble.reading(project.layout().text(id), e);
      }
    }
    return new KnownArticles(project, bySize, ids);
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /// The title of an article that has this text.
  public Optional<String> withText(ArticleText text) throws ProjectException {
    long size = text.string().getBytes(StandardCharsets.UTF_8).length;
    for (String id : bySize.getOrDefault(size, List.of())) {
      if (project.text(id).equals(text)) {
        return Optional.of(project.article(id).article().title());
      }
    }
    return Optional.empty();
  }

  /// Whether an article has the id that a name would make.
  public boolean has(String name) {
    return ids.contains(id(name));
  }

  /// The id that a name makes where no other article has it.
  public static String id(String name) {
    return ArticleStore.wanted(name);
  }
}
