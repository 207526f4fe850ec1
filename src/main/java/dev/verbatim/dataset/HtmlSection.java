package dev.verbatim.dataset;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.NewsIds;
import dev.verbatim.model.Note;
import dev.verbatim.model.Orphan;
import dev.verbatim.model.Relation;
import dev.verbatim.model.Work;
import dev.verbatim.render.Fragment;
import dev.verbatim.render.MarkLayout;
import dev.verbatim.render.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One work as a section of a page.
final class HtmlSection {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern WEB = Pattern.compile("https?://\\S+");

  private final Work work;
  private final ArticleText text;
  private final int number;
  private final Codebook codebook;
  private final HtmlStyle style;
  private final HtmlNotes notes;
  private final MarkLayout layout;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Markup page = new Markup();

  /// How many marks have their notes, in text order.
  private int noted;

  /// @param number of the section, from 1
  HtmlSection(Work work, int number, Codebook codebook, HtmlStyle style, Losses losses) {
    this.work = work;
    this.text = work.article().text();
    this.number = number;
    this.codebook = codebook;
    this.style = style;
    this.layout = MarkLayout.of(work.set().annotations());
    for (Annotation mark : work.set().annotations()) {
      numbers.put(mark.id(), numbers.size() + 1);
    }
    this.notes = new HtmlNotes(work, name(number), numbers, codebook, losses);
  }

  /// The name of a section within the page.
  static String name(int number) {
    return "w" + number;
  }

  /// All of it.
  String markup() {
    page.open("section", "id", name(number)).line();
    page.element("h2", work.article().title(), "dir", "auto").line();
    about();
    int from = 0;
    String all = text.string();
    while (from < all.length()) {
      int end = all.indexOf('\n', from);
      int to = end < 0 ? all.length() : end;
      paragraph(from, to);
      from = to + 1;
    }
    whoSaidWhat();
    beside();
    return page.close("section").line().toString();
  }

  private void about() {
    Metadata known = work.article().metadata();
    List<String> said =
        Stream.of(known.byline(), known.publisher(), known.date())
            .filter(field -> !field.isEmpty())
            .toList();
    if (!said.isEmpty()) {
      page.open("p", "class", "about", "dir", "auto").element("bdi", said.getFirst());
      said.stream().skip(1).forEach(field -> page.words(" · ").element("bdi", field));
      page.close("p").line();
    }
    if (!known.url().isEmpty()) {
      page.open("p", "class", "about");
      if (WEB.matcher(known.url()).matches()) {
        page.element("a", known.url(), "href", known.url(), "rel", "noreferrer");
      } else {
        page.words(known.url());
      }
      page.close("p").line();
    }
    if (!known.extra().isEmpty()) {
      page.element("p", Markup.json(known.extra()), "class", "about").line();
    }
    page.open("p", "class", "about", "data-annotator", work.set().annotator().id());
    page.words("Marked by ").element("bdi", work.set().annotator().name());
    page.words(" · " + work.set().status().id().replace('-', ' '));
    page.words(" · " + counted(work.set().size(), "mark", "marks"));
    page.words(" · " + counted(work.set().relations().size(), "link", "links"));
    page.close("p").line();
  }

  private static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /// A line of the text and, beside it, the notes on what begins in it.
  ///
  /// @param to where its line end is
  private void paragraph(int from, int to) {
    List<Annotation> begun = begunUpTo(to);
    if (from == to && begun.isEmpty()) {
      return;
    }
    List<Run> runs = from == to ? List.of() : layout.runs(from, to);
    int lanes =
        runs.stream().flatMap(r -> r.over().stream()).mapToInt(f -> f.lane() + 1).max().orElse(0);
    page.open("div", "class", "row").line();
    page.open("p", "dir", "auto", "style", "--d: " + lanes);
    runs.forEach(this::run);
    page.close("p").line().open("aside").line();
    begun.forEach(mark -> notes.put(page, mark, style));
    page.close("aside").close("div").line();
  }

