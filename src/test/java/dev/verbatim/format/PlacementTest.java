package dev.verbatim.format;

import static dev.verbatim.format.SetJson.mark;
import static dev.verbatim.format.SetJson.set;
import static dev.verbatim.format.SetJson.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.verbatim.format.AnnotationFile.Proposal;
import dev.verbatim.format.AnnotationFile.Reading;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.ModelDomain;
import dev.verbatim.model.ModelDomain.Marked;
import dev.verbatim.model.Orphan;
import dev.verbatim.model.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/// Where the marks of a file stand in the text at hand.
class PlacementTest {
  private static Article article(String text) {
    return new Article("a", Metadata.titled("A"), ArticleText.of(text));
  }

  /// A set made on [SetJson#T], read on another text.
  private static Reading on(String text, SetJson set) throws FormatException {
    byte[] written = AnnotationFile.write(set.read().set(), SetJson.TEXT);
    return AnnotationFile.read(written, "a.json", article(text), SetJson.CODEBOOK);
  }

  private static Orphan onlyOrphan(Reading reading) {
    assertThat(reading.set().annotations()).isEmpty();
    assertThat(reading.set().fields().orphans()).hasSize(1);
    return reading.set().fields().orphans().getFirst();
  }

  @Test
  void aMarkWhoseWordsMovedWaitsAmongTheOrphansWithAProposal() throws FormatException {
    String edited = SetJson.T.replace("The mayor", "The old mayor");
    Reading reading = on(edited, set().withMarks(mark("m", "quote", "“We are ready.”")));
    Orphan orphan = onlyOrphan(reading);
    assertThat(orphan.words()).isEqualTo("“We are ready.”");
    assertThat(orphan.tag()).isEqualTo("quote");
    Proposal proposal = reading.proposals().getFirst();
    assertThat(proposal.orphan()).isEqualTo(orphan);
    assertThat(proposal.placed().spans()).containsExactly(new Span(20, 35));
    assertThat(proposal.score()).isBetween(0.9, 1.0);
    assertThat(reading.remarks())
        .containsExactly(
            "The text of the article has changed since the file was written. "
                + "Each mark was checked by its words.",
            "The words of one mark do not stand where the file says; it waits among the orphans.");
  }

  @Test
  void aMarkInFrontOfTheChangeStands() throws FormatException {
    String edited = SetJson.T.replace("Nobody", "Somebody");
    Reading reading = on(edited, set().withMarks(mark("m", "quote", "We are ready")));
    assertThat(reading.set().annotations()).hasSize(1);
    assertThat(reading.proposals()).isEmpty();
    assertThat(reading.set().origin().textSha256()).isEqualTo(ArticleText.of(edited).sha256());
  }

  @Test
  void oneLostFragmentMakesTheMarkAnOrphanWithoutProposalAndLinksToItStay() throws FormatException {
    String twoSpans =
        "{\"id\": \"m\", \"tag\": \"quote\", \"spans\": [%s, %s]}"
            .formatted(span("The mayor said"), span("Nobody else spoke up"));
    String edited = SetJson.T.replace("Nobody else spoke up", "Silence");
    Reading reading =
        on(
            edited,
            set()
                .withMarks(twoSpans, mark("n", "speaker", "mayor"))
                .with(
                    "relations",
                    "[{\"id\": \"r\", \"type\": \"said-by\", \"from\": \"m\", \"to\": \"n\"}]"));
    assertThat(reading.set().annotations()).extracting(Annotation::id).containsExactly("n");
    assertThat(reading.proposals()).isEmpty();
    assertThat(reading.set().fields().orphans().getFirst().words())
        .isEqualTo("The mayor said … Nobody else spoke up");
    assertThat(reading.set().relationsOf("m")).hasSize(1);
    assertThat(reading.remarks()).noneMatch(remark -> remark.contains("link"));
  }

