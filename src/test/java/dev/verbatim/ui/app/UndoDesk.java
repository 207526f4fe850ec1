package dev.verbatim.ui.app;

import dev.verbatim.edit.CodebookEdit;
import dev.verbatim.edit.Edit;
import dev.verbatim.edit.TagSplit;
import dev.verbatim.edit.Transaction;
import dev.verbatim.format.ArticleFile;
import dev.verbatim.format.CodebookFile;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.Annotation;
import dev.verbatim.model.Article;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeType;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.LineStyle;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Migration;
import dev.verbatim.model.Note;
import dev.verbatim.model.Provenance;
import dev.verbatim.model.Relation;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import dev.verbatim.model.Tag;
import dev.verbatim.ui.Fx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

/// A window on one article with some of everything on it, whose files are compared.
final class UndoDesk {
  static final String TEXT =
      "“We are ready,” the minister said. “We will open on Monday.”\n"
          + "The mayor denied that 266 people were hurt. Ninety boats came, and 30 boats left.";

  /// What undo does not give back: how often a set was changed, what was removed from it when, and
  /// editions of the codebook, among which an undo is one more. The set tells the last of them.
  private static final Pattern ONLY_GROWS =
      Pattern.compile(
          "\"revision\": \\{[^}]*\\},?|\"removed\": \\[[^\\]]*\\],?|\"codebook\": \\{[^}]*\\},?");

  final OpenWindow open;
  private final Path project;

  private UndoDesk(OpenWindow open, Path project) {
    this.open = open;
    this.project = project;
  }

  static UndoDesk open(Path folder) throws Exception {
    Metadata said = new Metadata("Harbour", "A. Writer", "", "2026", "", Map.of("desk", "night"));
    Path project = folder.resolve("project");
    Files.createDirectories(project.resolve("articles"));
    Files.write(
        project.resolve("articles/harbour.json"),
        ArticleFile.write(new Article("harbour", said, ArticleText.of(TEXT))));
    OpenWindow open = OpenWindow.onTexts(folder, Map.of("harbour", TEXT));
    UndoDesk desk = new UndoDesk(open, project);
    desk.change(new CodebookEdit.PutLabel(choice("genre", "news", "opinion")));
    desk.dispatch(
        "Begin",
        mark("qa", "quote", "“We are ready,”"),
        mark("qb", "quote", "“We will open on Monday.”"),
        mark("sp", "speaker", "the minister"),
        mark("mv", "speaker", "The mayor"),
        new Edit.Mark("al", "allegation", List.of(span("denied"), span("were hurt"))),
        mark("st", "statistic", "266 people"),
        new Edit.Link("u", "said-by", "qb", "sp"));
    desk.dispatch(
        "Begin",
        new Edit.SetAttribute("qb", "type", Optional.of(new AttributeValue.Text("direct"))));
    open.until("it is looked through", () -> open.main.workspace().isChecked());
    return desk;
  }

