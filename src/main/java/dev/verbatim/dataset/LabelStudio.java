package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// `label-studio`: tasks in [Label Studio's JSON format](https://labelstud.io/guide/task_format),
/// one for each article with an annotation for each annotator, and beside them the labelling
/// configuration that a project for them needs: without it relations lose their labels and
/// attributes are not shown.
///
/// What is said of a mark are results of its region: choices, numbers and texts; its note is the
/// region's meta information. A mark with fragments has a region for each, the later ones below the
/// first: several marks to Label Studio, which is declared. [Carried] holds the rest among the
/// task's data. Offsets count code points.
final class LabelStudio implements Format {
  static final String ID = "label-studio";

  /// The name of the labels in the configuration.
  static final String LABEL = "label";

  /// The name of the text in the configuration.
  static final String TEXT = "text";

  /// Who made an annotation is a text of its own: Label Studio refuses people that it does not
  /// know.
  static final String ANNOTATOR = "annotator";

  /// Parts the name of a region from the number of a fragment.
  static final char FRAGMENT = '/';

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return "Label Studio JSON";
  }

  @Override
  public Shape shape() {
    return Shape.FOLDER;
  }

  @Override
  public Set<Content> holds() {
    return EnumSet.allOf(Content.class);
  }

  @Override
  public DatasetWriter write(Codebook codebook, Terms terms, Output out, Losses losses)
      throws IOException {
    return new LabelStudioWriter(codebook, terms, out, losses);
  }

  /// The name of the control by which an attribute of a tag is said.
  static String control(String tag, String attribute) {
    return tag + "." + attribute;
  }

  /// Whether an attribute of a mark is said by a control: not where the value is none that the
  /// control has.
  static boolean says(Codebook codebook, Annotation mark, String id) {
    Optional<AttributeValue> value = mark.attribute(id);
    Optional<Attribute> attribute = codebook.tag(mark.tag()).flatMap(tag -> tag.attribute(id));
    return value.filter(v -> !(v instanceof AttributeValue.Other)).isPresent()
        && (attribute.isEmpty() || attribute.get().accepts(value.get()));
  }

  @Override
  public Optional<String> ending() {
    return Optional.of(".json");
  }

  @Override
  public boolean needsText() {
    return true;
  }

  @Override
  public void read(Source source, Sink sink) throws IOException, FormatException {
    JsonItems.read(source, sink, item -> new LabelStudioTask(item, sink).read(source.unit()));
  }
}
