package dev.verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.edit.Edit;
import dev.verbatim.edit.Gestures;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.AnnotationSet;
import dev.verbatim.model.Difference;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Span;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What holds whatever is done, by someone who marks at random a text with something for every
/// check, and by programs that leave sets as no gesture would.
class ChecksLawsTest {
  private static final String TEXT =
      "“We had ‘no, no’ idea,” Brava said of 40 ships. “We 🙂 left.\n"
          + "Brava, Brava and brava lost 3 of 12 boats; “brava” won” two percent.";

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void whatFollowsEachChangeIsWhatIsFoundFromScratch(@ForAll long seed) {
    Random random = new Random(seed);
    Desk desk = new Desk(TEXT);
    for (int i = 0; i < 40; i++) {
      step(desk, random);
      Findings scratch = new Checks(desk.article.text(), desk.session.codebook()).of(desk.set());
      assertThat(desk.findings()).isEqualTo(scratch);
      for (Check check : Check.values()) {
        assertThat(desk.findings().count(check)).isEqualTo(scratch.count(check));
      }
    }
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void severalChangesAtOnceLeadToTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    Desk desk = new Desk(TEXT);
    for (int i = 0; i < 15; i++) {
      step(desk, random);
    }
    AnnotationSet before = desk.set();
    Findings found = desk.findings();
    for (int i = 0; i < 10; i++) {
      step(desk, random);
    }
    Difference all = Difference.between(before, desk.set());

    assertThat(desk.checks.after(found, before, desk.set(), all)).isEqualTo(desk.findings());
    assertThat(desk.checks.after(desk.findings(), desk.set(), before, all.inverse()))
        .isEqualTo(found);
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void everyRemedyMendsWhatItIsFor(@ForAll long seed) {
    Random random = new Random(seed);
    Desk desk = new Desk(TEXT);
    for (int i = 0; i < 25; i++) {
      step(desk, random);
    }
    List<Finding> mendable =
        desk.findings().open().stream().filter(f -> !f.remedy().isEmpty()).toList();
    for (Finding finding : mendable) {
      if (desk.findings().indexOf(finding) >= 0) {
        desk.make(finding.remedy().toArray(Edit[]::new));
        assertThat(desk.findings().open()).extracting(Finding::key).doesNotContain(finding.key());
      }
    }
  }

  private static void step(Desk desk, Random random) {
    List<Annotation> marks = desk.set().annotations();
    List<Finding> open = desk.findings().open();
    List<Finding> aside = desk.findings().dismissed();
    int kind = random.nextInt(12);
    if (kind == 0 && !open.isEmpty()) {
      desk.make(Dismissal.dismiss(any(open, random), "no matter", "analyst-a", Desk.NOW));
    } else if (kind == 1 && !aside.isEmpty()) {
      desk.make(Dismissal.restore(any(aside, random)));
    } else if (kind == 2 && !open.isEmpty()) {
      desk.make(any(open, random).remedy().toArray(Edit[]::new));
    } else if (kind == 3 && !marks.isEmpty()) {
      desk.adopt(desk.set().replaced(List.of(any(marks, random)), List.of()));
    } else if (kind == 4 && !marks.isEmpty()) {
      Annotation mark = any(marks, random);
      desk.make(new Edit.Mark(id(random), mark.tag(), mark.spans()));
    } else if (kind == 5 && !marks.isEmpty()) {
      String type = random.nextBoolean() ? "said-by" : "unheard-of";
      String to = random.nextBoolean() ? any(marks, random).id() : "missing";
      Provenance by = Provenance.of("b", Desk.NOW);
      desk.adopt(desk.set().with(new Relation(id(random), type, any(marks, random).id(), to, by)));
    } else if (kind < 9) {
      String word = any(List.of("Brava", "brava", "“brava”", "‘no, no’", "40 ships"), random);
      String tag = any(List.of("speaker", "quote", "allegation", "statistic"), random);
      Span span = desk.place(word, word.equals("Brava") ? random.nextInt(3) : 0);
      desk.make(new Edit.Mark(id(random), tag, List.of(span)));
    } else {
      new Gestures(random).next(desk.session);
    }
  }

  private static String id(Random random) {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private static <T> T any(List<T> items, Random random) {
    return items.get(random.nextInt(items.size()));
  }
}
