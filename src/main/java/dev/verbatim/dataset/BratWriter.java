package dev.verbatim.dataset;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeType;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Relation;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Span;
import dev.verbatim.model.Tag;
import dev.verbatim.model.Work;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes brat's standoff files: a folder for each annotator, in it `NAME.txt` and `NAME.ann`.
///
/// A mark that runs over a line end has a fragment for each line. Values that are one word are
/// brat's attributes; what else is said of a mark are its notes, each of the kind that the
/// attribute is called.
final class BratWriter implements DatasetWriter {
  /// The kind of note that is a mark's own note.
  static final String NOTE = "AnnotatorNotes";

  private final Output out;
  private final Losses losses;
  private final Set<String> folders = new HashSet<>();
  private final Codebook codebook;

  BratWriter(Codebook codebook, Output out, Losses losses) {
    this.codebook = codebook;
    this.out = out;
    this.losses = losses;
  }

  @Override
  public void write(Work work) throws IOException {
    String folder = work.set().annotator().id();
    if (folders.add(folder)) {
      out.put(folder + "/annotation.conf", configuration());
    }
    String name = folder + "/" + work.article().id();
    out.put(name + ".txt", work.article().text().string());
    out.put(name + ".ann", new Standoff(work).lines());
  }

  /// What brat must know of the tags to open a folder.
  private String configuration() {
    StringBuilder text = new StringBuilder("[entities]\n");
    codebook.tags().forEach(tag -> text.append(BratName.of(tag.id())).append('\n'));
    text.append("\n[relations]\n");
    for (RelationType type : codebook.relationTypes()) {
      text.append(
          "%s\tArg1:%s, Arg2:%s\n"
              .formatted(BratName.of(type.id()), either(type.from()), either(type.to())));
    }
    text.append("\n[events]\n\n[attributes]\n");
    for (Tag tag : codebook.tags()) {
      tag.attributes().forEach(attribute -> text.append(configuration(tag, attribute)));
    }
    return text.toString();
  }

  private static String either(List<String> tags) {
    return tags.stream().map(BratName::of).collect(Collectors.joining("|"));
  }

  private static String configuration(Tag tag, Attribute attribute) {
    String begin = BratName.of(attribute.id()) + "\tArg:" + BratName.of(tag.id());
    return switch (attribute.type()) {
      case FLAG -> begin + "\n";
      case CHOICE ->
          begin
              + ", Value:"
              + attribute.values().stream()
                  .map(value -> BratName.of(value.id()))
                  .collect(Collectors.joining("|"))
              + "\n";
      case TEXT, NUMBER, WORDS -> "";
    };
  }

  /// The lines of one `.ann` file.
  private final class Standoff {
    private final Work work;
    private final ArticleText text;
    private final ValueWords values;
    private final StringBuilder lines = new StringBuilder();
    private final Map<String, String> names = new HashMap<>();
    private final Numbers marks;
    private final Numbers links;
    private int attributes;
    private int notes;

    Standoff(Work work) {
      this.work = work;
      this.text = work.article().text();
      this.values = new ValueWords(codebook, text);
      this.marks = Numbers.of("T", work.set().annotations(), Annotation::provenance);
      this.links = Numbers.of("R", work.set().relations(), Relation::provenance);
    }

    String lines() {
      work.set().annotations().forEach(this::mark);
      work.linksInTextOrder().forEach(this::link);
      return lines.toString();
    }

    private void mark(Annotation mark) {
      LineEnds ends = new LineEnds(text);
      List<Span> parts = ends.cut(mark.spans());
      if (parts.isEmpty()) {
        losses.add(Content.MARK, mark.tag(), 1);
        return;
      }
      if (!ends.joined(parts).equals(mark.spans())) {
        losses.add(Content.BOUNDARY, mark.tag(), 1);
      }
      String name = marks.next(mark.provenance());
      names.put(mark.id(), name);
      String places =
          parts.stream()
              .map(p -> text.toCodePoint(p.start()) + " " + text.toCodePoint(p.end()))
              .collect(Collectors.joining(";"));
      String words = parts.stream().map(text::slice).collect(Collectors.joining(" "));
      line(name, BratName.of(mark.tag()) + " " + places, words);
      mark.attributes().forEach((id, value) -> attribute(name, mark, id, value));
      if (!mark.note().isEmpty()) {
        note(name, NOTE, mark.note());
      }
    }

    /// A flag that is set is said by its name alone, what is one word is brat's attribute, and
    /// everything else a note.
    private void attribute(String name, Annotation mark, String id, AttributeValue value) {
      Optional<String> words = values.words(value);
      if (words.isEmpty()) {
        losses.add(Content.ATTRIBUTE, id, 1);
        return;
      }
      Optional<AttributeType> type = values.type(mark, id);
      boolean isWord = type.isPresent() && isWord(type.get()) && BratName.isPlain(words.get());
      if (value.equals(new AttributeValue.Flag(true))) {
        line(nextAttribute(), head(id, name));
      } else if (isWord) {
        line(nextAttribute(), head(id, name) + " " + words.get());
      } else {
        note(name, BratName.of(id), words.get());
      }
      boolean isFlag = value instanceof AttributeValue.Flag(boolean flag) && flag;
      if (!isFlag && !values.read(mark, id, words.get()).equals(value)) {
        losses.add(Content.VALUE, id, 1);
      }
    }

    private static boolean isWord(AttributeType type) {
      return type == AttributeType.FLAG || type == AttributeType.CHOICE;
    }

    private String head(String id, String name) {
      return BratName.of(id) + " " + name;
    }

    private String nextAttribute() {
      return "A" + ++attributes;
    }

    private void note(String name, String kind, String words) {
      line("#" + ++notes, kind + " " + name, BratName.onOneLine(words));
    }

    private void link(Relation link) {
      String from = names.get(link.from());
      String to = names.get(link.to());
      if (from == null || to == null) {
        losses.add(Content.LINK, link.type(), 1);
      } else {
        line(
            links.next(link.provenance()),
            "%s Arg1:%s Arg2:%s".formatted(BratName.of(link.type()), from, to));
      }
    }

    private void line(String... fields) {
      lines.append(String.join("\t", fields)).append('\n');
    }
  }
}
