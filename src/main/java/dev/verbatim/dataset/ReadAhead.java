package dev.verbatim.dataset;

import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Gatherers;

/// Reads files of one work each before it is their turn, some at once, and gives the sink what they
/// hold in their turn, on the thread that asked: what comes out is what [Source#each] gives.
///
/// The codebook may grow by what was read before. A file that was read with another than there is
/// at its turn is read again, and so is one whose reading asked for what is here already. So a few
/// at the start of a data set with tags of its own are read twice, and the rest once.
final class ReadAhead {
  /// The most files that are handed over together: that takes as long as reading a small one.
  private static final int TOGETHER = 8;

  private final Sink sink;
  private final Source.Body body;

  /// As it was at the last turn.
  private volatile Codebook codebook;

  private ReadAhead(Sink sink, Source.Body body) {
    this.sink = sink;
    this.body = body;
    this.codebook = sink.codebook();
  }

  /// Reads all files, as [Source#each] does.
  ///
  /// @param body is called on several threads at once
  static void each(Source source, Sink sink, Source.Body body) throws IOException {
    ReadAhead ahead = new ReadAhead(sink, body);
    // two for each processor: one is read while the other waits for its turn
    int atOnce = 2 * Runtime.getRuntime().availableProcessors();
    List<Source.File> files = source.files();
    int together = Math.clamp(files.size() / (4 * atOnce), 1, TOGETHER);
    Iterator<Heard> read =
        files.stream()
            .gather(Gatherers.windowFixed(together))
            .gather(Gatherers.mapConcurrent(atOnce, ahead::hear))
            .flatMap(List::stream)
            .iterator();
    while (read.hasNext()) {
      ahead.give(read.next());
    }
  }

  private List<Heard> hear(List<Source.File> files) {
    return files.stream().map(this::hear).toList();
  }

  private Heard hear(Source.File file) {
    Heard heard = new Heard(file, codebook);
    try {
      Source.read(file, heard, body);
    } catch (IOException _) {
      heard.isToBeReadInTurn = true;
    }
    return heard;
  }

  private void give(Heard heard) throws IOException {
    if (heard.isToBeReadInTurn || !heard.codebook.equals(sink.codebook())) {
      Source.read(heard.file, sink, body);
    } else {
      heard.told.forEach(one -> one.accept(sink));
    }
    codebook = sink.codebook();
  }

  /// Keeps what was read of a file.
  private static final class Heard implements Sink {
    private final Source.File file;
    private final Codebook codebook;
    private final List<Consumer<Sink>> told = new ArrayList<>();
    private boolean isToBeReadInTurn;

    Heard(Source.File file, Codebook codebook) {
      this.file = file;
      this.codebook = codebook;
    }

    @Override
    public void take(Work work) {
      told.add(sink -> sink.take(work));
    }

    @Override
    public void take(Codebook brought) {
      isToBeReadInTurn = true;
    }

    @Override
    public void refuse(String name, int line, String sentence) {
      told.add(sink -> sink.refuse(name, line, sentence));
    }

    @Override
    public void say(String sentence) {
      told.add(sink -> sink.say(sentence));
    }

    @Override
    public Codebook codebook() {
      return codebook;
    }

    @Override
    public Optional<ArticleText> known(String sha256) {
      isToBeReadInTurn = true;
      return Optional.empty();
    }
  }
}
