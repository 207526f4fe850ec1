package dev.verbatim.dataset;

import dev.verbatim.dataset.Offsets.Place;
import dev.verbatim.dataset.XmiFile.Element;
import dev.verbatim.format.FormatException;
import dev.verbatim.format.JsonRecord;
import dev.verbatim.format.JsonRecords;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Metadata;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes a work of what stands in a file of XMI: what has a beginning and an end is a mark, what
/// has a governor and a dependent a link; so is what a feature links to with a role, and the way
/// from one to the next in a chain.
final class XmiReader {
  private static final String TOOL = "xmi";
  private static final String SOFA = "sofa";
  private static final String BEGIN = "begin";
  private static final String END = "end";
  private static final String NEXT = "next";
  private static final String TARGET = "target";
  private static final String FIRST_VIEW = "_InitialView";
  private static final Pattern OFFSET = Pattern.compile("[0-9]{1,9}");
  private static final Pattern BLANKS = Pattern.compile(" +");

  /// Features that say what an annotation is, not what is said of it.
  private static final Set<String> OWN =
      Set.of(SOFA, BEGIN, END, NEXT, Layers.GOVERNOR, Layers.DEPENDENT);

  private final Source.File file;
  private final Sink sink;
  private final List<Element> elements;
  private final Map<String, Element> byId = new HashMap<>();

  XmiReader(Source.File file, XmiFile read, Sink sink) {
    this.file = file;
    this.sink = sink;
    this.elements = read.elements();
    elements.forEach(element -> byId.putIfAbsent(element.id(), element));
  }

  /// Gives the work to the sink.
  ///
  /// @param told what the offsets count, if the person says so; else it is what UIMA says
  void read(Optional<Unit> told) throws IOException, FormatException {
    Element sofa = sofa();
    RawText text = RawText.of(sofa.feature("sofaString").orElse(""), file.name());
    Optional<Element> article =
        elements.stream().filter(element -> element.type().equals(Layers.ARTICLE)).findFirst();
    Optional<JsonRecord> carried = article.flatMap(this::carried);
    WorkBuilder work = new WorkBuilder(origin(article), text, sink);
    Layers known = new Layers(sink.codebook());
    ValueWords values = new ValueWords(sink.codebook(), text.text());
    work.carried(
        carried.flatMap(record -> Carried.read(record, file.name(), text, sink)),
        new Restoration.Told(
            (mark, id) ->
                known.knows(id)
                    && mark.attribute(id)
                        .flatMap(values::words)
                        .filter(words -> XmiWords.clean(words).equals(words))
                        .isPresent(),
            true));
    LayerReader layers = new LayerReader(work, values, sink);
    for (Element element : elements) {
      if (element.feature(SOFA).filter(id -> !id.equals(sofa.id())).isPresent()
          && element.feature(BEGIN).isPresent()) {
        sink.say("Other views than the first were passed over.");
      } else {
        take(element, layers);
      }
    }
    layers.finish(Unit.UTF16, told.or(() -> Optional.of(Unit.UTF16)));
    String name = carried.flatMap(Carried::name).orElseGet(() -> file.without(Xmi.ENDING));
    work.deliver(name, Metadata.titled(name));
  }

  private Element sofa() throws FormatException {
    List<Element> texts =
        elements.stream().filter(element -> element.feature("sofaString").isPresent()).toList();
    return texts.stream()
        .filter(sofa -> sofa.feature("sofaID").equals(Optional.of(FIRST_VIEW)))
        .findFirst()
        .or(() -> texts.stream().findFirst())
        .orElseThrow(
            () ->
                new FormatException(
                    file.name(), "The file holds no text: it has no “Sofa” with a “sofaString”."));
  }

  private WorkBuilder.Origin origin(Optional<Element> article) {
    return article
        .flatMap(said -> said.feature("annotator"))
        .filter(Annotator::isSlug)
        .map(id -> new WorkBuilder.Origin(file.name(), TOOL, new Annotator(id, id)))
        .orElseGet(() -> new WorkBuilder.Origin(file, TOOL));
  }

