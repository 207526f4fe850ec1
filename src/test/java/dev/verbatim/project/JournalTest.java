package dev.verbatim.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.AnnotationSession;
import dev.verbatim.edit.Change;
import dev.verbatim.edit.Gestures;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.format.JournalLine.Header;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Revision;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Journals as bytes: no disk.
class JournalTest {
  private static final ArticleText TEXT = ArticleText.of(Desk.TEXT);
  private static final Codebook CODEBOOK = DefaultCodebook.load();
  private static final Article ARTICLE =
      new Article(Desk.ARTICLE, Metadata.titled("The harbour"), TEXT);
  private static final AnnotationSet EMPTY = AnnotationSet.empty(ARTICLE, Desk.ANALYST_A, CODEBOOK);

  /// The state after each gesture, beginning with none.
  private final List<AnnotationSet> states = new ArrayList<>(List.of(EMPTY));

  /// How many bytes the journal had after each gesture.
  private final List<Integer> sizes = new ArrayList<>();

  private final List<JournalFrames.Line> lines = new ArrayList<>();
  private byte[] journal = {};

  @BeforeEach
  void makeGestures() {
    AnnotationSession session =
        new AnnotationSession(ARTICLE, CODEBOOK, EMPTY, "a1f3", InstantSource.fixed(Instant.EPOCH));
    Gestures gestures = new Gestures(new Random(42));
    List<Change> changes = new ArrayList<>();
    session.addListener((change, _, _) -> changes.add(change));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(JournalFrames.frame(Header.of(EMPTY)));
    sizes.add(bytes.size());
    for (int i = 0; i < 12; i++) {
      gestures.next(session);
      lines.add(JournalFrames.frame(changes.getLast(), "a1f3", TEXT));
      bytes.writeBytes(lines.getLast().bytes().array());
      sizes.add(bytes.size());
      states.add(session.set());
    }
    journal = bytes.toByteArray();
  }

  @Test
  void aWholeJournalGivesTheLastState() {
    Replay replay = replay(journal, EMPTY);

    assertThat(replay.set()).isEqualTo(states.getLast());
    assertThat(replay.unused()).isEmpty();
    assertThat(JournalFrames.read(Bytes.of(journal), "j").clean()).isTrue();
  }

  @Test
  void cutAtAnyByteOnlyWhatIsBehindTheCutIsLost() {
    for (int cut = 0; cut <= journal.length; cut++) {
      JournalFrames frames = JournalFrames.read(Bytes.of(Arrays.copyOf(journal, cut)), "journal");
      Replay replay = Replay.of(frames, EMPTY, TEXT, "journal");

      int whole = wholeLines(cut);
      assertThat(replay.set()).as("cut at %d", cut).isEqualTo(states.get(whole));
      assertThat(frames.clean()).as("cut at %d", cut).isEqualTo(sizes.contains(cut));
    }
  }

  /// A line is whole when all but its line end is there.
  private int wholeLines(int cut) {
    return (int) sizes.stream().skip(1).filter(size -> size - 1 <= cut).count();
  }

  @Test
  void aFlippedBitAnywhereStopsTheReplayThere() {
    for (int i = 0; i < journal.length; i += 3) {
      byte[] wrong = journal.clone();
      wrong[i] ^= 4;
      int place = i;
      int before = (int) sizes.stream().filter(size -> size <= place).count() - 1;

      Replay replay = replay(wrong, EMPTY);

      assertThat(replay.set()).as("bit at %d", i).isEqualTo(states.get(Math.max(0, before)));
    }
  }

  @Test
  void linesThatTheFileHasArePassedOver() {
    for (int i = 0; i < states.size(); i++) {
      Replay replay = replay(journal, states.get(i));

      assertThat(replay.set()).as("file after %d", i).isEqualTo(states.getLast());
      assertThat(replay.lines()).as("file after %d", i).hasSize(lines.size() - i);
    }
  }

  @Test
  void replayingTwiceIsReplayingOnce() {
    Replay once = replay(journal, EMPTY);

    assertThat(replay(journal, once.set()).set()).isEqualTo(once.set());
  }

  @Test
  void aMissingLineStopsTheReplay() {
    ByteArrayOutputStream gap = new ByteArrayOutputStream();
    gap.writeBytes(JournalFrames.frame(Header.of(EMPTY)));
    gap.writeBytes(lines.get(0).bytes().array());
    gap.writeBytes(lines.get(2).bytes().array());
    gap.writeBytes(lines.get(3).bytes().array());

    Replay replay = replay(gap.toByteArray(), EMPTY);

    assertThat(replay.set()).isEqualTo(states.get(1));
    assertThat(replay.unused()).extracting(JournalFrames.Line::count).containsExactly(3L, 4L);
  }

  @Test
  void aJournalFitsOnlyItsOwnSet() {
    AnnotationSet analystB =
        AnnotationSet.empty(
            ARTICLE, new dev.verbatim.model.Annotator("analyst-b", "Analyst B"), CODEBOOK);
    AnnotationSet other =
        AnnotationSet.empty(
            new Article("other", ARTICLE.metadata(), TEXT), Desk.ANALYST_A, CODEBOOK);
    AnnotationSet changed =
        AnnotationSet.empty(
            new Article(Desk.ARTICLE, ARTICLE.metadata(), ArticleText.of("Else.")),
            Desk.ANALYST_A,
            CODEBOOK);

    for (AnnotationSet set : List.of(analystB, other, changed)) {
      Replay replay = replay(journal, set);
      assertThat(replay.set()).isSameAs(set);
      assertThat(replay.refusal()).isPresent();
    }
  }

  @Test
  void aJournalDoesNotFitAFileThatLacksWhatItStandsOn() {
    AnnotationSet base = EMPTY.withRevision(Revision.NONE.next("beef"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(JournalFrames.frame(Header.of(base)));
    lines.forEach(line -> bytes.writeBytes(line.bytes().array()));

    assertThat(replay(bytes.toByteArray(), EMPTY).refusal()).isPresent();
    assertThat(replay(bytes.toByteArray(), base).refusal()).isEmpty();
  }

  @Test
  void bytesThatAreNoJournalGiveNothing() {
    for (String junk : List.of("", "\n", "junk", "00000000 {}\n", "\0\0\0\0\0\0\0\0\0\0")) {
      Bytes bytes = Bytes.of(junk);
      JournalFrames frames = JournalFrames.read(bytes, "journal");

      assertThat(frames.header()).isEmpty();
      assertThat(frames.rest()).isEqualTo(bytes);
      assertThat(Replay.of(frames, EMPTY, TEXT, "journal").set()).isSameAs(EMPTY);
    }
  }

  private static Replay replay(byte[] bytes, AnnotationSet file) {
    return Replay.of(JournalFrames.read(Bytes.of(bytes), "journal"), file, TEXT, "journal");
  }
}