  /// The marks that have no note yet and begin no later.
  private List<Annotation> begunUpTo(int end) {
    List<Annotation> all = work.set().annotations();
    int first = noted;
    while (noted < all.size() && all.get(noted).start() <= end) {
      noted++;
    }
    return all.subList(first, noted);
  }

  private void run(Run run) {
    List<Fragment> inward = run.over().reversed();
    for (Fragment fragment : inward) {
      if (fragment.start() == run.start()) {
        number(fragment);
      }
    }
    for (Fragment fragment : inward) {
      boolean isInnermost = fragment.equals(inward.getLast());
      String look = (isInnermost ? "m f " : "m ") + style.name(fragment.mark().tag());
      page.open("span", "class", look, "style", "--l: " + fragment.lane());
    }
    page.words(text.string().substring(run.start(), run.end()));
    inward.forEach(_ -> page.close("span"));
  }

  /// The number of a mark's note; where the mark goes on, with dots before it.
  private void number(Fragment fragment) {
    Annotation mark = fragment.mark();
    int note = Optional.ofNullable(numbers.get(mark.id())).orElseThrow();
    String shown = fragment.span().equals(mark.spans().getFirst()) ? "" + note : "…" + note;
    String look = "n " + style.name(mark.tag());
    page.element("a", shown, "class", look, "href", "#" + notes.name(mark.id()));
  }

  /// Quotes by who said them, as the links say.
  private void whoSaidWhat() {
    Map<String, List<Annotation>> quotes = new LinkedHashMap<>();
    for (Relation link : work.linksInTextOrder()) {
      Optional<Annotation> quote = work.set().annotation(link.from());
      Optional<Annotation> speaker = work.set().annotation(link.to());
      if (link.type().equals(NewsIds.SAID_BY) && quote.isPresent() && speaker.isPresent()) {
        quotes.computeIfAbsent(words(speaker.get()), _ -> new ArrayList<>()).add(quote.get());
      }
    }
    if (quotes.isEmpty()) {
      return;
    }
    page.element("h3", "Who said what").open("table").line();
    quotes.forEach(
        (speaker, said) -> {
          page.open("tr").element("th", speaker, "scope", "row", "dir", "auto").open("td");
          for (Annotation quote : said) {
            page.open("p", "dir", "auto").words(words(quote) + " ");
            page.element("a", "" + numbers.get(quote.id()), "href", "#" + notes.name(quote.id()));
            page.close("p");
          }
          page.close("td").close("tr").line();
        });
    page.close("table").line();
  }

  private String words(Annotation mark) {
    return BLANKS.matcher(text.words(mark.spans())).replaceAll(" ").strip();
  }

  /// What is said of the article as a whole, and what has no place in it.
  private void beside() {
    if (!work.set().fields().labels().isEmpty()) {
      page.element("h3", "Labels").open("div", "class", "note tx").open("dl").line();
      work.set().fields().labels().forEach(this::label);
      page.close("dl").close("div").line();
    }
    if (!work.set().fields().notes().isEmpty()) {
      page.element("h3", "Notes on the article").line();
    }
    for (Note note : work.set().fields().notes()) {
      page.open("div", "class", "note tx", note.id(), note.provenance());
      page.element("p", note.text(), "dir", "auto").close("div").line();
    }
    if (!work.set().fields().orphans().isEmpty()) {
      page.element("h3", "Marks without a place").line();
    }
    for (Orphan orphan : work.set().fields().orphans()) {
      String look = "note " + style.name(orphan.tag());
      page.open("div", "class", look, "data-source", Markup.json(orphan.source()));
      page.element("b", codebook.labelOf(orphan.tag())).words(" ");
      page.element("bdi", orphan.words()).close("div").line();
    }
  }

  private void label(String id, AttributeValue value) {
    notes.said(page, codebook.label(id), id, value, Content.LABEL);
  }
}
