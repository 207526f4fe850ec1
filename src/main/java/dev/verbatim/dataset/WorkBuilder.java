package dev.verbatim.dataset;

import dev.verbatim.dataset.Offsets.Claim;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Note;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.SetFields;
import dev.verbatim.model.Span;
import dev.verbatim.model.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Puts together one work from what another tool's file says of it, whatever the order: first each
/// mark with where it claims to stand; then, when all are known, the marks are placed; then what
/// else is said of them, by the names that they have in the file.
///
/// What does not fit is told to the sink with its line, and the rest is kept. Marks and links get
/// ids made of their names in the file, so that the same file read again gives the same; a name
/// that is a UUID is the id.
final class WorkBuilder {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final int ID_LENGTH = 36;

  /// Code points of words that are shown where something is wrong with them.
  private static final int SHOWN = 40;

  private final Origin origin;
  private final RawText raw;
  private final ArticleText text;
  private final Sink sink;
  private final NamedIds ids;
  private final Map<String, Claimed> claimed = new LinkedHashMap<>();
  private final Set<String> given = new HashSet<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Map<String, Annotation> placed = new LinkedHashMap<>();
  private final Map<String, Relation> links = new LinkedHashMap<>();
  private SetFields fields = SetFields.EMPTY;
  private Optional<Work> carried = Optional.empty();
  private Restoration.Told told = Restoration.Told.NOTHING;
  private boolean cut;
  private Optional<Offsets> decided = Optional.empty();

  /// Where a work comes from.
  ///
  /// @param file as the person knows it
  /// @param tool whose names its marks bear, such as `brat`
  /// @param annotator whose work it is; [Sink#UNNAMED] where nothing says
  record Origin(String file, String tool, Annotator annotator) {
    /// Of a file that does not say whose work it holds: that of the annotator whose folder it lies
    /// in.
    Origin(Source.File file, String tool) {
      this(file.name(), tool, file.annotator());
    }
  }

  private record Claimed(int line, String tag, Claim claim) {}

  WorkBuilder(Origin origin, RawText raw, Sink sink) {
    this.origin = origin;
    this.raw = raw;
    this.text = raw.text();
    this.sink = sink;
    String annotator = origin.annotator().id();
    this.ids = new NamedIds(String.join("\n", origin.tool(), text.sha256(), annotator, ""));
  }

  static boolean isUuid(String name) {
    return name.length() == ID_LENGTH && ID.matcher(name).matches();
  }

  /// Whether there is a mark of that name, placed or not.
  boolean has(String name) {
    return claimed.containsKey(name);
  }

  /// A mark that is to be placed.
  ///
  /// @param line from 1; 0 where it is not known
  /// @param name that the file knows it by
  void claim(int line, String name, String tag, Claim claim) {
    if (tag.isBlank()) {
      refuse(line, "A mark has no tag. It was passed over.");
    } else if (claimed.putIfAbsent(name, new Claimed(line, tag, claim)) != null) {
      refuse(line, "The name “" + name + "” stands twice; the first was taken.");
    }
  }

  /// A mark that is to be placed and has no name in the file: it is known by its tag and place.
  ///
  /// @return the name that it has from now on
  String claimNameless(int line, String tag, Claim claim) {
    String name = nameless(tag + "\n" + claim.places());
    claim(line, name, tag, claim);
    return name;
  }

  /// A name for what has none in the file, made of what is known of it; each time another.
  String nameless(String what) {
    String name = ids.of(what);
    for (int i = 2; !given.add(name); i++) {
      name = ids.of(what + "\n" + i);
    }
    return name;
  }

  /// Another name of a mark.
  void alias(String other, String name) {
    aliases.put(other, name);
  }

  /// Says that in the format no span crosses a line end, so that those which only line ends part
  /// are one.
  void cutAtLineEnds() {
    cut = true;
  }

  /// Places the marks, in the unit in which most of them have the words that the file says.
  ///
  /// @param usual what the format's own definition says that offsets count
  /// @param told what the person says that they do
  void place(Unit usual, Optional<Unit> told) {
    List<Claim> claims = claimed.values().stream().map(Claimed::claim).toList();
    Offsets offsets = Offsets.decide(raw, claims, usual, told);
    if (offsets.unit() != usual) {
      sink.say(
          "The offsets of %s count %s: %d of %d places fit."
              .formatted(origin.file(), offsets.unit().words(), offsets.fitting(), claims.size()));
    }
    if (offsets.isAssumed() && told.isEmpty() && carried.isEmpty()) {
      sink.say(
          ("No words stand beside the offsets of %s: they were taken to count %s. If that is"
                  + " wrong, say what the offsets count.")
              .formatted(origin.file(), usual.words()));
    }
    claimed.forEach((name, mark) -> place(name, mark, offsets));
    decided = Optional.of(offsets);
  }

  /// Where something else stands, in the unit in which the marks were placed; empty where it does
  /// not.
  Optional<List<Span>> spans(Claim claim) {
    return decided.orElseThrow().found(claim);
  }

