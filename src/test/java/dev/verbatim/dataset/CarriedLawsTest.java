package dev.verbatim.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.format.FormatException;
import dev.verbatim.model.ModelDomain;
import dev.verbatim.model.ModelDomain.Marked;
import dev.verbatim.model.Work;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/// Forms that carry what the tool has no place for lose nothing at all, however alike marks and
/// links are, and write the same again. Where interrupted marks lie there in parts, so that other
/// tools see several, that is declared.
@Domain(ModelDomain.class)
@Domain(DomainContext.Global.class)
class CarriedLawsTest {
  private static final Set<String> SPLITTING = Set.of(Doccano.ID, LabelStudio.ID, Prodigy.ID);

  @Provide
  Arbitrary<Format> carrying() {
    return Arbitraries.of(
        new Doccano(),
        new LabelStudio(),
        new Prodigy(),
        new WebAnnotation(),
        Csv.commas(),
        Csv.tabs());
  }

  @Property(tries = 1500)
  void nothingIsLost(@ForAll("carrying") Format format, @ForAll Marked marked)
      throws IOException, FormatException {
    Work work = new Work(marked.article(), marked.set());
    Memory memory = Memory.of(format, SmallWork.CODEBOOK, List.of(work));
    assertThat(memory.refusals).isEmpty();
    long interrupted = work.set().annotations().stream().filter(m -> m.spans().size() > 1).count();
    boolean isSplit = SPLITTING.contains(format.id());
    assertThat(memory.losses.of(Content.SPLIT)).isEqualTo(isSplit ? (int) interrupted : 0);
    assertThat(memory.losses.lines()).hasSizeLessThanOrEqualTo(isSplit && interrupted > 0 ? 1 : 0);
    assertThat(memory.only().article()).isEqualTo(work.article());
    assertThat(memory.only().set()).isEqualTo(work.set());
    Memory again = Memory.of(format, SmallWork.CODEBOOK, memory.works);
    assertThat(again.files.keySet()).isEqualTo(memory.files.keySet());
    memory.files.keySet().forEach(n -> assertThat(again.text(n)).isEqualTo(memory.text(n)));
  }
}
