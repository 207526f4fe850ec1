package dev.verbatim.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// A case that the guideline left open, as whoever settled it says: what annotators learn from, and
/// what may become an example.
///
/// @param articleId where it is
/// @param spans the words; those of the first annotator where nothing was marked
/// @param tags under which it is of interest: that of the mark, then those that annotators gave
/// @param mark what it was decided to mark; empty where nothing is to be marked, or nothing is
///   decided
/// @param rejected whether nothing is to be marked
public record GuidelineGap(
    String articleId,
    List<Span> spans,
    List<String> tags,
    Optional<Annotation> mark,
    boolean rejected,
    Remark remark) {
  public GuidelineGap {
    spans = List.copyOf(spans);
    tags = List.copyOf(tags);
  }

  /// The cases of an article, in text order.
  ///
  /// @param marks finds an annotator's mark; empty where it is no more. A case of which no mark is
  ///   left is left out
  public static List<GuidelineGap> in(
      AnnotationSet adjudicated, Function<Source, Optional<Annotation>> marks) {
    String article = adjudicated.origin().articleId();
    List<GuidelineGap> gaps = new ArrayList<>();
    for (Annotation mark : adjudicated.annotations()) {
      Ruling.of(mark)
          .filter(ruling -> isGap(ruling.remark()))
          .map(ruling -> of(article, mark, ruling, marks))
          .ifPresent(gaps::add);
    }
    for (Object plain : adjudicated.fields().decisions()) {
      Decision.of(plain)
          .filter(decision -> isGap(decision.remark()))
          .flatMap(decision -> of(article, decision, marks))
          .ifPresent(gaps::add);
    }
    gaps.sort(Comparator.comparing(gap -> gap.spans().getFirst()));
    return gaps;
  }

  static boolean isGap(Remark remark) {
    return remark.reason().filter(Reason.GUIDELINE_GAP::equals).isPresent();
  }

  private static GuidelineGap of(
      String article,
      Annotation mark,
      Ruling ruling,
      Function<Source, Optional<Annotation>> marks) {
    Stream<Annotation> all =
        Stream.concat(
            Stream.of(mark), ruling.about().stream().flatMap(s -> marks.apply(s).stream()));
    return new GuidelineGap(
        article, mark.spans(), tags(all), Optional.of(mark), false, ruling.remark());
  }

  private static Optional<GuidelineGap> of(
      String article, Decision decision, Function<Source, Optional<Annotation>> marks) {
    List<Annotation> about =
        decision.marks().stream().flatMap(s -> marks.apply(s).stream()).toList();
    boolean rejected = decision.kind() == Decision.Kind.REJECTED;
    return about.stream()
        .findFirst()
        .map(
            first ->
                new GuidelineGap(
                    article,
                    first.spans(),
                    tags(about.stream()),
                    Optional.empty(),
                    rejected,
                    decision.remark()));
  }

  private static List<String> tags(Stream<Annotation> marks) {
    Set<String> tags = new LinkedHashSet<>();
    marks.forEach(mark -> tags.add(mark.tag()));
    return List.copyOf(tags);
  }
}
