package dev.verbatim.format;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Answer;
import dev.verbatim.model.LinkedMark;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a list of answers of a review, and then gives their marks their places. An answer that has
/// none, or is of a kind that is not known, is kept as the file has it.
final class AnswerReader {
  private final JsonReader in;
  private final DraftReader parts;
  private final List<DraftAnswer> drafts = new ArrayList<>();
  private final List<Object> unread = new ArrayList<>();

  /// An answer before anyone has looked whether its words stand in the text.
  private record DraftAnswer(
      String id,
      Optional<Answer.Kind> kind,
      Draft mark,
      List<Relation> links,
      @Nullable Draft correction,
      List<Relation> correctedLinks,
      String comment,
      Provenance provenance,
      int from,
      int to) {}

  AnswerReader(JsonReader in, DraftReader parts) {
    this.in = in;
    this.parts = parts;
  }

  /// Reads the list that the reader stands on.
  void read() throws FormatException {
    in.enterArray();
    while (in.nextItem()) {
      drafts.add(answer());
    }
  }

  private DraftAnswer answer() throws FormatException {
    int from = in.offset();
    String id = "";
    String kind = "";
    String comment = "";
    Draft mark = null;
    Draft correction = null;
    List<Relation> links = List.of();
    List<Relation> correctedLinks = List.of();
    DraftReader.Origin origin = parts.new Origin();
    in.enterObject();
    while (in.nextField()) {
      switch (in.field()) {
        case "id" -> id = in.id();
        case "kind" -> kind = in.id();
        case "mark" -> mark = parts.mark();
        case "links" -> links = links();
        case "correction" -> correction = parts.mark();
        case "correctedLinks" -> correctedLinks = links();
        case "comment" -> comment = in.string();
        default -> origin.read();
      }
    }
    if (id.isEmpty() || kind.isEmpty() || mark == null) {
      throw in.malformedAt(from, "An answer needs an “id”, a “kind” and a “mark”.");
    }
    return new DraftAnswer(
        id,
        Answer.Kind.of(kind),
        mark,
        links,
        correction,
        correctedLinks,
        comment,
        origin.provenance(),
        from,
        in.offsetBehind());
  }

  private List<Relation> links() throws FormatException {
    List<Relation> links = new ArrayList<>();
    in.enterArray();
    while (in.nextItem()) {
      links.add(parts.relation());
    }
    return links;
  }

  /// Checks that no answer has an id that the file has already.
  void requireNew(Set<String> ids) throws FormatException {
    for (DraftAnswer draft : drafts) {
      if (!ids.add(draft.id())) {
        throw in.malformedAt(
            draft.from(), "The id “" + draft.id() + "” stands twice in this file.");
      }
    }
  }

  /// Those that could not be placed, as plain JDK values.
  List<Object> unread() {
    return List.copyOf(unread);
  }

  /// The answers whose marks stand in the text.
  ///
  /// @param reviewer the author of what names none
  List<Answer> placed(Placement placement, String reviewer) throws FormatException {
    List<Answer> placed = new ArrayList<>();
    for (DraftAnswer draft : drafts) {
      Optional<Answer> answer = standing(draft, placement, reviewer);
      if (answer.isPresent()) {
        placed.add(answer.get());
      } else {
        unread.add(in.between(draft.from(), draft.to(), JsonReader::plainMap));
      }
    }
    return placed;
  }

  private Optional<Answer> standing(DraftAnswer draft, Placement placement, String reviewer)
      throws FormatException {
    boolean corrects = draft.kind().filter(k -> k == Answer.Kind.CORRECTED).isPresent();
    if (draft.kind().isEmpty() || corrects != (draft.correction() != null)) {
      return Optional.empty();
    }
    Optional<LinkedMark> mark = linked(draft.mark(), draft.links(), placement);
    Optional<LinkedMark> correction =
        draft.correction() == null
            ? Optional.empty()
            : linked(draft.correction(), draft.correctedLinks(), placement)
                .filter(c -> c.id().equals(draft.mark().id()));
    if (mark.isEmpty() || corrects != correction.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new Answer(
            draft.id(),
            draft.kind().get(),
            mark.get(),
            correction,
            draft.comment(),
            DraftReader.own(draft.provenance(), reviewer)));
  }

  private static Optional<LinkedMark> linked(Draft draft, List<Relation> links, Placement placement)
      throws FormatException {
    Optional<Annotation> mark = placement.standing(draft);
    return mark.isEmpty() || links.stream().anyMatch(link -> !link.from().equals(draft.id()))
        ? Optional.empty()
        : Optional.of(new LinkedMark(mark.get(), links));
  }
}
