package dev.verbatim.edit;

import dev.verbatim.model.Article;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeType;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.LineStyle;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Migration;
import dev.verbatim.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A codebook that is kept in memory, for sessions that are changed with it.
final class Scheme implements Batches.Keeper {
  Codebook codebook = Marking.CODEBOOK;
  Metadata said = Marking.ARTICLE.metadata();
  boolean broken;

  /// Whether what is written takes until [#written].
  boolean slow;

  private final List<Runnable> ends = new ArrayList<>();
  private int editions;

  @Override
  public Codebook codebook() {
    return codebook;
  }

  @Override
  public CodebookEdit.By by(String what) {
    return by(what, ++editions);
  }

  static CodebookEdit.By by(String what, int minute) {
    return new CodebookEdit.By("analyst-a", Marking.START.plusSeconds(60L * minute), what);
  }

  @Override
  public void write(Codebook before, Codebook after, Consumer<Optional<Codebook>> done) {
    if (broken) {
      done.accept(Optional.empty());
      return;
    }
    codebook = after;
    end(() -> done.accept(Optional.of(after)));
  }

  @Override
  public Metadata metadata(Article article) {
    return said;
  }

  @Override
  public void write(
      Article article, Metadata before, Metadata after, Consumer<Optional<Metadata>> done) {
    if (broken) {
      done.accept(Optional.empty());
      return;
    }
    said = after;
    end(() -> done.accept(Optional.of(after)));
  }

  private void end(Runnable done) {
    if (slow) {
      ends.add(done);
    } else {
      done.run();
    }
  }

  /// Lets what is being written be written.
  void written() {
    List<Runnable> due = List.copyOf(ends);
    ends.clear();
    due.forEach(Runnable::run);
  }

  static Codebook after(Codebook codebook, CodebookEdit... edits) throws RefusedException {
    Codebook changed = codebook;
    for (CodebookEdit edit : edits) {
      changed = edit.applyTo(changed, by("edit", changed.version()));
    }
    return changed;
  }

  static Tag tag(String id, String label, String key) {
    return new Tag(id, label, "#336699", LineStyle.DOT, key, "", List.of(), Map.of());
  }

  static Tag labelled(Tag tag, String label) {
    return new Tag(
        tag.id(),
        label,
        tag.colour(),
        tag.line(),
        tag.key(),
        tag.guideline(),
        tag.attributes(),
        tag.extra());
  }

  static Attribute choice(String id, String... values) {
    List<Attribute.Choice> choices =
        List.of(values).stream().map(v -> new Attribute.Choice(v, v)).toList();
    return new Attribute(id, id, AttributeType.CHOICE, choices, false, Optional.empty(), Map.of());
  }

  static CodebookEdit.MergeTags merge(String tag, String into) {
    return new CodebookEdit.MergeTags(new Migration.Merge("merge " + tag + into, tag, into));
  }

  static CodebookEdit.DeleteTag delete(String tag, String... heir) {
    return new CodebookEdit.DeleteTag(
        new Migration.Delete("delete " + tag, tag, List.of(heir).stream().findFirst()));
  }

  static CodebookEdit.SplitTag split(Codebook codebook, String tag, String by, String... values) {
    Tag whole = codebook.tag(tag).orElseThrow();
    return TagSplit.of(codebook, whole, whole.attribute(by).orElseThrow(), List.of(values));
  }

  static CodebookEdit.ChangeTag attributes(Codebook codebook, String tag, Attribute... changed) {
    return new CodebookEdit.ChangeTag(
        codebook.tag(tag).orElseThrow().withAttributes(List.of(changed)));
  }

  static List<String> ids(Codebook codebook) {
    List<String> ids = new ArrayList<>();
    codebook.tags().forEach(t -> ids.add(t.id()));
    return ids;
  }
}
