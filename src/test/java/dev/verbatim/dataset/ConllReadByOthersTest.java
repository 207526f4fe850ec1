package dev.verbatim.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.ModelDomain;
import dev.verbatim.model.ModelDomain.Marked;
import dev.verbatim.model.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.apache.uima.collection.CollectionReader;
import org.apache.uima.fit.factory.CollectionReaderFactory;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.fit.util.JCasUtil;
import org.apache.uima.jcas.JCas;
import org.dkpro.core.io.conll.Conll2002Reader;

/// DKPro Core's reader of CoNLL-2002 reads the first column with each of the others, told that
/// columns are parted by tabs and that each sentence has a line of header.
///
/// Its text is its own: tokens with a blank between two, a line for each sentence. So marks are
/// compared by their tokens.
@Domain(ModelDomain.class)
class ConllReadByOthersTest {
  private static final Codebook CODEBOOK = DefaultCodebook.load();

  @Property(tries = 40)
  void eachColumnIsAFileOfConll2002(@ForAll Marked marked) throws Exception {
    Work work = new Work(marked.article(), marked.set());
    Memory memory = Memory.of(new Conll(), CODEBOOK, List.of(work));
    String table = memory.text("dataset.conll");
    for (int column = 1; column <= CODEBOOK.tags().size(); column++) {
      String tag = CODEBOOK.tags().get(column - 1).id();
      JCas theirs = theirs(column(table, column));
      assertThat(JCasUtil.select(theirs, NamedEntity.class))
          .extracting(mark -> mark.getValue() + " " + bare(mark.getCoveredText()))
          .isEqualTo(ours(memory.only(), tag));
      assertThat(JCasUtil.select(theirs, Sentence.class))
          .hasSize(dev.verbatim.dataset.Sentence.of(marked.text()).size());
    }
  }

  private static List<String> ours(Work work, String tag) {
    return work.set().annotations().stream()
        .filter(mark -> mark.tag().equals(tag))
        .map(mark -> tag + " " + bare(words(mark, work)))
        .toList();
  }

  private static String words(Annotation mark, Work work) {
    return mark.spans().stream().map(work.article().text()::slice).collect(Collectors.joining());
  }

  /// Without blanks, and what hangs on them.
  private static String bare(String words) {
    return words.replaceAll("[\\s\\p{Z}\\p{M}\\p{Cf}]", "");
  }

  /// The tokens with one of the other columns, as `cut -f` gives them.
  private static String column(String table, int column) {
    return table
        .lines()
        .map(
            line -> {
              String[] fields = line.split("\t", -1);
              return fields.length == 1 ? line : fields[0] + "\t" + fields[column];
            })
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static JCas theirs(String words) throws Exception {
    Path file = Files.createTempFile("columns", ".conll");
    try {
      Files.writeString(file, words);
      CollectionReader reader =
          CollectionReaderFactory.createReader(
              Conll2002Reader.class,
              Conll2002Reader.PARAM_SOURCE_LOCATION,
              file.toString(),
              Conll2002Reader.PARAM_COLUMN_SEPARATOR,
              Conll2002Reader.ColumnSeparators.TAB.getName(),
              Conll2002Reader.PARAM_HAS_HEADER,
              true);
      JCas cas = JCasFactory.createJCas();
      reader.getNext(cas.getCas());
      return cas;
    } finally {
      Files.delete(file);
    }
  }
}
