package dev.verbatim.edit;

import dev.verbatim.model.Attribute;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.LineStyle;
import dev.verbatim.model.Migration;
import dev.verbatim.model.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Proposes how to split a tag: a new tag for each value of a choice.
public final class TagSplit {
  private static final List<String> COLOURS =
      List.of("#2a6592", "#9c6310", "#b83a3a", "#357041", "#6b4aa0", "#8a5a44", "#1f7a7a");

  private static final List<LineStyle> LINES = List.of(LineStyle.values());

  private TagSplit() {}

  /// The split of a tag by one of its choices. Each new tag is called as the old one and the value,
  /// and has its guideline and attributes, so that no value becomes unknown.
  ///
  /// @param values the ids of the choices that go elsewhere; the others stay
  public static CodebookEdit.SplitTag of(
      Codebook codebook, Tag tag, Attribute attribute, List<String> values) {
    Set<String> used = CodebookIds.ofTags(codebook);
    Map<String, String> into = new LinkedHashMap<>();
    List<Tag> added = new ArrayList<>();
    for (String value : values) {
      String label =
          tag.label() + ": " + attribute.choice(value).map(Attribute.Choice::label).orElse(value);
      String id = CodebookIds.fresh(label, used);
      used.add(id);
      into.put(value, id);
      int number = codebook.tags().indexOf(tag) + added.size() + 1;
      added.add(
          new Tag(
              id,
              label,
              COLOURS.get(number % COLOURS.size()),
              LINES.get(number % LINES.size()),
              "",
              tag.guideline(),
              tag.attributes(),
              Map.of()));
    }
    Migration.Split split =
        new Migration.Split(UUID.randomUUID().toString(), tag.id(), attribute.id(), into);
    return new CodebookEdit.SplitTag(split, added);
  }
}
