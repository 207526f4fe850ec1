package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the head of one of WebAnno's files says of its columns, layer by layer.
record WebAnnoColumns(List<Layer> layers) {
  private static final Pattern FORMAT = Pattern.compile("#FORMAT=WebAnno TSV 3(\\.[0-9]+)?\\s*");
  private static final Pattern LAYER = Pattern.compile("#T_(SP|RL|CH)=([^|]+)\\|?(.*)");
  private static final Pattern SLOT = Pattern.compile("ROLE_[^:]*:([^_]+)_.*");

  /// The columns before those of layers: number, offsets, words.
  private static final int OWN = 3;

  WebAnnoColumns {
    layers = List.copyOf(layers);
  }

  /// What a layer's annotations are.
  enum Kind {
    SPAN,
    RELATION,
    CHAIN
  }

  /// A layer.
  ///
  /// @param first its first column
  /// @param width how many columns it has
  /// @param features each feature's column
  /// @param slots the column of roles of each feature that links to others; the next column has
  ///   what they point at
  /// @param base of a relation the layer that it joins marks of
  record Layer(
      Kind kind,
      String type,
      int first,
      int width,
      Map<String, Integer> features,
      Map<String, Integer> slots,
      String base) {

    /// Of a relation the column of what it leaves, of a chain that of the way to the next.
    int last() {
      return first + width - 1;
    }
  }

  /// Reads the head.
  ///
  /// @param lines of the file
  /// @throws FormatException where it is no such file
  static WebAnnoColumns of(List<String> lines, String file) throws FormatException {
    if (lines.isEmpty() || !FORMAT.matcher(lines.getFirst()).matches()) {
      throw new FormatException(
          file,
          1,
          0,
          "This is no WebAnno TSV of version 3, which begins with “#FORMAT=WebAnno TSV 3.3”."
              + " Export it in that form.");
    }
    List<Layer> layers = new ArrayList<>();
    int next = OWN;
    for (String line : lines.subList(1, lines.size())) {
      Matcher layer = LAYER.matcher(line);
      if (!layer.matches()) {
        break;
      }
      Layer made = layer(layer, next);
      layers.add(made);
      next += made.width();
    }
    return new WebAnnoColumns(layers);
  }

  private static Layer layer(Matcher line, int first) {
    Kind kind =
        switch (line.group(1)) {
          case "SP" -> Kind.SPAN;
          case "RL" -> Kind.RELATION;
          default -> Kind.CHAIN;
        };
    String[] names = line.group(3).split("\\|", -1);
    Map<String, Integer> features = new LinkedHashMap<>();
    Map<String, Integer> slots = new LinkedHashMap<>();
    String base = "";
    for (int i = 0; i < names.length; i++) {
      Matcher slot = SLOT.matcher(names[i]);
      if (kind == Kind.SPAN && slot.matches() && i + 1 < names.length) {
        slots.put(slot.group(1), first + i++);
      } else if (kind == Kind.RELATION && names[i].startsWith("BT_")) {
        base = names[i].substring("BT_".length());
      } else if (!names[i].isEmpty()) {
        features.put(names[i], first + i);
      }
    }
    return new Layer(kind, line.group(2), first, names.length, features, slots, base);
  }

  /// How many columns a line has at least.
  int width() {
    return layers.isEmpty() ? OWN : layers.getLast().last() + 1;
  }
}
