package dev.verbatim.dataset;

import static dev.verbatim.dataset.SmallWork.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.verbatim.format.DefaultCodebook;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.ModelDomain;
import dev.verbatim.model.ModelDomain.Marked;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/// Tasks as Prodigy has them, and what it is given.
@Domain(ModelDomain.class)
class ProdigyTest {
  private static final String TEXT = "She said 😀 “no”.";

  private final Memory memory = new Memory(DefaultCodebook.load());

  private AnnotationSet read(String... lines) throws Exception {
    memory.with("news.jsonl", String.join("\n", lines) + "\n");
    new Prodigy().read(memory, memory);
    return memory.only().set();
  }

  private static String task(String more) {
    return "{\"text\":\"" + TEXT + "\"," + more + "}";
  }

  @Test
  void spansHaveTheirTokensAndRelationsTheLastOfThem() throws Exception {
    Memory small = Memory.written(new Prodigy(), SmallWork.CODEBOOK, List.of(SmallWork.work()));
    assertThat(small.text("prodigy.jsonl"))
        .contains(
            "{\"text\":\"she\",\"start\":9,\"end\":12,\"id\":5,\"ws\":true},"
                + "{\"text\":\"said\",\"start\":13,\"end\":17,\"id\":6,\"ws\":false}")
        .contains("{\"text\":\"\\n\",\"start\":28,\"end\":29,\"id\":13,\"ws\":false}")
        .contains(
            "\"spans\":[{\"start\":0,\"end\":8,\"token_start\":0,\"token_end\":4,"
                + "\"label\":\"quote\",\"text\":\"“Yes 😀,”\",\"id\":1}")
        .contains("\"relations\":[{\"head\":4,\"child\":5,\"head_span\":{\"start\":0")
        .contains(
            "\"label\":\"said-by\"}],\"meta\":{\"article\":\"small\",\"title\":\"A small one\"}")
        .contains("\"answer\":\"accept\",\"_annotator_id\":\"analyst-a\",\"verbatim\":{");
  }

  @Property(tries = 300)
  void tokensMakeUpTheTextAndFitEverySpan(@ForAll Marked marked) {
    ArticleText text = marked.text();
    ProdigyTokens tokens = new ProdigyTokens(text, marked.set().annotations());
    StringBuilder together = new StringBuilder();
    for (Object token : tokens.all()) {
      Map<?, ?> fields = (Map<?, ?>) token;
      assertThat(fields.get("start")).isEqualTo(text.toCodePoint(together.length()));
      together.append(fields.get("text"));
      together.append(Boolean.TRUE.equals(fields.get("ws")) ? " " : "");
    }
    assertThat(together).hasToString(text.string());
    for (Annotation mark : marked.set().annotations()) {
      for (Span span : mark.spans()) {
        Map<?, ?> first = (Map<?, ?>) tokens.all().get(tokens.first(span));
        Map<?, ?> last = (Map<?, ?>) tokens.all().get(tokens.last(span));
        assertThat(first.get("start")).isEqualTo(text.toCodePoint(span.start()));
        assertThat(last.get("end")).isEqualTo(text.toCodePoint(span.end()));
      }
    }
  }

  @Test
  void whatProdigyWritesIsRead() throws Exception {
    AnnotationSet set =
        read(
            task(
                "\"_input_hash\":-4,\"_annotator_id\":\"news-Analyst B\",\"answer\":\"accept\","
                    + "\"tokens\":[{\"text\":\"She\",\"start\":0,\"end\":3,\"id\":0,\"ws\":true},"
                    + "{\"text\":\"“no”\",\"start\":11,\"end\":15,\"id\":1}],"
                    + "\"spans\":[{\"start\":0,\"end\":3,\"token_start\":0,\"token_end\":0,"
                    + "\"label\":\"speaker\"},{\"token_start\":1,\"token_end\":1,\"label\":\"quote\"}],"
                    + "\"relations\":[{\"head\":1,\"child\":0,\"label\":\"said-by\",\"color\":\"#ff0\","
                    + "\"head_span\":{\"start\":11,\"end\":15,\"token_start\":1,\"token_end\":1,"
                    + "\"label\":\"quote\"},\"child_span\":{\"start\":0,\"end\":3,\"label\":null}}]"));
    assertThat(memory.refusals).isEmpty();
    assertThat(words(memory.only())).containsExactly("speaker:She", "quote:“no”");
    assertThat(set.relations())
        .extracting(Relation::type, Relation::from)
        .containsExactly(tuple("said-by", set.annotations().getLast().id()));
    assertThat(set.annotator().id()).isEqualTo("news-analyst-b");
    assertThat(memory.only().article().id()).isEqualTo("news-1");
  }

  @Test
  void whatWasChangedInProdigyCountsAndTheRestIsKept() throws Exception {
    Memory small = Memory.written(new Prodigy(), SmallWork.CODEBOOK, List.of(SmallWork.work()));
    AnnotationSet set =
        read(
            small
                .text("prodigy.jsonl")
                .replace("\"label\":\"speaker\"", "\"label\":\"statistic\"")
                .replace(",\"id\":1}", "}")
                .replace(",\"id\":2}", "}")
                .replace(",\"id\":3}", "}"));
    assertThat(set.annotations())
        .containsExactly(SmallWork.quote(), SmallWork.speaker().withTag("statistic"));
    assertThat(set.relations()).isEqualTo(SmallWork.work().set().relations());
  }

  @Test
  void onlyWhatWasAcceptedIsTaken() throws Exception {
    read(
        task("\"answer\":\"reject\",\"spans\":[]"),
        task("\"answer\":\"ignore\""),
        task("\"spans\":[{\"start\":0,\"end\":3,\"label\":\"a\"}]"));
    assertThat(words(memory.only())).containsExactly("a:She");
    assertThat(memory.said)
        .filteredOn(said -> !said.startsWith("No words stand beside the offsets"))
        .hasSize(2)
        .allMatch(said -> said.contains("not accepted"));
  }

  @Test
  void goodSpansArriveAndBadOnesAreTold() throws Exception {
    AnnotationSet set =
        read(
            task(
                "\"spans\":[{\"start\":0,\"end\":3,\"label\":\"a\",\"text\":\"She\"},"
                    + "{\"start\":1,\"end\":3,\"label\":\"b\",\"text\":\"no\"},{\"start\":5},"
                    + "{\"token_start\":9,\"token_end\":9,\"label\":\"c\"}],"
                    + "\"relations\":[{\"head\":0,\"child\":5,\"label\":\"x\"},{\"label\":\"y\"}]"),
            "{\"html\":\"<p>\"}",
            "{");
    assertThat(words(memory.only())).containsExactly("a:She");
    assertThat(set.relations()).isEmpty();
    assertThat(memory.refusals).hasSize(7);
  }
}
