package dev.verbatim.project;

import dev.verbatim.edit.Change;
import dev.verbatim.format.JournalLine.Header;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Revision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The journal of one open set: every change that the set's file does not hold yet, forced to disk.
/// It stands in the [StateFolder], in `journals/PROJECT/ANNOTATOR/NAME.journal`.
///
/// Changes are written behind the end of the file, several at once where several wait, with one
/// force, and read back. When the set's file has been written, the journal is replaced, in one
/// step, by one that holds only what came after; a crash in between does no harm ([Replay] passes
/// over what the file has). Whenever writing behind the end fails (the folder was deleted, the last
/// line is torn or wrong, the disk was full), the journal is written anew as a whole, so it never
/// goes on behind such a line.
///
/// What an older journal held that could not be replayed is first written to a file of its own. A
/// project that was moved finds the journal of its old place, for that is where nothing stands now.
///
/// A journal is for one thread at a time.
final class Journal {
  private static final String PLACE = "project";

  private final Path place;
  private final Path folder;
  private final Path name;
  private final ArticleText text;
  private final Machine machine;
  private final AtomicFile atomic;

  private Header header;
  private List<JournalFrames.Line> lines = List.of();
  private long size;
  private boolean renew = true;
  private Optional<Path> moved = Optional.empty();
  private Optional<Unused> unused = Optional.empty();

  /// What could not be replayed.
  ///
  /// @param why in a sentence
  private record Unused(Bytes bytes, String why) {}

  /// @param place of the project or lone text, by which its journals are told from others'
  /// @param set as its file has it
  Journal(Path place, AnnotationSet set, ArticleText text, Machine machine) {
    this.place = place;
    this.folder = machine.state().journals(place);
    this.name = Path.of(set.annotator().id(), set.origin().articleId() + ".journal");
    this.text = text;
    this.machine = machine;
    this.atomic = new AtomicFile(machine.files());
    this.header = Header.of(set);
  }

  Path path() {
    return folder.resolve(name);
  }

  /// Brings back what an earlier program left in the journal.
  ///
  /// @param set as its file has it
  Replay replay(AnnotationSet set) throws IOException {
    atomic.sweepOld(folder.resolve(header.annotatorId()), machine.clock().instant());
    Optional<Bytes> found = atomic.readIfThere(path());
    if (found.isPresent()) {
      return replay(path(), found.get(), set);
    }
    for (Path stray : strays()) {
      Optional<Bytes> bytes = atomic.readIfThere(stray);
      if (bytes.isPresent()) {
        JournalFrames frames = JournalFrames.read(bytes.get(), stray.toString());
        if (!Replay.of(frames, set, text, stray.toString()).lines().isEmpty()) {
          moved = Optional.of(stray);
          return replay(stray, bytes.get(), set);
        }
      }
    }
    return Replay.nothing(set);
  }

  private Replay replay(Path from, Bytes bytes, AnnotationSet set) {
    JournalFrames frames = JournalFrames.read(bytes, from.toString());
    Replay replay = Replay.of(frames, set, text, from.toString());
    lines = replay.lines();
    size = bytes.length();
    renew =
        moved.isPresent()
            || !frames.clean()
            || !frames.header().equals(Optional.of(header))
            || frames.lines().size() != lines.size();
    unused = unused(frames, replay, bytes);
    return replay;
  }

  private static Optional<Unused> unused(JournalFrames frames, Replay replay, Bytes bytes) {
    if (frames.header().isEmpty()) {
      return bytes.isEmpty()
          ? Optional.empty()
          : Optional.of(new Unused(bytes, "The journal is damaged at its start."));
    }
    if (replay.refusal().isPresent()) {
      boolean empty = frames.lines().isEmpty() && frames.rest().isEmpty();
      return empty
          ? Optional.empty()
          : Optional.of(
              new Unused(bytes, "The journal does not fit: " + replay.refusal().get() + "."));
    }
    if (replay.unused().isEmpty() && frames.rest().isEmpty()) {
      return Optional.empty();
    }
    Bytes rest = join(frames.header().get(), replay.unused(), frames.rest());
    return Optional.of(
        new Unused(
            rest,
            replay.unused().isEmpty()
                ? "The journal breaks off within a line, as after a power cut; what stands before"
                    + " that was brought back."
                : "The journal goes on with changes that do not follow from what is there; what"
                    + " stands before them was brought back."));
  }

