package dev.verbatim.project;

import dev.verbatim.format.CodebookFile;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Migration;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;

/// The codebook's file, and how two editions of a codebook that grew apart become one: by id.
final class CodebookMerge implements SharedFile.Kind<Codebook> {

  static SharedFile<Codebook> file(Layout.Folder layout, AtomicFile atomic) {
    return new SharedFile<>(layout.codebook(), new CodebookMerge(), atomic);
  }

  @Override
  public Codebook read(byte[] bytes, String fileName) throws FormatException {
    return CodebookFile.read(bytes, fileName);
  }

  @Override
  public byte[] write(Codebook value) {
    return CodebookFile.write(value);
  }

  @Override
  public Codebook merge(Codebook b, Codebook m, Codebook t, List<String> collisions) {
    Merge merge = new Merge(collisions);
    return new Codebook(
        merge.pick("the codebook's name", b, m, t, Codebook::name),
        Math.max(m.version(), t.version()),
        merge.byId("the tag", b.tags(), m.tags(), t.tags(), Tag::id, merge::tag),
        merge.byId(
            "the link",
            b.relationTypes(),
            m.relationTypes(),
            t.relationTypes(),
            RelationType::id,
            merge::whole),
        merge.byId("the label", b.labels(), m.labels(), t.labels(), Attribute::id, merge::whole),
        merge.byId(
            "the migration",
            b.migrations(),
            m.migrations(),
            t.migrations(),
            Migration::id,
            merge::whole),
        merge.union(m.versions(), t.versions()),
        merge.extra(b.extra(), m.extra(), t.extra()));
  }

  private interface Resolver<T> {
    T resolve(String what, T base, T mine, T theirs);
  }

  private record Merge(List<String> collisions) {
    <T, V> V pick(String what, T b, T m, T t, Function<T, V> part) {
      return SharedFile.pick(what, part.apply(b), part.apply(m), part.apply(t), collisions);
    }

    <T> T whole(String what, T b, T m, T t) {
      if (!m.equals(t) && !m.equals(b) && !t.equals(b)) {
        collisions.add(what);
      }
      return m.equals(b) ? t : m;
    }

    Tag tag(String what, Tag b, Tag m, Tag t) {
      return new Tag(
          m.id(),
          pick("the name of " + what, b, m, t, Tag::label),
          pick("the colour of " + what, b, m, t, Tag::colour),
          pick("the line of " + what, b, m, t, Tag::line),
          pick("the key of " + what, b, m, t, Tag::key),
          pick("the guideline of " + what, b, m, t, Tag::guideline),
          byId(
              "the attribute of " + what,
              b.attributes(),
              m.attributes(),
              t.attributes(),
              Attribute::id,
              this::whole),
          extra(b.extra(), m.extra(), t.extra()));
    }

    /// Joins two lists, in the order of the side that changed it, own first.
    <T> List<T> byId(
        String what,
        List<T> b,
        List<T> m,
        List<T> t,
        Function<T, String> id,
        Resolver<T> resolver) {
      Map<String, T> base = index(b, id);
      Map<String, T> mine = index(m, id);
      Map<String, T> theirs = index(t, id);
      List<String> ownOrder = List.copyOf(mine.keySet());
      boolean reordered = !ownOrder.equals(List.copyOf(base.keySet()));
      SequencedSet<String> ids = new LinkedHashSet<>(reordered ? ownOrder : theirs.keySet());
      ids.addAll(theirs.keySet());
      ids.addAll(ownOrder);
      List<T> joined = new ArrayList<>();
      for (String i : ids) {
        one(
                what + " “" + i + "”",
                Optional.ofNullable(base.get(i)),
                Optional.ofNullable(mine.get(i)),
                Optional.ofNullable(theirs.get(i)),
                resolver)
            .ifPresent(joined::add);
      }
      return joined;
    }

    /// What one side alone added or removed is added or removed.
    private <T> Optional<T> one(
        String what, Optional<T> b, Optional<T> m, Optional<T> t, Resolver<T> resolver) {
      return b.isPresent() && m.isPresent() && t.isPresent()
          ? Optional.of(resolver.resolve(what, b.get(), m.get(), t.get()))
          : SharedFile.pick(what, b, m, t, collisions);
    }

    <T> List<T> union(List<T> m, List<T> t) {
      SequencedSet<T> all = new LinkedHashSet<>(m);
      all.addAll(t);
      return List.copyOf(all);
    }

    Map<String, Object> extra(Map<String, Object> b, Map<String, Object> m, Map<String, Object> t) {
      return SharedFile.pickEach("the field", b, m, t, collisions);
    }

    private static <T> Map<String, T> index(List<T> items, Function<T, String> id) {
      Map<String, T> index = new LinkedHashMap<>();
      items.forEach(item -> index.put(id.apply(item), item));
      return index;
    }
  }
}
