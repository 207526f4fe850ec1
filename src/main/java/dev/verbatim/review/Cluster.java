package dev.verbatim.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What several annotators marked of one thing: of each at most one mark.
///
/// @param number its place among all clusters of the article, in text order, from 0
/// @param marks of each annotator, in the order in which they were compared; of at least one
/// @param links of each annotator's mark, those that leave it: a link is said of the mark that it
///   leaves, so that one difference is not found at both ends
/// @param verdicts in what they differ; [Verdict#AGREED] alone where in nothing
/// @param likeness from 0 to 1 how much alike they are, to order clusters by: the mean over all
///   pairs of annotators of whom at least one marked it. A pair of whom only one did counts 0; of
///   any other the mean of four shares is taken: common characters, same tag, attributes alike,
///   links alike. It is no figure of agreement.
public record Cluster(
    int number,
    List<Optional<Annotation>> marks,
    List<Set<LinkEnd>> links,
    Set<Verdict> verdicts,
    double likeness) {
  public Cluster {
    marks = List.copyOf(marks);
    links = List.copyOf(links);
    verdicts = Set.copyOf(verdicts);
  }

  /// A link that leaves a mark.
  ///
  /// @param type the link's
  /// @param cluster the number of the cluster that it leads to; -1 where its end is missing
  public record LinkEnd(String type, int cluster) {}

  /// One way to mark it, and who did so.
  ///
  /// @param mark as the first of them has it
  /// @param annotators their places among the compared, in order
  public record Option(Annotation mark, Set<LinkEnd> links, List<Integer> annotators) {
    public Option {
      links = Set.copyOf(links);
      annotators = List.copyOf(annotators);
    }
  }

  private record Said(
      String tag, List<Span> spans, Map<String, ?> attributes, Set<LinkEnd> links) {}

  /// The marks there are, in the order of the annotators.
  public List<Annotation> present() {
    return marks.stream().flatMap(Optional::stream).toList();
  }

  /// The different ways in which it was marked: what most did first; of as many the first by what
  /// it says.
  public List<Option> options() {
    Map<Said, Option> options = new LinkedHashMap<>();
    for (int i = 0; i < marks.size(); i++) {
      if (marks.get(i).isPresent()) {
        Annotation mark = marks.get(i).get();
        Option option = new Option(mark, links.get(i), List.of(i));
        Said said = new Said(mark.tag(), mark.spans(), mark.attributes(), links.get(i));
        options.merge(said, option, Cluster::both);
      }
    }
    List<Option> sorted = new ArrayList<>(options.values());
    sorted.sort(
        Comparator.comparingInt((Option option) -> option.annotators().size())
            .reversed()
            .thenComparing(Option::mark, Content.ORDER)
            .thenComparing(
                option ->
                    option.links().stream().map(LinkEnd::toString).sorted().toList().toString()));
    return sorted;
  }

  private static Option both(Option one, Option more) {
    List<Integer> annotators = new ArrayList<>(one.annotators());
    annotators.addAll(more.annotators());
    return new Option(one.mark(), one.links(), annotators);
  }

  /// What more than half of the compared annotators did alike, if they marked it.
  public Optional<Option> majority() {
    return options().stream().filter(o -> 2 * o.annotators().size() > marks.size()).findFirst();
  }

  /// Whether more than half of the compared annotators did not mark it.
  public boolean isMarkedByFew() {
    return 2 * present().size() < marks.size();
  }

  public boolean isAgreed() {
    return verdicts.contains(Verdict.AGREED);
  }

  /// Whose marks these are, by their places among the compared.
  public List<Integer> annotators() {
    return IntStream.range(0, marks.size()).filter(i -> marks.get(i).isPresent()).boxed().toList();
  }

  /// From the first character that anyone marked to the last.
  public Span hull() {
    List<Annotation> there = present();
    int start = there.stream().mapToInt(Annotation::start).min().orElseThrow();
    return new Span(start, there.stream().mapToInt(Annotation::end).max().orElseThrow());
  }
}
