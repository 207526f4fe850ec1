package dev.verbatim.dataset;

import dev.verbatim.model.Attribute;
import dev.verbatim.model.Codebook;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The layers of annotation that marks and links are for tools built on UIMA, such as INCEpTION: a
/// span layer for all marks and a relation layer between them, so that any two marks can be linked.
///
/// A mark's tag, id and note are features, and so is each attribute of the codebook; all are
/// strings, since of others UIMA cannot tell unset from 0. INCEpTION makes the layers itself when
/// [#typeSystem] is imported in a project's settings: it takes as a relation layer what has
/// `Governor` and `Dependent`, and allows a layer that it learns of so any characters, overlaps and
/// sentences
/// ([layers](https://inception-project.github.io/releases/36.0/docs/user-guide.html#sect_projects_layers)).
final class Layers {
  /// What the type system's file is called beside the data.
  static final String FILE = "TypeSystem.xml";

  static final String MARK = "webanno.custom.Mark";
  static final String LINK = "webanno.custom.Link";

  /// What stands for the article as a whole.
  static final String ARTICLE = "webanno.custom.Article";

  static final String TAG = "tag";
  static final String ID = "id";
  static final String NOTE = "note";
  static final String TYPE = "type";
  static final String GOVERNOR = "Governor";
  static final String DEPENDENT = "Dependent";

  /// Of an article: all that has no other place, as JSON.
  static final String CARRIED = "verbatim";

  /// The kind of link from a part of an interrupted mark to its next.
  static final String CONTINUED = "continued-in";

  private static final String PREFIX = "attr_";
  private static final Set<String> RESERVED = Set.of(TAG, ID, NOTE, "begin", "end", "sofa");
  private static final Pattern PLAIN = Pattern.compile("(?!ROLE_|BT_|attr_)[A-Za-z].*");
  private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9_]|_(?=x[0-9a-f]+_)");

  private final List<String> attributes;

  Layers(Codebook codebook) {
    this.attributes =
        List.copyOf(
            new LinkedHashSet<>(
                codebook.tags().stream()
                    .flatMap(tag -> tag.attributes().stream())
                    .map(Attribute::id)
                    .toList()));
  }

  /// Whether marks have an attribute's feature.
  boolean knows(String attribute) {
    return attributes.contains(attribute);
  }

  /// The features of a mark, in order.
  List<String> ofMarks() {
    return Stream.concat(Stream.of(TAG, ID, NOTE), attributes.stream().map(Layers::feature))
        .toList();
  }

  /// The features of a link beside its ends, in order.
  static List<String> ofLinks() {
    return List.of(TYPE, ID);
  }

  /// The feature that an attribute is: UIMA takes letters, digits and `_` behind a letter; another
  /// character stands as `_x` and its code in hexadecimal.
  static String feature(String attribute) {
    String name =
        ODD.matcher(attribute).replaceAll(m -> Matcher.quoteReplacement(escaped(m.group())));
    return PLAIN.matcher(name).matches() && !RESERVED.contains(name) ? name : PREFIX + name;
  }

  private static String escaped(String odd) {
    return "_x" + Integer.toHexString(odd.codePointAt(0)).toLowerCase(Locale.ROOT) + "_";
  }

  /// The attribute that a feature is.
  static String attribute(String feature) {
    return BratName.id(feature.startsWith(PREFIX) ? feature.substring(PREFIX.length()) : feature);
  }

  /// The types, in the form that [UIMA](https://uima.apache.org/d/uimaj-current/ref.html) and its
  /// tools read.
  String typeSystem() {
    List<String> links = new ArrayList<>();
    links.add(feature(GOVERNOR, MARK));
    links.add(feature(DEPENDENT, MARK));
    ofLinks().forEach(name -> links.add(feature(name, "uima.cas.String")));
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
      <types>
    """
        + type(MARK, "uima.tcas.Annotation", strings(ofMarks()))
        + type(LINK, "uima.tcas.Annotation", links)
        + type(ARTICLE, "uima.cas.AnnotationBase", strings(List.of(ID, "annotator", CARRIED)))
        + """
          </types>
        </typeSystemDescription>
        """;
  }

  private static List<String> strings(List<String> names) {
    return names.stream().map(name -> feature(name, "uima.cas.String")).toList();
  }

  private static String type(String name, String parent, List<String> features) {
    return """
        <typeDescription>
          <name>%s</name>
          <description/>
          <supertypeName>%s</supertypeName>
          <features>
    %s      </features>
        </typeDescription>
    """
        .formatted(name, parent, String.join("", features));
  }

  private static String feature(String name, String range) {
    return """
            <featureDescription>
              <name>%s</name>
              <description/>
              <rangeTypeName>%s</rangeTypeName>
            </featureDescription>
    """
        .formatted(name, range);
  }
}
