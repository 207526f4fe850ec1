package dev.verbatim.format;

import dev.verbatim.model.Conflict;
import dev.verbatim.model.Note;
import dev.verbatim.model.Orphan;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what a set says of its article as a whole. A set's file and a line of the journal have the
/// same fields; a line has only those that changed.
final class FieldsReader {
  private final JsonReader in;
  private final DraftReader parts;

  private @Nullable Status status;
  private @Nullable Map<String, Object> labels;
  private @Nullable List<Note> notes;
  private @Nullable List<Draft> orphans;
  private @Nullable List<Object> conflicts;
  private @Nullable List<Object> dismissed;
  private @Nullable List<Object> decisions;
  private List<Object> unreadConflicts = List.of();

  FieldsReader(JsonReader in, DraftReader parts) {
    this.in = in;
    this.parts = parts;
  }

  /// Reads the current field if it is one of these.
  ///
  /// @return whether it is
  boolean readField() throws FormatException {
    switch (in.field()) {
      case "status" -> status = in.oneOf(Status::of, Status.values(), Status::id);
      case "labels" -> labels = parts.values();
      case "notes" -> notes = notes();
      case "orphans" -> orphans = marks();
      case "conflicts" -> conflicts = in.plainList();
      case "dismissed" -> dismissed = in.plainList();
      case "decisions" -> decisions = in.plainList();
      default -> {
        return false;
      }
    }
    return true;
  }

  private List<Note> notes() throws FormatException {
    List<Note> read = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    in.enterArray();
    while (in.nextItem()) {
      int from = in.offset();
      Note note = parts.note();
      if (!ids.add(note.id())) {
        throw in.malformedAt(from, "The id “" + note.id() + "” stands twice among the notes.");
      }
      read.add(note);
    }
    return read;
  }

  /// Reads a list of marks.
  List<Draft> marks() throws FormatException {
    List<Draft> drafts = new ArrayList<>();
    in.enterArray();
    while (in.nextItem()) {
      drafts.add(parts.mark());
    }
    return drafts;
  }

  /// Marks that the file has as orphans.
  List<Draft> orphans() {
    return orphans == null ? List.of() : orphans;
  }

  /// Conflicts that [#resolve] could not make, as plain JDK values.
  List<Object> unreadConflicts() {
    return unreadConflicts;
  }

  /// Makes what was read, and for the rest takes what was before.
  ///
  /// @param annotator the author of what names none
  SetFields resolve(SetFields before, Placement placement, String annotator)
      throws FormatException {
    List<Note> readNotes = new ArrayList<>();
    for (Note note : notes == null ? before.notes() : notes) {
      readNotes.add(
          new Note(note.id(), note.text(), DraftReader.own(note.provenance(), annotator)));
    }
    return new SetFields(
        status == null ? before.status() : status,
        labels == null ? before.labels() : placement.values(labels, 0),
        readNotes,
        orphans == null ? before.orphans() : orphans(orphans),
        conflicts == null ? before.conflicts() : conflicts(conflicts, placement),
        dismissed == null ? before.dismissed() : dismissed,
        decisions == null ? before.decisions() : decisions);
  }

  private List<Orphan> orphans(List<Draft> drafts) throws FormatException {
    List<Orphan> made = new ArrayList<>();
    for (Draft draft : drafts) {
      made.add(parts.orphan(draft));
    }
    return made;
  }

  private List<Conflict> conflicts(List<Object> plain, Placement placement) {
    ConflictReader reader = new ConflictReader(in.file(), placement);
    List<Conflict> made = reader.read(plain);
    unreadConflicts = List.copyOf(reader.unread());
    return made;
  }
}
