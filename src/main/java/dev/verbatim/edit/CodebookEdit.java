package dev.verbatim.edit;

import dev.verbatim.model.Attribute;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Migration;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Tag;
import java.time.Instant;
import java.util.List;

/// One thing to do to a codebook.
///
/// Ids never change, and those of what is gone are never used again. Nothing that was said of a
/// mark is dropped: a value, link or tag that the codebook no longer has is kept as unknown. What
/// concerns marks already made (merging, splitting and deleting a tag) is a [Migration].
public sealed interface CodebookEdit {

  /// Adds a tag, at the end. [CodebookIds#fresh] makes its id.
  record AddTag(Tag tag) implements CodebookEdit {}

  /// Gives the tag of the same id another label, colour, line, key, guideline or attributes.
  record ChangeTag(Tag tag) implements CodebookEdit {}

  /// Brings the tags into another order.
  ///
  /// @param ids of all tags
  record OrderTags(List<String> ids) implements CodebookEdit {
    public OrderTags {
      ids = List.copyOf(ids);
    }
  }

  /// Makes one tag of two. Attributes and choices that only the first has, and the links that it
  /// may have, go to the second.
  record MergeTags(Migration.Merge migration) implements CodebookEdit {}

  /// Makes several tags of one, by the values of a choice. The tag itself stays for marks without
  /// such a value; the values that went elsewhere are no longer among its choices.
  ///
  /// @param added the tags that the migration leads to, all of them new, placed behind the tag;
  ///   [TagSplit] proposes them
  record SplitTag(Migration.Split migration, List<Tag> added) implements CodebookEdit {
    public SplitTag {
      added = List.copyOf(added);
    }
  }

  /// Takes a tag away. Its marks get another, or keep it as one that is not known.
  record DeleteTag(Migration.Delete migration) implements CodebookEdit {}

  /// Adds a kind of link, or changes the one of the same id.
  record PutRelation(RelationType type) implements CodebookEdit {}

  /// Takes a kind of link away. Links of the kind are kept as unknown.
  record RemoveRelation(String id) implements CodebookEdit {}

  /// Adds a label of articles, or changes the one of the same id.
  record PutLabel(Attribute label) implements CodebookEdit {}

  /// Takes a label of articles away. What articles say under it is kept as unknown.
  record RemoveLabel(String id) implements CodebookEdit {}

  /// Gives the codebook another name.
  record Rename(String name) implements CodebookEdit {}

  /// Takes tags, links and labels over from another codebook: those of the same id as they are
  /// there, new ones behind. What the other lacks stays, and so does what was deleted here. A key
  /// that is taken here is left out.
  record TakeOver(Codebook other) implements CodebookEdit {}

  /// Who changes a codebook, when, and what it is called: the entry among its versions.
  ///
  /// @param author an annotator's id
  /// @param what one phrase, as the menu would say it
  record By(String author, Instant at, String what) {}

  /// The same wish for another codebook than the one that it was made from: only what it differs in
  /// from `seen` is to be changed.
  default CodebookEdit from(Codebook seen, Codebook now) {
    return new Rebase(seen, now).of(this);
  }

  /// The codebook's next edition, with this done; the same codebook where nothing is different.
  ///
  /// @throws RefusedException with a sentence, where it does not fit the codebook
  default Codebook applyTo(Codebook codebook, By by) throws RefusedException {
    Codebook changed = new CodebookApplier(codebook).apply(this);
    return changed.equals(codebook) ? codebook : Edition.next(codebook, changed, by);
  }
}
