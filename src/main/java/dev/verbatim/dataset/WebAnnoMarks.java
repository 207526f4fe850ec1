package dev.verbatim.dataset;

import dev.verbatim.dataset.Offsets.Place;
import dev.verbatim.dataset.WebAnnoColumns.Layer;
import dev.verbatim.dataset.WebAnnoReader.Row;
import dev.verbatim.dataset.WebAnnoWords.Cell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Makes marks and links of the rows of one of WebAnno's files: a mark with a number is on all rows
/// that have it; links are known when all marks are.
final class WebAnnoMarks {
  private static final Pattern CHAIN =
      Pattern.compile("(.*)->([0-9]{1,9})-([0-9]{1,9})", Pattern.DOTALL);
  private static final String ANY = "uima.tcas.Annotation";

  private final WebAnnoColumns columns;
  private final LayerReader layers;

  /// By key, in the order of the file.
  private final Map<String, Found> marks = new LinkedHashMap<>();

  /// The keys of marks by the number that they have.
  private final Map<String, String> numbered = new HashMap<>();

  /// The keys of marks by the row that they begin on, and their layer; all of a row under its own.
  private final Map<String, String> firsts = new HashMap<>();

  private final List<Reference> references = new ArrayList<>();

  /// The ways to the next of each chain, by the place in it.
  private final Map<String, TreeMap<Integer, Step>> chains = new LinkedHashMap<>();

  /// A mark as far as it was read.
  private record Found(int line, String type, Place place, Map<String, String> features) {
    Found until(int end) {
      return new Found(line, type, new Place(place.start(), Math.max(place.end(), end)), features);
    }
  }

  /// A link whose other end is told by row and number.
  ///
  /// @param from the mark that it leaves
  /// @param to the mark that it points at
  private record Reference(int line, Layer layer, End from, End to, Map<String, String> features) {}

  /// The end of a link.
  ///
  /// @param row its id
  /// @param number of the mark; 0 where the row says enough
  private record End(String row, String layer, String number) {
    static End of(Cell cell, String layer) {
      return new End(cell.words(), layer, cell.number().orElse("0"));
    }
  }

  private record Step(int line, String key, String kind) {}

  WebAnnoMarks(WebAnnoColumns columns, LayerReader layers) {
    this.columns = columns;
    this.layers = layers;
  }

  /// The annotations of one layer that a row has, one upon another.
  private static final class Stack {
    private final Row row;
    private final Layer layer;

    /// For each column that was asked for the cells of each annotation.
    private final Map<Integer, List<String>> cells = new HashMap<>();

    Stack(Row row, Layer layer) {
      this.row = row;
      this.layer = layer;
    }

    Row row() {
      return row;
    }

    Layer layer() {
      return layer;
    }

    /// How many there are: as many as the first column with any says.
    int size() {
      for (int column = layer.first(); column <= layer.last(); column++) {
        if (!row.fields().get(column).equals(WebAnnoWords.NOTHING)) {
          return cells(column).size();
        }
      }
      return 0;
    }

    private List<String> cells(int column) {
      return cells.computeIfAbsent(column, at -> WebAnnoWords.parts(row.fields().get(at), '|'));
    }

    String words(int column, int index) {
      List<String> stacked = cells(column);
      return index < stacked.size() ? stacked.get(index) : WebAnnoWords.NOTHING;
    }

    Cell cell(int column, int index) {
      return Cell.of(words(column, index));
    }

    Map<String, String> features(int index) {
      Map<String, String> features = new LinkedHashMap<>();
      layer
          .features()
          .forEach(
              (name, column) ->
                  cell(column, index).said().ifPresent(words -> features.put(name, words)));
      return features;
    }

    /// The number that tells an annotation from others; those in columns of what slots point at are
    /// others' numbers.
    Optional<String> number(int index) {
      return IntStream.rangeClosed(layer.first(), layer.last())
          .filter(column -> !layer.slots().containsValue(column - 1))
          .mapToObj(column -> cell(column, index).number())
          .flatMap(Optional::stream)
          .findFirst();
    }
  }

  void take(Row row) {
    for (Layer layer : columns.layers()) {
      Stack stack = new Stack(row, layer);
      int size = stack.size();
      for (int i = 0; i < size; i++) {
        switch (layer.kind()) {
          case SPAN -> span(stack, i);
          case RELATION -> relation(stack, i);
          case CHAIN -> chain(stack, i);
        }
      }
    }
  }

  private void span(Stack stack, int index) {
    Row row = stack.row();
    String type = stack.layer().type();
    Optional<String> number = stack.number(index);
    String key = number.map(n -> "[" + n).orElse(row.id() + "|" + type + "|" + index);
    boolean isNew = begin(row, key, type, () -> stack.features(index));
    number.ifPresent(n -> numbered.putIfAbsent(n, key));
    if (isNew) {
      stack.layer().slots().forEach((feature, column) -> slots(stack, index, feature, column));
    }
  }