  private static Attribute choice(String id, String... values) {
    List<Attribute.Choice> choices =
        Stream.of(values).map(v -> new Attribute.Choice(v, v)).toList();
    return new Attribute(id, id, AttributeType.CHOICE, choices, false, Optional.empty(), Map.of());
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Edit mark(String id, String tag, String words) {
    return new Edit.Mark(id, tag, List.of(span(words)));
  }

  /// All files of the project as they are once everything is saved, but for what only grows.
  String bytes() throws Exception {
    Fx.get(() -> open.current().flush()).get();
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        all.append(project.relativize(file)).append('\n').append(text(file));
      }
    }
    return all.toString();
  }

  private static String text(Path file) throws IOException, FormatException {
    if (!file.endsWith("codebook.json")) {
      return ONLY_GROWS.matcher(Files.readString(file)).replaceAll("");
    }
    Codebook codebook = CodebookFile.read(Files.readAllBytes(file), file.toString());
    byte[] bare = CodebookFile.write(codebook.withEdition(1, List.of()));
    return new String(bare, StandardCharsets.UTF_8);
  }

  Codebook codebook() {
    return Fx.get(() -> open.current().session().codebook());
  }

  /// Turns to the page, with nothing selected and nothing open over it.
  void begin() {
    open.window.keys(KeyCode.ESCAPE);
    Fx.run(() -> open.main.workspace().focusPage());
    open.run("deselect");
  }

  /// Does what the undo of a command is to leave alone.
  void beginFrom(String what) {
    if (what.equals("dismiss")) {
      open.run("next-finding");
      open.run("dismiss-finding");
      open.window.keys(KeyCode.B);
      open.window.keys(KeyCode.ENTER);
      Fx.settle();
    } else {
      open.run(what);
    }
  }

  void selectMark(String id) {
    Fx.run(
        () -> {
          Annotation mark = open.current().session().set().annotation(id).orElseThrow();
          open.main.workspace().go(mark.spans().getFirst(), id);
        });
    Fx.settle();
  }

  void selectWords(String words) {
    Fx.run(() -> open.main.workspace().go(span(words), ""));
    Fx.settle();
  }

  void dispatch(String label, Edit... edits) {
    Fx.get(() -> open.current().session().dispatch(Transaction.of(label, edits)).orElseThrow());
    Fx.settle();
  }

  void change(CodebookEdit edit) {
    int version = codebook().version();
    open.dialogs.answer(0);
    Fx.run(() -> open.main.codebook().change("Change of the codebook", codebook(), edit));
    open.until("version " + version, () -> codebook().version() > version);
    open.dialogs.forgetAnswers();
    Fx.settle();
  }

  /// What *Edit > Undo* says.
  String undoText() {
    return Fx.get(() -> open.main.commands().get("undo").text().get());
  }

  void undo() {
    step("undo");
  }

  void redo() {
    step("redo");
  }

  private void step(String command) {
    String before = undoText();
    open.run(command);
    open.until(command + " is done", () -> !undoText().equals(before));
    Fx.settle();
  }

  /// One edit of each kind, each of which fits the set.
  static List<Edit> edits() {
    Instant at = Instant.parse("2026-11-24T08:00:00Z");
    Provenance here = Provenance.of("analyst-c", at);
    Annotation placed = Annotation.of("pl", "quote", List.of(span("boats left")), here);
    List<Edit> edits = new ArrayList<>();
    edits.add(mark("new", "speaker", "The mayor"));
    edits.add(new Edit.Place(placed));
    edits.add(
        new Edit.Replace(Annotation.of("st", "statistic", List.of(span("boats left")), here)));
    edits.add(new Edit.Retag("st", "quote"));
    edits.add(new Edit.Reshape("st", List.of(span("266"))));
    edits.add(new Edit.SetAttribute("qa", "type", Optional.of(new AttributeValue.Text("direct"))));
    edits.add(new Edit.SetAttributes("qa", Map.of("odd", new AttributeValue.Text("kept"))));
    edits.add(new Edit.SetNote("qa", "a note"));
    edits.add(new Edit.Remove("al"));
    edits.add(new Edit.Link("l", "said-by", "qa", "sp"));
    edits.add(new Edit.PlaceLink(new Relation("p", "said-by", "qb", "mv", here)));
    edits.add(new Edit.Unlink("u"));
    edits.add(new Edit.SetStatus(Status.DONE));
    edits.add(new Edit.SetLabel("genre", Optional.of(new AttributeValue.Text("news"))));
    edits.add(new Edit.SetArticleNote("n", "of the article"));
    edits.add(new Edit.ChangeFields(said -> said.withNotes(List.of(new Note("m", "x", here)))));
    return edits;
  }

  /// One change of a codebook of each kind, and more of those that move marks.
  static List<CodebookEdit> codebookEdits(Codebook book) {
    Tag quote = book.tag("quote").orElseThrow();
    RelationType saidBy = book.relationType("said-by").orElseThrow();
    Tag plan = new Tag("plan", "Plan", "#336699", LineStyle.DOT, "", "", List.of(), Map.of());
    Tag promise =
        new Tag("promise", "Promise", "#336699", LineStyle.DOT, "", "", List.of(), Map.of());
    return List.of(
        new CodebookEdit.AddTag(plan),
        new CodebookEdit.ChangeTag(quote.withAttributes(List.of())),
        new CodebookEdit.OrderTags(List.of("statistic", "quote", "speaker", "allegation")),
        new CodebookEdit.MergeTags(new Migration.Merge("m", "quote", "allegation")),
        TagSplit.of(book, quote, quote.attribute("type").orElseThrow(), List.of("direct", "mixed")),
        new CodebookEdit.DeleteTag(new Migration.Delete("d", "quote", Optional.empty())),
        new CodebookEdit.DeleteTag(new Migration.Delete("e", "quote", Optional.of("speaker"))),
        new CodebookEdit.PutRelation(
            new RelationType("cites", "cites", "", saidBy.from(), saidBy.to(), Map.of())),
        new CodebookEdit.PutRelation(
            new RelationType("said-by", "told by", "", saidBy.from(), saidBy.to(), Map.of())),
        new CodebookEdit.RemoveRelation("said-by"),
        new CodebookEdit.PutLabel(choice("scope", "here", "abroad")),
        new CodebookEdit.RemoveLabel("genre"),
        new CodebookEdit.Rename("other"),
        new CodebookEdit.TakeOver(book.withTags(List.of(promise))));
  }
}
