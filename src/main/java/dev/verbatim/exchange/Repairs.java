package dev.verbatim.exchange;

import dev.verbatim.check.Check;
import dev.verbatim.check.Checks;
import dev.verbatim.check.Finding;
import dev.verbatim.edit.Edit;
import dev.verbatim.format.AnnotationFile.Proposal;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Orphan;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What mends a set without a person's judgement.
///
/// @param steps none where nothing is to be mended
record Repairs(List<Step> steps) {
  Repairs {
    steps = List.copyOf(steps);
  }

  /// Edits, and what they do, told of when it is done.
  record Step(String sentence, List<Edit> edits) {
    Step {
      edits = List.copyOf(edits);
    }
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  /// Finds out what mends a set.
  ///
  /// @param proposals where marks of it that lost their place could be put
  static Repairs of(
      Codebook codebook, Article article, AnnotationSet set, List<Proposal> proposals) {
    List<Edit> placing = new ArrayList<>();
    for (Proposal proposal : proposals) {
      if (set.fields().orphans().contains(proposal.orphan()) && isSure(proposal, article.text())) {
        placing.add(new Edit.Place(proposal.placed()));
        placing.add(without(proposal.orphan()));
      }
    }
    List<Edit> unlinking = lost(set).stream().map(link -> unlink(link.id())).toList();
    List<Edit> removing =
        new Checks(article.text(), codebook)
            .of(set).open().stream()
                .filter(finding -> finding.check() == Check.DUPLICATE && saysTheSame(finding, set))
                .flatMap(finding -> finding.remedy().stream())
                .toList();
    List<Step> steps = new ArrayList<>();
    add(
        steps,
        placing,
        placing.size() / 2,
        "One mark was put where its words stand.",
        "%d marks were put where their words stand.");
    add(
        steps,
        unlinking,
        unlinking.size(),
        "One link that had lost an end was taken out.",
        "%d links that had lost an end were taken out.");
    add(
        steps,
        removing,
        removing.size(),
        "One mark that said just what another says was taken out.",
        "%d marks that said just what others say were taken out.");
    return new Repairs(steps);
  }

  private static Edit unlink(String id) {
    return new Edit.Unlink(id);
  }

  private static void add(List<Step> steps, List<Edit> edits, int count, String one, String many) {
    if (count > 0) {
      steps.add(new Step(count == 1 ? one : many.formatted(count), edits));
    }
  }

  private static Edit without(Orphan orphan) {
    return new Edit.ChangeFields(
        fields ->
            fields.withOrphans(
                fields.orphans().stream().filter(other -> !other.equals(orphan)).toList()));
  }

  /// Links with an end that is nowhere in the set; not those to a mark that waits for its place.
  private static List<Relation> lost(AnnotationSet set) {
    Set<String> known =
        set.annotations().stream()
            .map(Annotation::id)
            .collect(Collectors.toCollection(HashSet::new));
    set.fields().orphans().forEach(orphan -> known.add(orphan.id()));
    return set.relations().stream()
        .filter(link -> !known.contains(link.from()) || !known.contains(link.to()))
        .toList();
  }

  /// Whether the mark that would go says nothing that the one that stays does not.
  private static boolean saysTheSame(Finding duplicate, AnnotationSet set) {
    Annotation stays = set.annotation(duplicate.marks().getFirst()).orElseThrow();
    Annotation goes = set.annotation(duplicate.marks().getLast()).orElseThrow();
    return goes.attributes().equals(stays.attributes())
        && goes.note().equals(stays.note())
        && goes.provenance().extra().equals(stays.provenance().extra())
        && set.relationsOf(goes.id()).isEmpty();
  }

  /// Whether all words of a mark stand at the place that was found in the same spelling, and each
  /// of its fragments nowhere else, or between just what stood around it.
  private static boolean isSure(Proposal proposal, ArticleText text) {
    List<Span> spans = proposal.placed().spans();
    if (!(proposal.orphan().source().get("spans") instanceof List<?> quoted)
        || quoted.size() != spans.size()) {
      return false;
    }
    for (int i = 0; i < spans.size(); i++) {
      if (!(quoted.get(i) instanceof Map<?, ?> span) || !isSure(span, spans.get(i), text)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSure(Map<?, ?> quoted, Span place, ArticleText text) {
    String words = text.slice(place);
    String all = text.string();
    if (!words.equals(quoted.get("text"))) {
      return false;
    }
    boolean single = all.indexOf(words) == all.lastIndexOf(words);
    return single
        || (quoted.get("prefix") instanceof String prefix
            && quoted.get("suffix") instanceof String suffix
            && !(prefix.isEmpty() && suffix.isEmpty())
            && all.startsWith(prefix + words + suffix, place.start() - prefix.length()));
  }
}