  /// What the article carries, as a field of a record.
  private Optional<JsonRecord> carried(Element article) {
    String json = article.feature(Layers.CARRIED).orElse("");
    byte[] record = ("{\"" + Carried.FIELD + "\":" + json + "}").getBytes(StandardCharsets.UTF_8);
    try {
      return json.isEmpty()
          ? Optional.empty()
          : new JsonRecords(new ByteArrayInputStream(record), file.name()).next();
    } catch (IOException | FormatException _) {
      sink.refuse(
          file.name(), article.line(), "What the article carries cannot be read; the rest was.");
      return Optional.empty();
    }
  }

  private void take(Element element, LayerReader layers) {
    Optional<String> from = element.feature(Layers.GOVERNOR);
    Optional<String> to = element.feature(Layers.DEPENDENT);
    if (from.isPresent() && to.isPresent()) {
      layers.link(link(element, from.get(), to.get()));
    } else if (element.feature(BEGIN).isPresent() && !element.type().startsWith("uima.")) {
      mark(element, layers);
    }
  }

  /// A relation between marks; one of grammar, or between what is, is of that kind.
  private LayerReader.Link link(Element element, String from, String to) {
    String base = Optional.ofNullable(byId.get(from)).map(Element::type).orElse("");
    return new LayerReader.Link(
        element.line(),
        Optional.of(element.id()),
        LayerReader.isGrammar(base) ? base : element.type(),
        from,
        to,
        features(element));
  }

  private void mark(Element element, LayerReader layers) {
    Map<String, String> features = features(element);
    List<LayerReader.Link> links = new ArrayList<>();
    features
        .entrySet()
        .removeIf(
            said -> {
              List<Element> slots = slots(said.getValue());
              slots.forEach(slot -> links.add(slot(element, said.getKey(), slot)));
              return !slots.isEmpty();
            });
    element.feature(NEXT).ifPresent(next -> links.add(step(element, features, next)));
    layers.mark(
        new LayerReader.Mark(
            element.id(),
            element.line(),
            Optional.of(element.id()),
            element.type(),
            new Place(offset(element, BEGIN), offset(element, END)),
            features));
    if (!LayerReader.isGrammar(element.type())) {
      links.forEach(layers::link);
    }
  }

  /// Nowhere in any text where it is no number.
  private static int offset(Element element, String name) {
    return element
        .feature(name)
        .filter(words -> OFFSET.matcher(words).matches())
        .map(Integer::valueOf)
        .orElse(Integer.MAX_VALUE);
  }

  private static Map<String, String> features(Element element) {
    Map<String, String> features = new LinkedHashMap<>(element.features());
    features.keySet().removeAll(OWN);
    return features;
  }

  /// What a feature names, if all of that links to something: ids with blanks between.
  private List<Element> slots(String ids) {
    int blank = ids.indexOf(' ');
    if (!byId.containsKey(blank < 0 ? ids : ids.substring(0, blank))) {
      return List.of();
    }
    List<Element> slots = new ArrayList<>();
    for (String id : BLANKS.split(ids, -1)) {
      Element named = byId.get(id);
      if (named == null || named.feature(TARGET).isEmpty() || named.feature(BEGIN).isPresent()) {
        return List.of();
      }
      slots.add(named);
    }
    return slots;
  }

  private static LayerReader.Link slot(Element mark, String feature, Element slot) {
    return new LayerReader.Link(
        mark.line(),
        Optional.empty(),
        mark.type(),
        mark.id(),
        slot.feature(TARGET).orElse(""),
        Map.of(Layers.TYPE, slot.feature("role").orElse(feature)));
  }

  /// The way to the next in a chain; what kind of way it is and what the mark is called are
  /// features of a chain's marks.
  private static LayerReader.Link step(Element mark, Map<String, String> features, String next) {
    Optional<String> kind = Optional.ofNullable(features.remove("referenceRelation"));
    Optional.ofNullable(features.remove("referenceType"))
        .ifPresent(tag -> features.put(Layers.TAG, tag));
    return new LayerReader.Link(
        mark.line(),
        Optional.empty(),
        mark.type(),
        mark.id(),
        next,
        Map.of(Layers.TYPE, kind.orElseGet(() -> LayerReader.shortName(mark.type()))));
  }
}
