package dev.verbatim.ui.codebook;

import dev.verbatim.edit.CodebookDifference;
import dev.verbatim.edit.CodebookDifference.Entry;
import dev.verbatim.edit.CodebookDifference.Part;
import dev.verbatim.ui.kit.Messages;
import java.util.List;

/// The difference between two editions as sentences.
final class DifferenceWords {
  private DifferenceWords() {}

  static List<String> of(CodebookDifference difference) {
    return difference.entries().stream().map(DifferenceWords::of).toList();
  }

  private static String of(Entry entry) {
    String thing = thing(entry);
    if (entry.isAddition()) {
      return Messages.get("codebook.diff.added", thing);
    }
    if (entry.isRemoval()) {
      return Messages.get("codebook.diff.removed", thing);
    }
    return switch (entry.field()) {
      case "guideline" -> Messages.get("codebook.diff.guideline", thing);
      case CodebookDifference.ORDER -> Messages.get("codebook.diff.order", thing);
      default ->
          Messages.get(
              "codebook.diff.changed",
              thing,
              field(entry.field()),
              shown(entry.before().orElse("")),
              shown(entry.after().orElse("")));
    };
  }

  private static String shown(String value) {
    return value.isEmpty() ? Messages.get("codebook.diff.nothing") : "“" + value + "”";
  }

  private static String thing(Entry entry) {
    String name = entry.name();
    return switch (entry.part()) {
      case CODEBOOK -> Messages.get("codebook.part.codebook");
      case TAG -> Messages.get("codebook.part.tag", name);
      case RELATION -> Messages.get("codebook.part.relation", name);
      case ATTRIBUTE, CHOICE -> inside(entry, name);
    };
  }

  private static String inside(Entry entry, String name) {
    if (entry.part() == Part.CHOICE) {
      return Messages.get("codebook.part.choice", name, entry.owner());
    }
    return entry.owner().isEmpty()
        ? Messages.get("codebook.part.label", name)
        : Messages.get("codebook.part.attribute", name, entry.owner());
  }

  private static String field(String field) {
    return switch (field) {
      case "label", "name" -> Messages.get("codebook.field.label");
      case "colour" -> Messages.get("codebook.field.colour");
      case "line" -> Messages.get("codebook.field.line");
      case "key" -> Messages.get("codebook.field.key");
      case "type" -> Messages.get("codebook.field.type");
      case "required" -> Messages.get("codebook.field.required");
      case "from" -> Messages.get("codebook.field.from");
      case "to" -> Messages.get("codebook.field.to");
      case "onlyIf" -> Messages.get("codebook.field.only-if");
      case "unless" -> Messages.get("codebook.field.unless");
      default -> field;
    };
  }
}