  @Test
  void fragmentsThatChangedTheirOrderAreNotProposed() throws FormatException {
    String twoSpans =
        "{\"id\": \"m\", \"tag\": \"quote\", \"spans\": [%s, %s]}"
            .formatted(span("The mayor said"), span("Nobody else spoke up"));
    Reading reading =
        on("Nobody else spoke up. The mayor said nothing.", set().withMarks(twoSpans));
    onlyOrphan(reading);
    assertThat(reading.proposals()).isEmpty();
  }

  @Test
  void aSpanWhoseEndIsWrongIsNeitherClippedNorStretched() throws FormatException {
    Reading reading =
        set()
            .withMarks(
                "{\"id\": \"m\", \"tag\": \"quote\", \"spans\": [" + span(17, 21, "We") + "]}")
            .read();
    onlyOrphan(reading);
    assertThat(reading.proposals())
        .extracting(Proposal::score, proposal -> proposal.placed().spans())
        .containsExactly(tuple(1.0, List.of(new Span(17, 19))));
  }

  @Test
  void aSpanBeyondTheTextIsKeptAsAnOrphan() throws FormatException {
    Reading reading =
        set()
            .withMarks(
                "{\"id\": \"m\", \"tag\": \"quote\", \"spans\": ["
                    + span(999_999_000, "Zebra crossing")
                    + "]}")
            .read();
    assertThat(onlyOrphan(reading).words()).isEqualTo("Zebra crossing");
    assertThat(reading.proposals()).isEmpty();
  }

  @Test
  void anOrphanKeepsTheMarkAsItStoodAndIsWrittenUnchanged() throws FormatException {
    String mark =
        "{\"x\": 1, \"tag\": \"quote\", \"id\": \"m\", \"note\": \"why\", \"spans\": ["
            + span(3, "Zebra crossing")
            + "], \"attributes\": {\"type\": \"direct\"}}";
    Reading reading = set().withMarks(mark).read();
    Map<String, Object> source = onlyOrphan(reading).source();
    assertThat(source.keySet()).containsExactly("x", "tag", "id", "note", "spans", "attributes");
    byte[] written = AnnotationFile.write(reading.set(), SetJson.TEXT);
    Reading again = AnnotationFile.read(written, "a.json", SetJson.ARTICLE, SetJson.CODEBOOK);
    assertThat(again.set()).isEqualTo(reading.set());
    assertThat(again.remarks()).isEmpty();
  }

  @Test
  void orphansOfTheFileAreTriedAgainEachTime() throws FormatException {
    Reading lost =
        on(
            "Quite another text, longer than before.",
            set().withMarks(mark("m", "quote", "“We are ready.”")));
    ArticleText other = ArticleText.of("Quite another text, longer than before.");
    byte[] written = AnnotationFile.write(lost.set(), other);
    Reading back = AnnotationFile.read(written, "a.json", SetJson.ARTICLE, SetJson.CODEBOOK);
    assertThat(back.set().fields().orphans()).isEqualTo(lost.set().fields().orphans());
    Proposal proposal = back.proposals().getFirst();
    assertThat(proposal.score()).isEqualTo(1);
    assertThat(proposal.placed())
        .isEqualTo(
            set()
                .withMarks(mark("m", "quote", "“We are ready.”"))
                .read()
                .set()
                .annotations()
                .getFirst());
  }

  private static final String BARE =
      "{\"id\": \"m\", \"tag\": \"quote\", \"spans\": [{\"start\": 17, \"end\": 19}],"
          + " \"attributes\": {\"cue\": {\"spans\": [{\"start\": 10, \"end\": 14}]}}}";

  @Test
  void aMarkWithoutWordsIsTrustedOnItsVeryText() throws FormatException {
    Reading reading = set().withMarks(BARE).read();
    Annotation mark = reading.set().annotations().getFirst();
    assertThat(mark.spans()).containsExactly(new Span(17, 19));
    assertThat(mark.attribute("cue")).contains(new AttributeValue.Words(List.of(new Span(10, 14))));
    assertThat(reading.remarks()).isEmpty();
  }

