package dev.verbatim.dataset;

import dev.verbatim.dataset.Offsets.Claim;
import dev.verbatim.dataset.Offsets.Place;
import dev.verbatim.model.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Makes a work of spans and relations as tools built on UIMA have them, of our own layers
/// ([Layers]) or any other.
///
/// A span's tag is its feature `tag`, of a named entity its `value`, and else what its layer is
/// called; a relation's kind is its `type`, `value` or `label`, and else what its layer is called.
/// All other features are attributes. What is about words and grammar is passed over.
final class LayerReader {
  private static final Pattern GRAMMAR =
      Pattern.compile(
          "de\\.tudarmstadt\\.ukp\\.dkpro\\.core\\.api\\."
              + "(segmentation|lexmorph|syntax|transform|metadata|structure)\\..*");

  private static final String ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity";
  private static final Set<String> OWN = Set.of(Layers.TAG, Layers.ID, Layers.NOTE);

  private final WorkBuilder work;
  private final ValueWords values;
  private final Sink sink;

  /// By their keys, in the order of the file.
  private final Map<String, Mark> marks = new LinkedHashMap<>();

  private final List<Link> links = new ArrayList<>();

  /// By the key of a part that goes on with another mark, that mark's key.
  private final Map<String, String> parts = new HashMap<>();

  private final Map<String, List<Place>> places = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private boolean passedOver;

  /// A span of the file.
  ///
  /// @param key within the file
  /// @param name by which the tool knows it, if it has names
  /// @param type its layer
  /// @param features those that are set
  record Mark(
      String key,
      int line,
      Optional<String> name,
      String type,
      Place place,
      Map<String, String> features) {

    String tag() {
      Optional<String> said = Optional.ofNullable(features.get(type.equals(ENTITY) ? VALUE : TAG));
      return said.orElseGet(() -> shortName(type));
    }
  }

  /// A relation of the file.
  ///
  /// @param from the key of the mark that it leaves
  /// @param to that of the mark that it points at
  record Link(
      int line,
      Optional<String> name,
      String type,
      String from,
      String to,
      Map<String, String> features) {

    String kind() {
      return Stream.of(Layers.TYPE, VALUE, "label")
          .flatMap(feature -> Optional.ofNullable(features.get(feature)).stream())
          .findFirst()
          .orElseGet(() -> shortName(type));
    }
  }

  private static final String TAG = Layers.TAG;
  private static final String VALUE = "value";

  LayerReader(WorkBuilder work, ValueWords values, Sink sink) {
    this.work = work;
    this.values = values;
    this.sink = sink;
  }

  /// The last part of a type's name.
  static String shortName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /// Whether a layer is about words and grammar, which Verbatim has no marks for.
  static boolean isGrammar(String type) {
    return GRAMMAR.matcher(type).matches();
  }

  /// Takes a span; marks of layers of grammar are passed over.
  void mark(Mark mark) {
    if (isGrammar(mark.type())) {
      passOver();
    } else {
      marks.put(mark.key(), mark);
    }
  }

  void link(Link link) {
    if (isGrammar(link.type())) {
      passOver();
    } else {
      links.add(link);
    }
  }

  private void passOver() {
    if (!passedOver) {
      sink.say("Layers of words and grammar were passed over.");
    }
    passedOver = true;
  }

  /// Places the marks, and says what else the file says of them.
  ///
  /// @param usual what the format's own definition says that offsets count
  /// @param told what they do
  void finish(Unit usual, Optional<Unit> told) {
    marks.keySet().forEach(key -> places.put(key, new ArrayList<>()));
    List<Link> rest = links.stream().filter(link -> !joins(link)).toList();
    marks.values().forEach(mark -> placesOf(mark).add(mark.place()));
    marks.values().stream().filter(mark -> !parts.containsKey(mark.key())).forEach(this::claim);
    work.place(usual, told);
    marks.values().stream().filter(mark -> names.containsKey(mark.key())).forEach(this::say);
    rest.forEach(this::join);
  }

  private List<Place> placesOf(Mark mark) {
    return places.computeIfAbsent(owner(mark.key()), _ -> new ArrayList<>());
  }

  private String owner(String key) {
    return parts.getOrDefault(key, key);
  }

  /// Whether a relation says that a mark goes on in another; then the two are one from now on.
  private boolean joins(Link link) {
    Mark from = marks.get(link.from());
    Mark to = marks.get(link.to());
    if (from == null || to == null || !link.kind().equals(Layers.CONTINUED)) {
      return false;
    }
    String owner = owner(from.key());
    boolean isPart =
        from.tag().equals(to.tag())
            && to.features().keySet().equals(Set.of(TAG))
            && !parts.containsKey(to.key())
            && !parts.containsValue(to.key())
            && !owner.equals(to.key());
    if (isPart) {
      parts.put(to.key(), owner);
    }
    return isPart;
  }

  private void claim(Mark mark) {
    Claim claim = new Claim(placesOf(mark), Optional.empty());
    Optional<String> name = name(mark.features(), mark.name());
    if (name.isPresent() && work.has(name.get())) {
      work.refuse(mark.line(), "The id “" + name.get() + "” stands twice; the mark got another.");
      name = Optional.empty();
    }
    if (name.isPresent()) {
      work.claim(mark.line(), name.get(), mark.tag(), claim);
    }
    String known = name.orElseGet(() -> work.claimNameless(mark.line(), mark.tag(), claim));
    names.put(mark.key(), known);
  }

  private static Optional<String> name(Map<String, String> features, Optional<String> own) {
    return Optional.ofNullable(features.get(Layers.ID)).filter(id -> !id.isBlank()).or(() -> own);
  }

  private void say(Mark mark) {
    String name = names.getOrDefault(mark.key(), "");
    Optional<Annotation> placed = work.placed(name);
    if (placed.isEmpty()) {
      return;
    }
    Optional.ofNullable(mark.features().get(Layers.NOTE))
        .filter(note -> !note.isEmpty())
        .ifPresent(note -> work.note(mark.line(), name, note));
    mark.features()
        .forEach(
            (feature, words) -> {
              if (!OWN.contains(feature)
                  && !(mark.type().equals(ENTITY) && feature.equals(VALUE))) {
                String id = Layers.attribute(feature);
                work.attribute(mark.line(), name, id, values.read(placed.get(), id, words));
              }
            });
  }

  private void join(Link link) {
    String from = names.getOrDefault(owner(link.from()), link.from());
    String to = names.getOrDefault(owner(link.to()), link.to());
    String name =
        name(link.features(), link.name())
            .orElseGet(() -> work.nameless(link.kind() + "\n" + from + "\n" + to));
    work.link(link.line(), name, link.kind(), from, to);
  }
}