  private void place(String name, Claimed mark, Offsets offsets) {
    Optional<List<Span>> found = offsets.found(mark.claim());
    if (found.isEmpty()) {
      refuse(mark.line(), misfit(mark.claim()));
      return;
    }
    List<Span> given = found.get();
    List<Span> apart = Span.union(given);
    if (apart.size() < given.size()) {
      sink.say("Fragments that touch were joined.");
    }
    List<Span> spans = cut ? new LineEnds(text).joined(apart) : apart;
    placed.put(name, Annotation.of(id(name), mark.tag(), spans, provenance(name)));
  }

  private static String misfit(Claim claim) {
    String remedy = " Correct the places, or say what the offsets count.";
    return claim
        .words()
        .map(words -> "The words “%s” do not stand there.".formatted(shortened(words)) + remedy)
        .orElse("The text has no such place." + remedy);
  }

  private static String shortened(String words) {
    return words.codePointCount(0, words.length()) <= SHOWN
        ? words
        : words.substring(0, words.offsetByCodePoints(0, SHOWN)) + "…";
  }

  private String id(String name) {
    return isUuid(name) ? name : ids.of(name);
  }

  /// By the annotator, at no known time, with the name in the file.
  private Provenance provenance(String name) {
    Map<String, Object> foreign = isUuid(name) ? Map.of() : Map.of(origin.tool(), name);
    return new Provenance(origin.annotator().id(), Instant.EPOCH, Instant.EPOCH, foreign);
  }

  /// A mark that was placed, as it is by now; empty where it was refused.
  Optional<Annotation> placed(String name) {
    return Optional.ofNullable(placed.get(own(name)));
  }

  /// A mark that was placed, as it is by now; where there is none of that name the line is refused.
  Optional<Annotation> mark(int line, String name) {
    Optional<Annotation> mark = placed(name);
    if (mark.isEmpty()) {
      refuse(line, "There is no mark “%s”. What is said of it was passed over.".formatted(name));
    }
    return mark;
  }

  private String own(String name) {
    return aliases.getOrDefault(name, name);
  }

  /// Says an attribute of a mark.
  void attribute(int line, String name, String id, AttributeValue value) {
    mark(line, name)
        .ifPresent(
            mark -> {
              if (mark.attributes().containsKey(id)) {
                sink.say("“%s” is said twice of one mark; the last was taken.".formatted(id));
              }
              placed.put(own(name), mark.withAttribute(id, value));
            });
  }

  /// Says a note of a mark; a second one stands on a line of its own behind the first.
  void note(int line, String name, String words) {
    mark(line, name)
        .ifPresent(
            mark ->
                placed.put(
                    own(name),
                    mark.withNote(mark.note().isEmpty() ? words : mark.note() + "\n" + words)));
  }

  /// Says who made a mark and when.
  void made(String name, String author, Instant created, Instant modified) {
    placed.computeIfPresent(
        name,
        (_, mark) ->
            mark.withProvenance(
                new Provenance(author, created, modified, mark.provenance().extra())));
  }

  /// Links two marks.
  ///
  /// @param name that the file knows the link by
  void link(int line, String name, String type, String from, String to) {
    Optional<Annotation> start = mark(line, from);
    Optional<Annotation> end = mark(line, to);
    if (start.isPresent() && end.isPresent()) {
      Relation link =
          new Relation(id(name), type, start.get().id(), end.get().id(), provenance(name));
      if (links.putIfAbsent(name, link) != null) {
        refuse(line, "The link “" + name + "” stands twice; the first was taken.");
      }
    }
  }

  /// Says who made a link and when.
  void madeLink(String name, String author, Instant created, Instant modified) {
    links.computeIfPresent(
        name,
        (_, link) ->
            new Relation(
                link.id(),
                link.type(),
                link.from(),
                link.to(),
                new Provenance(author, created, modified, link.provenance().extra())));
  }

  /// What was carried beside the tool's own fields, and what these say all the same.
  void carried(Optional<Work> beside, Restoration.Told natively) {
    this.carried = beside;
    this.told = natively;
  }

  /// What is said of the article as a whole. Where a work was carried, notes are added to its own.
  void fields(SetFields said) {
    this.fields = said;
  }

  void refuse(int line, String sentence) {
    sink.refuse(origin.file(), line, sentence);
  }

  /// Gives the sink the work. What was carried says how the article is called, and what is known of
  /// it.
  ///
  /// @param name that the article has in the data set
  void deliver(String name, Metadata metadata) {
    if (carried.isPresent()) {
      ValueWords values = new ValueWords(sink.codebook(), text);
      Work work = new Restoration(carried.get(), told, values, placed).with(links);
      sink.take(new Work(work.article(), withNotes(work.set())));
      return;
    }
    Article article = new Article(name, metadata, text);
    AnnotationSet set =
        AnnotationSet.empty(article, origin.annotator(), sink.codebook())
            .replaced(List.of(), placed.values())
            .replacedRelations(List.of(), links.values())
            .withFields(fields);
    sink.take(new Work(article, set));
  }

  /// The set with the notes on the article that only the tool has.
  private AnnotationSet withNotes(AnnotationSet set) {
    List<Note> notes = new ArrayList<>(set.fields().notes());
    for (Note note : fields.notes()) {
      if (notes.stream().noneMatch(known -> known.id().equals(note.id()))) {
        notes.add(note);
      }
    }
    return set.withFields(set.fields().withNotes(notes));
  }
}