  private interface Features {
    Map<String, String> read();
  }

  /// Begins a mark on a row, or goes on with the one of that key there.
  ///
  /// @return whether it is new
  private boolean begin(Row row, String key, String type, Features features) {
    Found known = marks.get(key);
    if (known != null) {
      marks.put(key, known.until(row.place().end()));
      return false;
    }
    marks.put(key, new Found(row.line(), type, row.place(), features.read()));
    firsts.putIfAbsent(row.id() + "|" + type, key);
    firsts.putIfAbsent(row.id() + "|" + ANY, key);
    return true;
  }

  /// What a feature links a mark to: roles, and in the next column what they point at.
  private void slots(Stack stack, int index, String feature, int column) {
    Row row = stack.row();
    List<String> roles = WebAnnoWords.parts(stack.cell(column, index).words(), ';');
    List<String> ends = WebAnnoWords.parts(stack.words(column + 1, index), ';');
    End from = new End(row.id(), stack.layer().type(), stack.number(index).orElse("0"));
    for (int i = 0; i < ends.size(); i++) {
      Cell end = Cell.of(ends.get(i));
      if (end.said().isPresent()) {
        Optional<String> role = i < roles.size() ? Cell.of(roles.get(i)).said() : Optional.empty();
        Map<String, String> kind = Map.of(Layers.TYPE, role.orElse(feature));
        references.add(new Reference(row.line(), stack.layer(), from, End.of(end, ANY), kind));
      }
    }
  }

  /// A relation stands on the row that it points at, and names the row that it leaves.
  private void relation(Stack stack, int index) {
    Row row = stack.row();
    Layer layer = stack.layer();
    Cell source = stack.cell(layer.last(), index);
    String[] numbers = source.number().orElse("0_0").split("_", -1);
    String target = numbers.length > 1 ? numbers[1] : "0";
    references.add(
        new Reference(
            row.line(),
            layer,
            new End(source.words(), layer.base(), numbers[0]),
            new End(row.id(), layer.base(), target),
            stack.features(index)));
  }

  private void chain(Stack stack, int index) {
    Row row = stack.row();
    String type = stack.layer().type();
    Matcher link = CHAIN.matcher(stack.words(stack.layer().last(), index));
    if (!link.matches()) {
      return;
    }
    String chain = type + "|" + link.group(2);
    String key = chain + "-" + link.group(3);
    Optional<String> tag = stack.cell(stack.layer().first(), index).said();
    boolean isNew =
        begin(row, key, type, () -> tag.map(t -> Map.of(Layers.TAG, t)).orElse(Map.of()));
    if (isNew) {
      String kind = Cell.of(link.group(1)).said().orElseGet(() -> LayerReader.shortName(type));
      chains
          .computeIfAbsent(chain, _ -> new TreeMap<>())
          .putIfAbsent(Integer.parseInt(link.group(3)), new Step(row.line(), key, kind));
    }
  }

  /// Gives all that was read to be made a work.
  ///
  /// @param usual what the format's own definition says that offsets count
  /// @param told what they do
  void finish(Unit usual, Optional<Unit> told) {
    marks.forEach(
        (key, mark) ->
            layers.mark(
                new LayerReader.Mark(
                    key,
                    mark.line(),
                    Optional.empty(),
                    mark.type(),
                    mark.place(),
                    mark.features())));
    references.forEach(this::link);
    chains.values().forEach(chain -> link(chain.values()));
    layers.finish(usual, told);
  }

  private void link(Reference reference) {
    String type = reference.layer().type();
    boolean ofGrammar = LayerReader.isGrammar(reference.layer().base());
    link(
        reference.line(),
        ofGrammar ? reference.layer().base() : type,
        key(reference.from()),
        key(reference.to()),
        reference.features());
  }

  private void link(Collection<Step> chain) {
    Optional<Step> before = Optional.empty();
    for (Step step : chain) {
      before.ifPresent(
          from ->
              link(
                  step.line(),
                  from.kind(),
                  from.key(),
                  step.key(),
                  Map.of(Layers.TYPE, from.kind())));
      before = Optional.of(step);
    }
  }

  private void link(int line, String type, String from, String to, Map<String, String> features) {
    layers.link(new LayerReader.Link(line, Optional.empty(), type, from, to, features));
  }

  /// The key of the mark that an end is; what the file says where there is none.
  private String key(End end) {
    String byNumber = numbered.get(end.number());
    String byRow = firsts.get(end.row() + "|" + (end.layer().isEmpty() ? ANY : end.layer()));
    if (byNumber != null) {
      return byNumber;
    }
    return byRow == null ? end.row() : byRow;
  }
}