  @Test
  void aMarkWithoutWordsIsAnOrphanOnAnyOtherTextAndEverAfter() throws FormatException {
    Reading reading = set().ofOtherText().withMarks(BARE).read();
    assertThat(onlyOrphan(reading).words()).isEmpty();
    assertThat(reading.proposals()).isEmpty();
    byte[] written = AnnotationFile.write(reading.set(), SetJson.TEXT);
    Reading again = AnnotationFile.read(written, "a.json", SetJson.ARTICLE, SetJson.CODEBOOK);
    onlyOrphan(again);
    assertThat(again.proposals()).isEmpty();
  }

  @Test
  void aMarkWithoutWordsBeyondItsTextIsAnOrphan() throws FormatException {
    Reading reading =
        set()
            .withMarks(
                "{\"id\": \"m\", \"tag\": \"quote\", \"spans\": [{\"start\": 50, \"end\": 99}]}")
            .read();
    onlyOrphan(reading);
  }

  private static String quoteWithCue(String cue) {
    return mark("m", "quote", "We are ready", ", \"attributes\": {\"cue\": " + cue + "}");
  }

  @Test
  void wordsOfAnAttributeThatDoNotStandAreKeptAsTheFileHasThem() throws FormatException {
    String cue = "{\"spans\": [" + span(3, "said") + "]}";
    Reading reading = set().withMarks(quoteWithCue(cue)).read();
    Annotation mark = reading.set().annotations().getFirst();
    assertThat(mark.attribute("cue"))
        .contains(
            new AttributeValue.Other(
                Map.of("spans", List.of(Map.of("start", 3, "end", 7, "text", "said")))));
    assertThat(reading.remarks())
        .containsExactly(
            "One attribute names words that do not stand where the file says; it is kept as it"
                + " is.");
    byte[] written = AnnotationFile.write(reading.set(), SetJson.TEXT);
    String back = SetJson.T.replace("The mayor", "Thesaidyr");
    Reading again = AnnotationFile.read(written, "a.json", article(back), SetJson.CODEBOOK);
    assertThat(again.set().annotations().getFirst().attribute("cue"))
        .contains(new AttributeValue.Words(List.of(new Span(3, 7))));
  }

  @Test
  void bareWordsOfAnotherTextAreNeverTrusted() throws FormatException {
    String cue = "{\"spans\": [{\"start\": 10, \"end\": 14}]}";
    Reading reading = set().ofOtherText().withMarks(quoteWithCue(cue)).read();
    assertThat(reading.set().annotations().getFirst().attribute("cue").orElseThrow())
        .isInstanceOf(AttributeValue.Other.class);
    byte[] written = AnnotationFile.write(reading.set(), SetJson.TEXT);
    Reading again = AnnotationFile.read(written, "a.json", SetJson.ARTICLE, SetJson.CODEBOOK);
    assertThat(again.set()).isEqualTo(reading.set());
  }

  @Test
  void aProposalTakesTheWordsOfItsAttributesAlong() throws FormatException {
    String cue = "{\"spans\": [" + span("said") + "]}";
    String edited = "It was said before: it was said. " + SetJson.T;
    Reading reading = on(edited, set().withMarks(quoteWithCue(cue)));
    Annotation placed = reading.proposals().getFirst().placed();
    assertThat(placed.spans()).containsExactly(new Span(50, 62));
    assertThat(placed.attribute("cue"))
        .contains(new AttributeValue.Words(List.of(new Span(43, 47))));
  }

