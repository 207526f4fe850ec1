package dev.verbatim.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.ModelDomain;
import dev.verbatim.model.ModelDomain.Marked;
import dev.verbatim.model.Span;
import dev.verbatim.model.Work;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/// Whatever is written is read back, but for what was declared.
@Domain(ModelDomain.class)
class RoundTripLawsTest {
  private static final Codebook CODEBOOK = DefaultCodebook.load();

  /// All of a mark that a form may hold without ids.
  private record Bare(
      String tag, List<Span> spans, Map<String, AttributeValue> attributes, String note) {
    static Bare of(Annotation mark) {
      return new Bare(mark.tag(), mark.spans(), new TreeMap<>(mark.attributes()), mark.note());
    }
  }

  @Property(tries = 300)
  void jsonLinesHoldEverything(@ForAll Marked marked) throws IOException, FormatException {
    Work work = new Work(marked.article(), marked.set());
    Memory memory = Memory.of(new JsonLines(), CODEBOOK, List.of(work));
    assertThat(memory.only().article()).isEqualTo(work.article());
    assertThat(memory.only().set()).isEqualTo(work.set());
    assertThat(memory.losses.isEmpty()).isTrue();
  }

  @Property(tries = 300)
  void bratHoldsMarksNotesAndLinks(@ForAll Marked marked) throws IOException, FormatException {
    Work work = new Work(marked.article(), marked.set());
    Memory memory = Memory.of(new Brat(), CODEBOOK, List.of(work));
    assertThat(memory.refusals).isEmpty();
    List<Bare> read = memory.only().set().annotations().stream().map(Bare::of).toList();
    List<Bare> written = work.set().annotations().stream().map(Bare::of).toList();
    if (memory.losses.isEmpty()) {
      assertThat(read).containsExactlyInAnyOrderElementsOf(written);
    }
    assertThat(read).hasSize(written.size() - memory.losses.of(Content.MARK));
    assertThat(memory.only().set().relations())
        .hasSize(work.set().relations().size() - memory.losses.of(Content.LINK));
  }
}