  /// Journals of the same set in projects that are not where they were.
  private List<Path> strays() throws IOException {
    List<Path> strays = new ArrayList<>();
    for (Path other : machine.files().list(machine.state().journals())) {
      Optional<Bytes> was = atomic.readIfThere(other.resolve(PLACE));
      if (was.isPresent() && isGone(was.get().text())) {
        strays.add(other.resolve(name));
      }
    }
    return strays;
  }

  private boolean isGone(String project) {
    try {
      return !machine.files().exists(Path.of(project));
    } catch (InvalidPathException _) {
      return false;
    }
  }

  /// Keeps aside what could not be brought back.
  ///
  /// @return what to say about it
  List<Problem> report() {
    if (unused.isEmpty()) {
      return List.of();
    }
    String why = unused.get().why();
    try {
      Path copy = keepUnused().orElseThrow();
      return List.of(new Problem(copy, 0, why + " The rest is kept in this file."));
    } catch (IOException e) {
      return List.of(FileTrouble.problem(why + " The rest cannot be put aside yet: ", path(), e));
    }
  }

  /// Writes down what the set's file does not hold.
  ///
  /// @param folded the revision that the file has; what it contains is dropped
  /// @param more new changes, in order
  /// @throws IOException where they are not on disk, or not surely; they are to be given again
  void write(Revision folded, List<Change> more) throws IOException {
    List<JournalFrames.Line> wanted = new ArrayList<>(lines);
    renew |= wanted.removeIf(line -> line.isIn(folded));
    lines = List.copyOf(wanted);
    header = new Header(header.articleId(), header.annotatorId(), header.textSha256(), folded);
    ByteArrayOutputStream added = new ByteArrayOutputStream();
    String installation = machine.state().installation();
    for (Change change : more) {
      JournalFrames.Line line = JournalFrames.frame(change, installation, text);
      wanted.add(line);
      added.writeBytes(line.bytes().array());
    }
    if (!renew) {
      append(added.toByteArray());
    }
    if (renew) {
      replace(wanted);
    }
    lines = List.copyOf(wanted);
  }

  private void append(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    try {
      machine.files().append(path(), size, bytes);
      renew = !Arrays.equals(machine.files().read(path(), size), bytes);
      size += bytes.length;
    } catch (IOException _) {
      // whatever of it is there now, the whole journal is written anew
      renew = true;
    }
  }

  private void replace(List<JournalFrames.Line> wanted) throws IOException {
    keepUnused();
    Bytes bytes = join(header, wanted, Bytes.NONE);
    machine.files().createFolders(folder.resolve(header.annotatorId()));
    if (!machine.files().exists(folder.resolve(PLACE))) {
      atomic.write(folder.resolve(PLACE), Bytes.of(place.toString()).array());
    }
    atomic.write(path(), bytes.array());
    size = bytes.length();
    renew = false;
    deleteMoved();
  }

  private void deleteMoved() throws IOException {
    if (moved.isPresent()) {
      machine.files().delete(moved.get());
      moved = Optional.empty();
    }
  }

  /// Writes what could not be replayed to a file of its own, if that has not been done.
  private Optional<Path> keepUnused() throws IOException {
    if (unused.isEmpty()) {
      return Optional.empty();
    }
    Path kept = folder.resolve("kept");
    machine.files().createFolders(kept);
    String stem = header.annotatorId() + "-" + header.articleId();
    for (long second = machine.clock().instant().getEpochSecond(); ; second++) {
      Path copy = kept.resolve(stem + "-" + second + ".journal");
      try {
        machine.files().create(copy, unused.get().bytes().array());
        machine.files().forceFolder(kept);
        unused = Optional.empty();
        return Optional.of(copy);
      } catch (FileAlreadyExistsException _) {
        // the next second's name is as good
      }
    }
  }

  /// Deletes the journal, when the set's file holds everything.
  void delete() throws IOException {
    keepUnused();
    machine.files().delete(path());
    deleteMoved();
    lines = List.of();
    renew = true;
  }

  private static Bytes join(Header header, List<JournalFrames.Line> lines, Bytes rest) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(JournalFrames.frame(header));
    lines.forEach(line -> all.writeBytes(line.bytes().array()));
    all.writeBytes(rest.array());
    return Bytes.of(all.toByteArray());
  }
}
