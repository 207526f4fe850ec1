package dev.verbatim.dataset;

import dev.verbatim.format.FormatException;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Work;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A data set in memory, and what was read of it.
class Memory implements Output, Source, Sink {
  final Map<String, byte[]> files = new TreeMap<>();
  final List<Work> works = new ArrayList<>();
  final List<String> refusals = new ArrayList<>();
  final List<String> said = new ArrayList<>();
  final List<Codebook> codebooks = new ArrayList<>();
  final Losses losses = new Losses();
  Codebook codebook;
  private Optional<Unit> unit = Optional.empty();
  private Optional<String> ending = Optional.empty();

  Memory(Codebook codebook) {
    this.codebook = codebook;
  }

  /// Writes works.
  static Memory written(Format format, Codebook codebook, List<Work> works) throws IOException {
    Memory memory = new Memory(codebook);
    try (DatasetWriter writer = format.write(codebook, Format.Terms.PLAIN, memory, memory.losses)) {
      for (Work work : works) {
        writer.write(work);
        memory.losses.countBeyond(format.holds(), work);
      }
    }
    return memory;
  }

  /// Writes works and reads them back.
  static Memory of(Format format, Codebook codebook, List<Work> works)
      throws IOException, FormatException {
    Memory memory = written(format, codebook, works);
    memory.ending = format.ending();
    format.read(memory, memory);
    return memory;
  }

  /// Files of a form.
  static Memory holding(Format format, Codebook codebook, Map<String, byte[]> files) {
    Memory memory = new Memory(codebook);
    memory.files.putAll(files);
    memory.ending = format.ending();
    return memory;
  }

  Memory with(String name, String words) {
    files.put(name, words.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Memory told(Unit counted) {
    unit = Optional.of(counted);
    return this;
  }

  String text(String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  Work only() {
    if (works.size() != 1) {
      throw new AssertionError(works + " " + refusals);
    }
    return works.getFirst();
  }

  /// The marks of the only work in text order, each as its tag and its words.
  List<String> marks() {
    return only().set().annotations().stream().map(mark -> mark.tag() + ":" + words(mark)).toList();
  }

  /// The words of a mark of the only work, a bar between fragments.
  String words(Annotation mark) {
    ArticleText text = only().article().text();
    return String.join("|", mark.spans().stream().map(text::slice).toList());
  }

  /// The links of the only work in text order: the words of both marks about their kind.
  List<String> links() {
    return only().linksInTextOrder().stream()
        .map(link -> words(link.from()) + " " + link.type() + " " + words(link.to()))
        .toList();
  }

  private String words(String markId) {
    return words(only().set().annotation(markId).orElseThrow());
  }

  @Override
  public OutputStream file(String name) {
    return new ByteArrayOutputStream() {
      @Override
      public void close() {
        files.put(name, toByteArray());
      }
    };
  }

  @Override
  public List<File> files() {
    return files.keySet().stream()
        .filter(name -> name.endsWith(ending.orElse("")))
        .filter(name -> !name.endsWith(".txt") && !name.endsWith(".conf"))
        .map(name -> new File(name, name))
        .toList();
  }

  @Override
  public Optional<File> beside(File file, String name) {
    String path =
        Path.of("/", file.path()).resolveSibling(name).normalize().toString().substring(1);
    return files.containsKey(path) ? Optional.of(new File(path, path)) : Optional.empty();
  }

  @Override
  public InputStream open(File file) {
    return new ByteArrayInputStream(files.get(file.path()));
  }

  @Override
  public Optional<Unit> unit() {
    return unit;
  }

  @Override
  public void take(Work work) {
    works.add(work);
  }

  @Override
  public void take(Codebook brought) {
    codebooks.add(brought);
  }

  @Override
  public void refuse(String file, int line, String sentence) {
    refusals.add(file + ":" + line + ": " + sentence);
  }

  @Override
  public void say(String sentence) {
    said.add(sentence);
  }

  @Override
  public Codebook codebook() {
    return codebook;
  }

  @Override
  public Optional<ArticleText> known(String sha256) {
    return Optional.empty();
  }
}
