package dev.verbatim.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.Codebook;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
  private static final int FILES = 40;

  private final Codebook codebook = DefaultCodebook.load();
  private final Memory memory = new Memory(codebook);
  private final Map<String, Integer> read = new ConcurrentHashMap<>();

  private void files() {
    IntStream.range(0, FILES).forEach(i -> memory.with("%02d.ann".formatted(i), ""));
  }

  private List<String> names() {
    return memory.files().stream().map(Source.File::name).toList();
  }

  private void note(Source.File file) {
    read.merge(file.name(), 1, Integer::sum);
  }

  @Test
  void whatIsReadComesInTheOrderOfTheFiles() throws Exception {
    files();
    ReadAhead.each(
        memory,
        memory,
        (file, to) -> {
          note(file);
          to.say(file.name());
          if (file.name().startsWith("1")) {
            throw new FormatException(file.name(), "It is odd.");
          }
        });
    assertThat(memory.said).containsExactlyElementsOf(names());
    assertThat(memory.refusals).hasSize(10).isSorted();
    assertThat(read.values()).containsOnly(1);
  }

  @Test
  void severalAreReadAtOnce() throws Exception {
    files();
    CountDownLatch another = new CountDownLatch(1);
    ReadAhead.each(
        memory,
        memory,
        (file, to) -> {
          if (file.name().equals("00.ann")) {
            awaitSoon(another);
          } else {
            another.countDown();
          }
          to.say(file.name());
        });
    assertThat(memory.said).hasSize(FILES);
  }

  private static void awaitSoon(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).as("meanwhile another is read").isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// As if it were read when all before it has been taken.
  @Test
  void aFileIsReadWithTheCodebookOfItsTurn() throws Exception {
    Codebook changed = codebook.withTags(List.of());
    Memory growing =
        new Memory(codebook) {
          @Override
          public void say(String sentence) {
            super.say(sentence);
            codebook = sentence.startsWith("07") ? changed : codebook;
          }
        };
    files();
    ReadAhead.each(
        memory, growing, (file, to) -> to.say(file.name() + " " + to.codebook().tags().isEmpty()));
    List<String> names = names();
    assertThat(growing.said)
        .containsExactlyElementsOf(
            IntStream.range(0, FILES).mapToObj(i -> names.get(i) + " " + (i > 7)).toList());
  }

  @Test
  void aFileThatAsksForWhatIsHereIsReadInItsTurn() throws Exception {
    files();
    Thread own = Thread.currentThread();
    Set<String> inTurn = ConcurrentHashMap.newKeySet();
    ReadAhead.each(
        memory,
        memory,
        (file, to) -> {
          if (file.name().endsWith("5.ann")) {
            to.known("");
          }
          to.say(file.name());
          if (Thread.currentThread().equals(own)) {
            inTurn.add(file.name());
          }
        });
    assertThat(memory.said).containsExactlyElementsOf(names());
    assertThat(inTurn).containsExactlyInAnyOrder("05.ann", "15.ann", "25.ann", "35.ann");
  }

  @Test
  void aFileThatCannotBeReadEndsIt() {
    files();
    assertThatThrownBy(
            () ->
                ReadAhead.each(
                    memory,
                    memory,
                    (file, to) -> {
                      if (file.name().equals("12.ann")) {
                        throw new IOException("gone");
                      }
                      to.say(file.name());
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("gone");
    assertThat(memory.said).containsExactlyElementsOf(names().subList(0, 12));
  }
}
