package dev.verbatim.ui.review;

import dev.verbatim.edit.PossibleLink;
import dev.verbatim.edit.RefusedException;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Answer;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.LinkedMark;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import dev.verbatim.model.Tag;
import dev.verbatim.ui.kit.Messages;
import dev.verbatim.ui.review.ReadingWork.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What a reader does with a colleague's marks: the gestures, without the controls that make them.
/// What cannot be done is said in a sentence and changes nothing.
final class ReadingActions {
  private static final int MOST_LINKS = 20;

  private final ReadingWork work;
  private final ReadingHost host;
  private final Supplier<Optional<Span>> words;
  private final Runnable wordsTaken;
  private final ReadOnlyObjectWrapper<Optional<Row>> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());

  /// @param words those that are selected on the page
  /// @param wordsTaken run when they have been used, and need be selected no more
  ReadingActions(
      ReadingWork work, ReadingHost host, Supplier<Optional<Span>> words, Runnable wordsTaken) {
    this.work = work;
    this.host = host;
    this.words = words;
    this.wordsTaken = wordsTaken;
  }

  /// The row that is chosen, as it is now.
  ReadOnlyObjectProperty<Optional<Row>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  Optional<Row> chosen() {
    return chosen.get();
  }

  /// Chooses the row of a mark, or none where it has none.
  void choose(String markId) {
    chosen.set(work.row(markId));
  }

  /// Shows the chosen row as it is after a change.
  void refresh() {
    chosen.get().map(Row::id).ifPresent(this::choose);
  }

  private Optional<Row> required() {
    if (chosen.get().isEmpty()) {
      host.say(Messages.get("say.choose-mark"));
    }
    return chosen.get();
  }

  /// Answers the chosen mark and goes on to the next that waits.
  void answer(Answer.Kind kind) {
    required()
        .ifPresent(
            row -> {
              if (row.isMissed()) {
                host.say(Messages.get("say.own-proposal"));
                return;
              }
              work.session()
                  .answer(
                      Messages.get("undo.answer", AnswerWords.kind(kind)),
                      kind,
                      List.of(row.mark()));
              if (kind != Answer.Kind.QUESTIONED) {
                walkOpen(true);
              }
            });
  }

  /// Takes one of the answers to the chosen mark that collide, and goes on to the next to decide,
  /// or else to the next that waits.
  ///
  /// @param index of [Row#colliding]
  void take(int index) {
    required()
        .filter(row -> index < row.colliding().size())
        .ifPresent(
            row -> {
              Answer taken = row.colliding().get(index);
              work.session()
                  .take(Messages.get("undo.take-answer", AnswerWords.kind(taken.kind())), taken);
              work.nextUndecided(row.id())
                  .or(() -> work.nextOpen(row.id(), true))
                  .ifPresent(next -> choose(next.id()));
            });
  }

  /// Chooses the next mark whose answers collide.
  void walkUndecided() {
    work.nextUndecided(chosen.get().map(Row::id).orElse(""))
        .ifPresentOrElse(
            row -> choose(row.id()), () -> host.say(Messages.get("say.nothing-undecided")));
  }

  /// Accepts all that waits in the paragraph of the chosen mark.
  void acceptParagraph() {
    required()
        .ifPresent(row -> accept(work.open(row.mark().mark().start()), "undo.accept-paragraph"));
  }

  /// Accepts all that waits in the article.
  void acceptArticle() {
    accept(work.open(-1), "undo.accept-article");
  }

  private void accept(List<LinkedMark> marks, String label) {
    if (marks.isEmpty()) {
      host.say(Messages.get("say.nothing-open"));
      return;
    }
    work.session().answer(Messages.get(label, marks.size()), Answer.Kind.ACCEPTED, marks);
    host.say(Messages.get("say.accepted", marks.size()));
    walkOpen(true);
  }

  /// With words selected, says that they should be marked; with none, gives the chosen mark another
  /// tag.
  void tag(Tag tag) {
    Optional<Span> selected = words.get();
    if (selected.isPresent()) {
      miss(tag, selected.get());
      return;
    }
    change(Messages.get("undo.correct-tag", tag.label()), mark -> retagged(mark, tag));
  }

  /// A mark with another tag, without what that cannot have.
  private LinkedMark retagged(LinkedMark mark, Tag tag) {
    Annotation changed =
        mark.mark().withTag(tag.id()).withAttributes(kept(mark.mark().attributes(), tag));
    AnnotationSet wanted = work.wanted();
    List<Relation> links =
        mark.links().stream().filter(link -> permitted(link, tag, wanted)).toList();
    return new LinkedMark(changed, links);
  }

  private boolean permitted(Relation link, Tag from, AnnotationSet wanted) {
    Optional<String> to = wanted.annotation(link.to()).map(Annotation::tag);
    return to.isEmpty()
        || work.codebook()
            .relationType(link.type())
            .filter(type -> type.joins(from.id(), to.get()))
            .isPresent();
  }

  private static Map<String, AttributeValue> kept(Map<String, AttributeValue> values, Tag tag) {
    Map<String, AttributeValue> kept = new LinkedHashMap<>();
    values.forEach(
        (id, value) -> {
          if (tag.attribute(id).filter(a -> a.accepts(value)).isPresent()) {
            kept.put(id, value);
          }
        });
    return kept;
  }

  private void miss(Tag tag, Span selected) {
    String id = UUID.randomUUID().toString();
    LinkedMark missed =
        new LinkedMark(Annotation.of(id, tag.id(), List.of(selected), byReader()), List.of());
    work.session()
        .answer(Messages.get("undo.missed", tag.label()), Answer.Kind.MISSED, List.of(missed));
    wordsTaken.run();
    choose(id);
  }

  private Provenance byReader() {
    return Provenance.of(work.session().review().origin().reviewer().id(), work.session().now());
  }

  /// Says that the chosen mark should stand on just the selected words.
  void takeWords() {
    withWords((_, selected) -> List.of(selected));
  }

  /// Says that the selected words belong to the chosen mark, too.
  void addWords() {
    withWords((spans, selected) -> Stream.concat(spans.stream(), Stream.of(selected)).toList());
  }

  /// Says that the selected words do not belong to the chosen mark.
  void removeWords() {
    withWords(
        (spans, selected) -> {
          List<Span> rest = Span.minus(spans, selected);
          return rest.isEmpty() ? spans : rest;
        });
  }

  /// Says that other words should stand in place of a fragment of the chosen mark.
  void replace(Span fragment, Span other) {
    correctWords(
        spans -> spans.stream().map(span -> span.equals(fragment) ? other : span).toList());
  }

  /// Makes other words of the chosen mark's and the selected ones, which are needed.
  private void withWords(BiFunction<List<Span>, Span, List<Span>> change) {
    if (required().isPresent()) {
      words
          .get()
          .ifPresentOrElse(
              selected -> {
                correctWords(spans -> change.apply(spans, selected));
                wordsTaken.run();
              },
              () -> host.say(Messages.get("say.select-words")));
    }
  }

  private void correctWords(UnaryOperator<List<Span>> change) {
    change(
        Messages.get("undo.correct-words"),
        mark -> mark.withMark(mark.mark().withSpans(change.apply(mark.mark().spans()))));
  }

  /// Says what an attribute of the chosen mark should be.
  void setAttribute(String attributeId, Optional<AttributeValue> value) {
    change(
        Messages.get("undo.correct-attribute"),
        mark ->
            mark.withMark(
                value
                    .map(v -> mark.mark().withAttribute(attributeId, v))
                    .orElseGet(() -> mark.mark().withoutAttribute(attributeId))));
  }

  /// Lets the reader say to which mark the chosen one should be linked.
  void link() {
    required()
        .ifPresent(
            row -> {
              AnnotationSet wanted = work.wanted();
              Annotation mark = row.wanted().mark();
              List<PossibleLink> possible =
                  PossibleLink.of(mark, wanted, work.codebook()).stream()
                      .filter(link -> link.from().id().equals(mark.id()))
                      .filter(link -> !isLinked(row.wanted(), link))
                      .limit(MOST_LINKS)
                      .toList();
              if (possible.isEmpty()) {
                host.say(Messages.get("say.no-link", work.codebook().labelOf(mark.tag())));
                return;
              }
              host.choose(
                      Messages.get("reading.link.title"),
                      Messages.get("reading.link.message"),
                      possible.stream().map(link -> work.words().link(link, mark)).toList())
                  .ifPresent(i -> linkTo(possible.get(i)));
            });
  }

  private static boolean isLinked(LinkedMark mark, PossibleLink link) {
    return mark.links().stream()
        .anyMatch(l -> l.type().equals(link.type().id()) && l.to().equals(link.to().id()));
  }

  private void linkTo(PossibleLink link) {
    Relation made =
        new Relation(
            UUID.randomUUID().toString(),
            link.type().id(),
            link.from().id(),
            link.to().id(),
            byReader());
    change(
        Messages.get("undo.correct-link"),
        mark -> {
          List<Relation> links = new ArrayList<>(mark.links());
          links.add(made);
          return mark.withLinks(links);
        });
  }

  /// Says that a link of the chosen mark should not be.
  void unlink(Relation link) {
    change(
        Messages.get("undo.correct-link"), mark -> mark.withLinks(mark.linksBeyond(List.of(link))));
  }

  /// Changes what the chosen mark should be; of what was missed, the proposal itself. Where answers
  /// collide it is not known yet what would be changed.
  private void change(String label, UnaryOperator<LinkedMark> change) {
    required()
        .ifPresent(
            row -> {
              LinkedMark wanted = change.apply(row.wanted());
              if (row.isUndecided()) {
                host.say(Messages.get("say.decide-first"));
              } else if (row.isMissed()) {
                work.session().answer(label, Answer.Kind.MISSED, List.of(wanted));
              } else if (!row.isThere()) {
                host.say(Messages.get("say.mark-gone"));
              } else {
                work.session().correct(label, row.mark(), wanted);
              }
            });
  }

  /// Comments on the chosen mark.
  void comment(String text) {
    chosen
        .get()
        .ifPresent(
            row ->
                work.session()
                    .comment(
                        Messages.get("undo.comment"),
                        row.answer().map(Answer::mark).orElse(row.mark()),
                        text));
  }

  /// Says more in the talk about the answer to the chosen mark.
  void reply(String text) {
    chosen
        .get()
        .flatMap(Row::answer)
        .ifPresent(a -> work.session().reply(Messages.get("undo.reply"), a.id(), text));
  }

  /// Takes back the answer to the chosen mark.
  void withdraw() {
    required()
        .flatMap(Row::answer)
        .ifPresent(a -> work.session().withdraw(Messages.get("undo.withdraw"), a.id()));
  }

  /// Chooses the next row that waits, or the one before.
  void walkOpen(boolean forward) {
    work.nextOpen(chosen.get().map(Row::id).orElse(""), forward)
        .ifPresentOrElse(row -> choose(row.id()), () -> host.say(Messages.get("say.all-answered")));
  }

  /// Chooses the next row of all, or the one before.
  void walk(boolean forward) {
    work.next(chosen.get().map(Row::id).orElse(""), forward).ifPresent(row -> choose(row.id()));
  }

  /// Undoes or redoes the newest step.
  void toggle(boolean undo) {
    try {
      if (undo) {
        work.session().undo();
      } else {
        work.session().redo();
      }
    } catch (RefusedException e) {
      host.say(String.valueOf(e.getMessage()));
    }
  }
}
