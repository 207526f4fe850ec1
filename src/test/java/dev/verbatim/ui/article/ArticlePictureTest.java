package dev.verbatim.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.render.Theme;
import dev.verbatim.ui.Fx;
import dev.verbatim.ui.TestWindow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Pictures for eyes, in `target/pictures`; that they can be made without a failure is the test.
@ExtendWith(Fx.class)
class ArticlePictureTest {
  private static final String SIX_DEEP =
      "“The ministry told us that the report, which says the commissioner claimed that 266 of 300"
          + " members had voted in favour, is false,” a spokesperson said on Monday.";

  @Test
  void theSampleArticle() {
    Sample sample = meeting();
    ArticleView view = view(sample);
    TestWindow window = TestWindow.show(1000, 900, () -> view);
    Fx.run(() -> view.setEmphasis(new Emphasis(List.of(sample.marks().get(4)), List.of())));
    Fx.settle();
    window.picture("article-light");

    Fx.run(() -> view.setPalette(Sample.palette(Theme.DARK)));
    window.dark().picture("article-dark");

    Fx.run(() -> view.setZoom(200));
    Fx.settle();
    window.picture("article-200");
    Fx.run(() -> view.setZoom(70));
    Fx.settle();
    assertThat(window.picture("article-70")).exists();
  }

  @Test
  void sixDeep() {
    Sample sample = nested();
    ArticleView view = view(sample);
    TestWindow window = TestWindow.show(700, 300, () -> view);
    window.picture("article-nested");
    Fx.run(
        () ->
            view.setEmphasis(
                new Emphasis(List.of(sample.marks().get(1)), List.of(sample.marks().getFirst()))));
    Fx.settle();
    window.picture("article-nested-selected");
    Fx.run(() -> view.setZoom(200));
    Fx.settle();
    window.picture("article-nested-200");
    Fx.run(() -> view.setZoom(70));
    Fx.settle();
    assertThat(window.picture("article-nested-70")).exists();
  }

  @Test
  void fromRightToLeft() {
    Sample sample =
        new Sample(
                "اعتقلت السلطات 12 شخصا يوم الاثنين، وقال متحدث باسم الشرطة: «لم نستخدم القوة في أي"
                    + " وقت من الأوقات».\n"
                    + "הדובר אמר ביום שני: \"איש לא נפגע\", והוסיף כי 40 אחוזים מהתושבים שבו"
                    + " לבתיהם בסוף השבוע.\n"
                    + "प्रवक्ता ने कहा कि “हमने कुछ भी नहीं छिपाया” और समिति के सामने आने को तैयार"
                    + " हैं।")
            .mark("statistic", "12 شخصا")
            .mark("speaker", "متحدث باسم الشرطة")
            .mark("quote", "«لم نستخدم القوة في أي وقت من الأوقات»")
            .mark("speaker", "הדובר")
            .mark("quote", "\"איש לא נפגע\"", "40 אחוזים מהתושבים שבו לבתיהם")
            .mark("statistic", "40 אחוזים")
            .mark("speaker", "प्रवक्ता")
            .mark("quote", "“हमने कुछ भी नहीं छिपाया”");
    ArticleView view = view(sample);
    TestWindow window = TestWindow.show(500, 420, () -> view);
    Fx.run(() -> view.setEmphasis(new Emphasis(List.of(sample.marks().get(4)), List.of())));
    Fx.settle();
    assertThat(window.picture("article-right-to-left")).exists();
  }

  @Test
  void aNarrowWindowWithASelection() {
    Sample sample = meeting();
    ArticleView view = view(sample);
    TestWindow window = TestWindow.show(500, 700, () -> view);
    Fx.run(() -> view.select(sample.span("told CBC News the two ministers had a")));
    Fx.run(view::requestFocus);
    Fx.settle();
    assertThat(window.picture("article-narrow")).exists();
  }

  private static ArticleView view(Sample sample) {
    return Fx.get(
        () -> {
          ArticleView view = new ArticleView(Sample.palette(Theme.LIGHT));
          view.show(sample.article());
          view.setLayers(List.of(sample.layer()));
          return view;
        });
  }

  private static Sample nested() {
    return new Sample(SIX_DEEP + "\nThe final vote was 266 in favor and zero against.")
        .mark("quote", SIX_DEEP.substring(0, SIX_DEEP.indexOf("” a") + 1))
        .mark("speaker", "the report, which says the commissioner claimed that 266 of 300 members")
        .mark(
            "quote",
            "the report, which says the commissioner claimed that 266 of 300 members"
                + " had voted in favour")
        .mark("allegation", "the commissioner claimed that 266 of 300 members had voted")
        .mark("allegation", "266 of 300 members had voted in favour, is false")
        .mark("statistic", "266 of 300 members")
        .mark("speaker", "300 members")
        .mark("speaker", "members")
        .mark("speaker", "a spokesperson")
        .mark("statistic", "266 in favor");
  }

  private static Sample meeting() {
    return Sample.beijingMeeting()
        .mark("speaker", "Foreign Minister Melanie Joly")
        .mark("speaker", "a senior government official")
        .mark("quote", "“constructive and productive meeting”")
        .mark("statistic", "nearly seven years")
        .mark(
            "quote",
            "“We were trying to achieve that in the bilateral relationship,”",
            "“We wanted to express our concerns and we wanted to address issues of common interest"
                + " to the Chinese people and the Canadian people.”")
        .mark("speaker", "the source")
        .mark(
            "quote",
            "“This is ‘practical diplomacy’ in action – having a productive dialogue and"
                + " identifying challenges and concerns,”")
        .mark("quote", "‘practical diplomacy’")
        .mark("allegation", "Chinese interference in elections")
        .mark("speaker", "Human Rights Watch")
        .mark(
            "allegation",
            "at least one million Uighurs and other Muslims in Xinjiang have been"
                + " arbitrarily detained in prisons and “pretrial detention” facilities")
        .mark("statistic", "at least one million Uighurs and other Muslims")
        .mark("quote", "“pretrial detention”")
        .mark("quote", "“re-education”")
        .mark("statistic", "266 in favor");
  }
}
