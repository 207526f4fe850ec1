package dev.verbatim.bench;

import dev.verbatim.bench.Recorder.Side;
import dev.verbatim.dataset.Format;
import dev.verbatim.dataset.Formats;
import dev.verbatim.dataset.Sink;
import dev.verbatim.dataset.Source;
import dev.verbatim.dataset.Unit;
import dev.verbatim.exchange.Exporting;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Recipe;
import dev.verbatim.model.Work;
import dev.verbatim.project.Going;
import dev.verbatim.project.Project;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.uima.collection.CollectionReader;
import org.apache.uima.fit.factory.CollectionReaderFactory;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.dkpro.core.io.brat.BratReader;

/// Row `brat-read`: the brat data set of 2,000 articles with 30 marks each, read into memory, work
/// after work.
///
/// The floor is DKPro Core's reader, which reads the same files into one CAS after another, told of
/// a type for marks, with a feature for each attribute that UIMA can call so, and one for links.
final class ReadingBrat implements Scenario {
  private static final int WARM_UPS = 10;
  private static final int ROUNDS = 9;
  private static final String MARK = "sample.Mark";
  private static final String LINK = "sample.Link";
  private static final String MAPPING =
      """
      {
        "textTypeMapppings": [{"from": ".*", "to": "sample.Mark"}],
        "relationTypeMapppings": [{"from": ".*", "to": "sample.Link"}],
        "spans": [{"type": "sample.Mark", "subCatFeature": "tag"}],
        "relations": [{"type": "sample.Link", "arg1": "source", "arg2": "target",
                       "flags2": "A", "subCatFeature": "kind"}],
        "comments": []
      }
      """;

  @Override
  public void run(Recorder recorder, Path folder) throws Exception {
    Project project = DataSets.project(folder.resolve("project"), DataSets.machine(folder));
    Path set = folder.resolve("set");
    Exporting.Exported written =
        Exporting.write(project, Recipe.of("brat"), set, true, Going.TO_THE_END).orElseThrow();
    require(written.marks());
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      if (round == WARM_UPS) {
        recorder.warm();
      }
      recorder.time("brat-read", Side.OURS, () -> ours(set));
      recorder.time("brat-read", Side.FLOOR, () -> theirs(set));
    }
  }

  private static void ours(Path set) throws Exception {
    Format brat = Formats.of("brat").orElseThrow();
    Counting counting = new Counting(DefaultCodebook.load());
    brat.read(new Folder(set), counting);
    require(counting.marks);
  }

  private static void theirs(Path set) throws Exception {
    CollectionReader reader =
        CollectionReaderFactory.createReader(
            BratReader.class,
            types(),
            BratReader.PARAM_SOURCE_LOCATION,
            set.toString(),
            BratReader.PARAM_PATTERNS,
            new String[] {"[+]**/*.ann"},
            BratReader.PARAM_MAPPING,
            MAPPING);
    JCas cas = JCasFactory.createJCas(types());
    int marks = 0;
    while (reader.hasNext()) {
      cas.reset();
      reader.getNext(cas.getCas());
      marks += cas.getAnnotationIndex(cas.getTypeSystem().getType(MARK)).size();
    }
    require(marks);
  }

  /// DKPro Core has a mark for each fragment.
  private static void require(int marks) {
    if (marks < DataSets.ARTICLES * DataSets.MARKS) {
      throw new IllegalStateException("%d marks were read".formatted(marks));
    }
  }

  private static TypeSystemDescription types() throws Exception {
    TypeSystemDescription types = TypeSystemDescriptionFactory.createTypeSystemDescription();
    TypeDescription mark = types.addType(MARK, "", "uima.tcas.Annotation");
    mark.addFeature("tag", "", "uima.cas.String");
    DefaultCodebook.load().tags().stream()
        .flatMap(tag -> tag.attributes().stream())
        .map(Attribute::id)
        .filter(id -> id.matches("[a-z]+"))
        .distinct()
        .forEach(id -> mark.addFeature(id, "", "uima.cas.String"));
    TypeDescription link = types.addType(LINK, "", "uima.tcas.Annotation");
    link.addFeature("kind", "", "uima.cas.String");
    link.addFeature("source", "", MARK);
    link.addFeature("target", "", MARK);
    return types;
  }

  /// The annotations' files below a folder.
  private record Folder(Path folder) implements Source {
    @Override
    public List<File> files() {
      try (Stream<Path> all = Files.walk(folder)) {
        return all.filter(path -> path.toString().endsWith(".ann"))
            .sorted()
            .map(path -> new File(path.toString(), folder.relativize(path).toString()))
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Optional<File> beside(File file, String name) {
      Path beside = Path.of(file.name()).resolveSibling(name);
      return Files.exists(beside)
          ? Optional.of(new File(beside.toString(), folder.relativize(beside).toString()))
          : Optional.empty();
    }

    @Override
    public InputStream open(File file) throws IOException {
      return Files.newInputStream(Path.of(file.name()));
    }

    @Override
    public Optional<Unit> unit() {
      return Optional.empty();
    }
  }

  /// Counts marks, and lets them go.
  private static final class Counting implements Sink {
    private final Codebook codebook;
    private int marks;

    Counting(Codebook codebook) {
      this.codebook = codebook;
    }

    @Override
    public void take(Work work) {
      marks += work.set().size();
    }

    @Override
    public void take(Codebook brought) {}

    @Override
    public void refuse(String file, int line, String sentence) {
      throw new IllegalStateException(file + ": " + sentence);
    }

    @Override
    public void say(String sentence) {}

    @Override
    public Codebook codebook() {
      return codebook;
    }

    @Override
    public Optional<ArticleText> known(String sha256) {
      return Optional.empty();
    }
  }
}
