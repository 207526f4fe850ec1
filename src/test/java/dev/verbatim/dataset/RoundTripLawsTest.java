package dev.verbatim.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.ModelDomain;
import dev.verbatim.model.ModelDomain.Marked;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/// Whatever is written is read back, but for what was declared; and nothing is declared that was
/// not lost. Of every form that is read.
@Domain(ModelDomain.class)
@Domain(DomainContext.Global.class)
class RoundTripLawsTest {
  private static final Codebook CODEBOOK = DefaultCodebook.load();

  /// What says that a mark does not come back where it was.
  private static final List<Content> OF_PLACES =
      List.of(
          Content.MARK,
          Content.BOUNDARY,
          Content.FRAGMENT,
          Content.OVERLAP,
          Content.SENTENCE,
          Content.TOKEN_EDGE,
          Content.CUE);

  @Provide
  Arbitrary<Format> readable() {
    return Arbitraries.of(Formats.READABLE);
  }

  @Property(tries = 1500)
  void whatWasReadIsWrittenAndReadAsTheSame(
      @ForAll("readable") Format format, @ForAll Marked marked)
      throws IOException, FormatException {
    Work first = roundTrip(format, new Work(marked.article(), marked.set())).only();
    Work second = roundTrip(format, first).only();
    assertThat(second.article()).isEqualTo(first.article());
    assertThat(second.set()).isEqualTo(first.set());
  }

  @Property(tries = 1500)
  void marksComeBackButForThoseDeclared(@ForAll("readable") Format format, @ForAll Marked marked)
      throws IOException, FormatException {
    Work work = new Work(marked.article(), marked.set());
    Memory memory = roundTrip(format, work);
    Losses losses = memory.losses;
    if (losses.of(Content.CHARACTER) + losses.of(Content.BLANK) > 0) {
      assertThat(memory.only().article().text()).isNotEqualTo(work.article().text());
      return;
    }
    assertThat(memory.only().article().text()).isEqualTo(work.article().text());
    int missing = missing(places(work.set()), places(memory.only().set()));
    assertThat(missing).isLessThanOrEqualTo(OF_PLACES.stream().mapToInt(losses::of).sum());
    assertThat(OF_PLACES).allMatch(content -> losses.of(content) <= missing);
  }

  @Property(tries = 1500)
  void whatIsSaidOfMarksComesBackButForWhatWasDeclared(
      @ForAll("readable") Format format, @ForAll Marked marked)
      throws IOException, FormatException {
    Work work = new Work(marked.article(), marked.set());
    Memory memory = roundTrip(format, work);
    AnnotationSet back = memory.only().set();
    if (OF_PLACES.stream().anyMatch(content -> memory.losses.of(content) > 0)
        || !memory.only().article().text().equals(work.article().text())) {
      return;
    }
    assertThat(missing(notes(work.set()), notes(back))).isEqualTo(memory.losses.of(Content.NOTE));
    assertThat(missing(attributes(work.set()), attributes(back)))
        .isEqualTo(memory.losses.of(Content.ATTRIBUTE) + memory.losses.of(Content.VALUE));
    assertThat(missing(links(work.set()), links(back))).isEqualTo(memory.losses.of(Content.LINK));
  }

  private static Memory roundTrip(Format format, Work work) throws IOException, FormatException {
    Memory memory = Memory.of(format, CODEBOOK, List.of(work));
    assertThat(memory.refusals).isEmpty();
    return memory;
  }

  /// How many of some are not among others, each of which stands for one.
  private static int missing(Collection<?> some, Collection<?> others) {
    List<Object> left = new ArrayList<>(others);
    return (int) some.stream().filter(each -> !left.remove(each)).count();
  }

  private static List<Object> places(AnnotationSet set) {
    return set.annotations().stream().map(RoundTripLawsTest::place).toList();
  }

  private static Object place(Annotation mark) {
    return List.of(mark.tag(), mark.spans());
  }

  private static List<Object> notes(AnnotationSet set) {
    return set.annotations().stream()
        .filter(mark -> !mark.note().isEmpty())
        .<Object>map(mark -> List.of(place(mark), mark.note()))
        .toList();
  }

  private static List<Object> attributes(AnnotationSet set) {
    return set.annotations().stream().flatMap(RoundTripLawsTest::attributes).toList();
  }

  private static Stream<Object> attributes(Annotation mark) {
    Map<String, AttributeValue> sorted = new TreeMap<>(mark.attributes());
    return sorted.entrySet().stream().map(said -> List.of(place(mark), said));
  }

  private static List<Object> links(AnnotationSet set) {
    return set.relations().stream().map(link -> link(set, link)).toList();
  }

  private static Object link(AnnotationSet set, Relation link) {
    return List.of(
        link.type(),
        set.annotation(link.from()).map(RoundTripLawsTest::place),
        set.annotation(link.to()).map(RoundTripLawsTest::place));
  }
}