  @Test
  void whatStoodAroundTheWordsOfAnAttributeTellsWhichTheyAre() throws FormatException {
    String around = ", \"prefix\": \"The mayor \", \"suffix\": \": \"}";
    String cue = "{\"spans\": [" + span("said").replace("}", around) + "]}";
    byte[] json = set().ofOtherText().withMarks(quoteWithCue(cue)).bytes();
    //             0         1         2         3
    //             0123456789012345678901234567890123456789
    Article now = article("The mayor said: Good. She said it again: We are ready.");
    Reading reading = AnnotationFile.read(json, "a.json", now, SetJson.CODEBOOK);
    Annotation placed = reading.proposals().getFirst().placed();
    assertThat(placed.spans()).containsExactly(new Span(41, 53));
    assertThat(placed.attribute("cue"))
        .contains(new AttributeValue.Words(List.of(new Span(10, 14))));
  }

  @Test
  void aProposalDoesNotGuessTheWordsOfItsAttributes() throws FormatException {
    String cue = "{\"spans\": [" + span("The mayor said") + "]}";
    String edited = "Now: " + SetJson.T.replace("The mayor said", "The mayor sang");
    Reading reading = on(edited, set().withMarks(quoteWithCue(cue)));
    assertThat(reading.proposals().getFirst().placed().attribute("cue").orElseThrow())
        .isInstanceOf(AttributeValue.Other.class);
  }

  @Test
  void labelsAreCheckedAlike() throws FormatException {
    Reading reading =
        set()
            .with(
                "labels",
                "{\"place\": {\"spans\": [%s]}, \"lost\": {\"spans\": [%s]}}"
                    .formatted(span("mayor"), span(3, "Zebra")))
            .read();
    Map<String, AttributeValue> labels = reading.set().fields().labels();
    assertThat(labels.get("place")).isEqualTo(new AttributeValue.Words(List.of(new Span(4, 9))));
    assertThat(labels.get("lost")).isInstanceOf(AttributeValue.Other.class);
    assertThat(reading.remarks()).hasSize(1);
  }

  @Domain(ModelDomain.class)
  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void noMarkIsLostWhateverBecomesOfTheText(@ForAll Marked marked, @ForAll ArticleText other)
      throws FormatException {
    byte[] json = AnnotationFile.write(marked.set(), marked.text());
    Article changed = marked.article();
    Reading reading =
        AnnotationFile.read(
            json, "a", new Article(changed.id(), changed.metadata(), other), SetJson.CODEBOOK);
    AnnotationSet set = reading.set();
    assertThat(
            Stream.concat(
                set.annotations().stream().map(Annotation::id),
                set.fields().orphans().stream().map(Orphan::id)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    marked.set().annotations().stream().map(Annotation::id),
                    marked.set().fields().orphans().stream().map(Orphan::id))
                .toList());
    for (Annotation mark : set.annotations()) {
      assertThat(words(mark, other))
          .isEqualTo(words(marked.set().annotation(mark.id()).orElseThrow(), marked.text()));
    }
    for (Proposal proposal : reading.proposals()) {
      assertThat(proposal.placed().end()).isLessThanOrEqualTo(other.length());
      assertThat(proposal.score()).isGreaterThan(0.5).isLessThanOrEqualTo(1);
    }
  }

  @Domain(ModelDomain.class)
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void theOldTextBringsEveryMarkBack(@ForAll Marked marked, @ForAll ArticleText other)
      throws FormatException {
    Article article = marked.article();
    Article changed = new Article(article.id(), article.metadata(), other);
    byte[] json = AnnotationFile.write(marked.set(), marked.text());
    AnnotationSet elsewhere = AnnotationFile.read(json, "a", changed, SetJson.CODEBOOK).set();
    byte[] written = AnnotationFile.write(elsewhere, other);
    Reading back = AnnotationFile.read(written, "a", article, SetJson.CODEBOOK);
    AnnotationSet set = back.set();
    for (Proposal proposal : back.proposals()) {
      if (marked.set().annotation(proposal.orphan().id()).isPresent()) {
        set = set.with(proposal.placed());
      }
    }
    assertThat(set.annotations()).isEqualTo(marked.set().annotations());
  }

  private static List<String> words(Annotation mark, ArticleText text) {
    return mark.spans().stream().map(text::slice).toList();
  }
}
