package dev.verbatim.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Something that can be said of a mark beyond its tag, or, as a label, of an article as a whole.
///
/// @param id never changes; renaming changes the label
/// @param values the choices, in the order in which they are offered; empty but for a choice
/// @param required whether a mark without it is incomplete; that is shown, never forced
/// @param condition when it applies; always where there is none
/// @param extra fields of a file that this version does not know, as plain JDK values
public record Attribute(
    String id,
    String label,
    AttributeType type,
    List<Choice> values,
    boolean required,
    Optional<Condition> condition,
    Map<String, Object> extra) {
  public Attribute {
    values = List.copyOf(values);
    extra = Plain.copy(extra);
  }

  /// One of the values of a choice.
  public record Choice(String id, String label) {}

  /// When an attribute applies: if another has one of some values, or unless it has.
  ///
  /// @param attribute the other's id
  /// @param values any value will do where there are none
  /// @param unless whether the attribute applies when this does not hold
  public record Condition(String attribute, List<String> values, boolean unless) {
    public Condition {
      values = List.copyOf(values);
    }

    boolean admits(Map<String, AttributeValue> attributes) {
      AttributeValue value = attributes.get(attribute);
      boolean holds = value != null && (values.isEmpty() || values.contains(plain(value)));
      return holds != unless;
    }

    private static String plain(AttributeValue value) {
      return switch (value) {
        case AttributeValue.Text text -> text.value();
        case AttributeValue.Flag flag -> Boolean.toString(flag.value());
        case AttributeValue.Numeric number -> number.text();
        case AttributeValue.Words _, AttributeValue.Other _ -> "";
      };
    }
  }

  public Optional<Choice> choice(String valueId) {
    return values.stream().filter(v -> v.id().equals(valueId)).findFirst();
  }

  public Attribute withValues(List<Choice> changed) {
    return new Attribute(id, label, type, changed, required, condition, extra);
  }

  /// Whether the attribute applies beside the others that are set.
  public boolean applies(Map<String, AttributeValue> attributes) {
    return condition.map(c -> c.admits(attributes)).orElse(true);
  }

  /// Whether a value is of this attribute's type, and for a choice one of those listed.
  public boolean accepts(AttributeValue value) {
    return switch (type) {
      case CHOICE -> value instanceof AttributeValue.Text(String v) && choice(v).isPresent();
      case FLAG -> value instanceof AttributeValue.Flag;
      case TEXT -> value instanceof AttributeValue.Text;
      case NUMBER -> value instanceof AttributeValue.Numeric;
      case WORDS -> value instanceof AttributeValue.Words;
    };
  }
}
