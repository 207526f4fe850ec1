package dev.verbatim.dataset;

import dev.verbatim.model.Codebook;
import dev.verbatim.model.LineStyle;
import dev.verbatim.render.TagLook;
import dev.verbatim.render.TagPalette;
import dev.verbatim.render.Theme;

/// How a page of marked articles looks, on the screen and in print: its style sheet, with a class
/// for each tag.
///
/// Each mark that lies over a stretch of text is an element around it with a line below, the
/// further out the further down, as its lane says; the innermost fills the stretch. Lines are
/// borders, since those are printed also where backgrounds are not.
record HtmlStyle(Codebook codebook) {
  /// The class of tags that the codebook lacks.
  private static final String OTHER = "tx";

  private static final String SHEET =
      """
      :root { color-scheme: light dark; }
      * { box-sizing: border-box; }
      body { display: flex; flex-direction: column; max-width: 76rem; margin: 0 auto;
        padding: 1.5rem 2rem 4rem; font: 16px/1.5 Charter, Georgia, "Noto Serif", serif; }
      h1, h2, h3, nav, .about, .note, .legend, table, footer {
        font-family: system-ui, "Segoe UI", "Noto Sans", sans-serif; }
      h1 { font-size: 1.3rem; margin: 0 0 .5rem; }
      h2 { font: bold 1.6rem/1.25 Charter, Georgia, "Noto Serif", serif; margin: 0 0 .25rem; }
      h3 { font-size: .95rem; margin: 1.5rem 0 .4rem; }
      a { text-decoration: none; }
      a:hover, a:focus-visible { text-decoration: underline; }
      header { order: -2; }
      nav { order: -1; font-size: .9rem; margin-bottom: 2rem; }
      nav ol { margin: 0; padding-inline-start: 2rem; columns: 22rem; column-gap: 3rem; }
      .legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: 0; margin: 0 0 1rem;
        list-style: none; font-size: .85rem; }
      section { padding-top: 2rem; margin-top: 2rem; }
      .about { font-size: .85rem; margin: .15rem 0; }
      .row { display: grid; grid-template-columns: minmax(0, 1fr) 23rem; gap: 0 2rem; }
      .row > p { margin: 0 0 .8rem; white-space: pre-wrap; overflow-wrap: anywhere;
        line-height: calc(1.6em + var(--d, 1) * 4px); }
      .m { border-bottom: 2px var(--style) var(--line); padding-bottom: calc(var(--l) * 4px); }
      .f { background: var(--fill); }
      .n { font: bold .65rem system-ui, "Noto Sans", sans-serif; vertical-align: super;
        user-select: none; color: var(--line); margin-inline-end: .1em; unicode-bidi: isolate; }
      .note { font-size: .78rem; line-height: 1.3; margin: 0 0 .4rem; padding-inline-start: .6rem;
        border-inline-start: 3px solid var(--line); overflow-wrap: anywhere; }
      .note:target { outline: 2px solid var(--line); outline-offset: 3px; }
      .note b { color: var(--line); }
      .note dl, .note ul, .note p { margin: 0; padding: 0; list-style: none; }
      .note dl div { display: inline; }
      .note dl div + div::before { content: " · "; }
      .note .to { display: inline; }
      .note .to + .to::before { content: " · "; }
      .note dt, .note dd { display: inline; margin: 0; }
      .note p { white-space: pre-wrap; font-style: italic; }
      table { border-collapse: collapse; font-size: .85rem; width: 100%; }
      th, td { text-align: start; vertical-align: top; padding: .3rem .8rem .3rem 0; }
      th { width: 14rem; }
      td p { margin: 0 0 .3rem; }
      @media (max-width: 50rem) { .row { grid-template-columns: minmax(0, 1fr); } }
      @page { margin: 16mm 14mm; }
      @media print {
        body { max-width: none; padding: 0; font-size: 9.5pt;
          print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .row { grid-template-columns: minmax(0, 1fr) 72mm; gap: 0 6mm; }
        .note { font-size: 7.5pt; line-height: 1.25; margin-bottom: 1.2mm; }
        .row > p { margin-bottom: 2mm; }
        section { break-before: page; border: 0; margin: 0; padding: 0; }
        .note, tr, nav li { break-inside: avoid; }
        h1, h2, h3 { break-after: avoid; }
        p { orphans: 2; widows: 2; }
      }
      """;

  /// The whole style sheet: light, and dark on a screen that is.
  String sheet() {
    return SHEET
        + colours(Theme.LIGHT)
        + "@media print { body { background: #ffffff; } }\n"
        + "@media screen and (prefers-color-scheme: dark) {\n"
        + colours(Theme.DARK).indent(2)
        + "}\n";
  }

  private String colours(Theme theme) {
    StringBuilder colours = new StringBuilder();
    colours.append(
        """
        body { background: %s; color: %s; }
        a { color: %s; }
        .about, .note dt { color: %s; }
        section, tr { border-top: 1px solid %s; }
        """
            .formatted(
                theme.page().hex(),
                theme.text().hex(),
                theme.accent().hex(),
                theme.muted().hex(),
                theme.rule().hex()));
    TagPalette palette = TagPalette.of(codebook, theme);
    codebook.tags().forEach(tag -> colours.append(rule(tag.id(), palette)));
    return colours.append(rule("", palette)).toString();
  }

  private String rule(String tag, TagPalette palette) {
    TagLook look = palette.look(tag);
    return ".%s { --line: %s; --fill: %s; --style: %s; }\n"
        .formatted(name(tag), look.line().hex(), look.fill().hex(), line(look.style()));
  }

  /// A style of line that browsers have, a different one for each.
  private static String line(LineStyle style) {
    return switch (style) {
      case SOLID -> "solid";
      case LONG_DASH -> "double";
      case DASH -> "dashed";
      case DOT -> "dotted";
    };
  }

  /// The name of a tag's class.
  String name(String tag) {
    for (int i = 0; i < codebook.tags().size(); i++) {
      if (codebook.tags().get(i).id().equals(tag)) {
        return "t" + i;
      }
    }
    return OTHER;
  }
}
