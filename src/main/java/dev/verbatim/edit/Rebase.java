package dev.verbatim.edit;

import dev.verbatim.model.Attribute;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What an edit means for the codebook of now, where it was made by someone who saw an earlier one:
/// only what they changed is changed.
///
/// An edit puts whole tags, links and labels. Without this, whoever renames a tag that got another
/// key a moment ago would put the old key back.
///
/// @param seen the codebook that the edit was made from
/// @param now the codebook that it is to be done to
record Rebase(Codebook seen, Codebook now) {

  CodebookEdit of(CodebookEdit edit) {
    if (seen.equals(now)) {
      return edit;
    }
    return switch (edit) {
      case CodebookEdit.AddTag(Tag tag) -> new CodebookEdit.AddTag(added(tag));
      case CodebookEdit.ChangeTag(Tag tag) ->
          new CodebookEdit.ChangeTag(
              joined(seen.tag(tag.id()), tag, now.tag(tag.id()), Rebase::tag));
      case CodebookEdit.OrderTags(List<String> ids) -> new CodebookEdit.OrderTags(ordered(ids));
      case CodebookEdit.PutRelation(RelationType type) ->
          new CodebookEdit.PutRelation(
              joined(
                  seen.relationType(type.id()),
                  type,
                  now.relationType(type.id()),
                  Rebase::relation));
      case CodebookEdit.PutLabel(Attribute label) ->
          new CodebookEdit.PutLabel(
              joined(seen.label(label.id()), label, now.label(label.id()), Rebase::attribute));
      case CodebookEdit.MergeTags _,
          CodebookEdit.SplitTag _,
          CodebookEdit.DeleteTag _,
          CodebookEdit.RemoveRelation _,
          CodebookEdit.RemoveLabel _,
          CodebookEdit.Rename _,
          CodebookEdit.TakeOver _ ->
          edit;
    };
  }

  /// A new tag, whose id another tag may have got meanwhile.
  private Tag added(Tag tag) {
    return now.tag(tag.id()).isEmpty()
        ? tag
        : new Tag(
            CodebookIds.fresh(tag.label(), CodebookIds.ofTags(now)),
            tag.label(),
            tag.colour(),
            tag.line(),
            tag.key(),
            tag.guideline(),
            tag.attributes(),
            tag.extra());
  }

  /// The order that was wanted, without tags that are gone and with new ones behind.
  private List<String> ordered(List<String> ids) {
    List<String> all = now.tags().stream().map(Tag::id).toList();
    List<String> order = new ArrayList<>(ids);
    order.retainAll(all);
    all.stream().filter(id -> !order.contains(id)).forEach(order::add);
    return order;
  }

  private interface Joining<T> {
    T join(T seen, T wanted, T now);
  }

  private static <T> T joined(Optional<T> seen, T wanted, Optional<T> now, Joining<T> joining) {
    return seen.isPresent() && now.isPresent()
        ? joining.join(seen.get(), wanted, now.get())
        : wanted;
  }

  private static <T, V> V pick(T seen, T wanted, T now, Function<T, V> field) {
    V value = field.apply(wanted);
    return value.equals(field.apply(seen)) ? field.apply(now) : value;
  }

  private static Tag tag(Tag seen, Tag wanted, Tag now) {
    return new Tag(
        wanted.id(),
        pick(seen, wanted, now, Tag::label),
        pick(seen, wanted, now, Tag::colour),
        pick(seen, wanted, now, Tag::line),
        pick(seen, wanted, now, Tag::key),
        pick(seen, wanted, now, Tag::guideline),
        byId(
            seen.attributes(),
            wanted.attributes(),
            now.attributes(),
            Attribute::id,
            Rebase::attribute),
        pick(seen, wanted, now, Tag::extra));
  }

  private static RelationType relation(RelationType seen, RelationType wanted, RelationType now) {
    return new RelationType(
        wanted.id(),
        pick(seen, wanted, now, RelationType::label),
        pick(seen, wanted, now, RelationType::key),
        pick(seen, wanted, now, RelationType::from),
        pick(seen, wanted, now, RelationType::to),
        pick(seen, wanted, now, RelationType::extra));
  }

  private static Attribute attribute(Attribute seen, Attribute wanted, Attribute now) {
    return new Attribute(
        wanted.id(),
        pick(seen, wanted, now, Attribute::label),
        pick(seen, wanted, now, Attribute::type),
        byId(
            seen.values(),
            wanted.values(),
            now.values(),
            Attribute.Choice::id,
            (s, w, n) -> w.equals(s) ? n : w),
        pick(seen, wanted, now, Attribute::required),
        pick(seen, wanted, now, Attribute::condition),
        pick(seen, wanted, now, Attribute::extra));
  }

  /// The list of now, in its order, with what was changed and without what was taken out; what was
  /// added stands behind.
  private static <T> List<T> byId(
      List<T> seen, List<T> wanted, List<T> now, Function<T, String> id, Joining<T> joining) {
    Map<String, T> was = index(seen, id);
    Map<String, T> asked = index(wanted, id);
    Map<String, T> all = index(now, id);
    was.keySet().stream().filter(each -> !asked.containsKey(each)).forEach(all::remove);
    asked.forEach(
        (each, value) -> {
          T old = was.get(each);
          if (old == null) {
            all.put(each, value);
          } else {
            all.computeIfPresent(each, (_, here) -> joining.join(old, value, here));
          }
        });
    return List.copyOf(all.values());
  }

  private static <T> Map<String, T> index(List<T> items, Function<T, String> id) {
    Map<String, T> index = new LinkedHashMap<>();
    items.forEach(item -> index.put(id.apply(item), item));
    return index;
  }
}
