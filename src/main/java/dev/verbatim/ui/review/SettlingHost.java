package dev.verbatim.ui.review;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Span;
import dev.verbatim.project.Project;
import dev.verbatim.render.TagPalette;
import dev.verbatim.review.Progress;
import dev.verbatim.ui.article.LaneRows;
import dev.verbatim.ui.kit.Settings;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What settling needs of the window around it, which shows the adjudicated set like any other.
public interface SettlingHost {
  /// Tells the analyst something, without stopping them.
  void say(String sentence);

  /// Says that something could not be done, and why.
  void fail(String sentence);

  /// Works something out in the background, and goes on with it on the JavaFX thread.
  <T> void inBackground(Supplier<T> work, Consumer<T> done);

  Project project();

  Settings settings();

  /// The ids of the project's articles, in its order.
  List<String> articles();

  /// Goes to an article.
  void go(String articleId);

  /// Shows in the list of articles how far one is.
  void showProgress(String articleId, Progress progress);

  /// Whoever settles.
  Annotator by();

  /// Draws marks on the page that are not the adjudicated set's.
  void showBelow(List<Annotation> marks, UnaryOperator<TagPalette> looks);

  /// Draws lanes below the paragraphs of the page.
  ///
  /// @param clicked told of the mark whose bar was clicked
  void showLanes(LaneRows lanes, Consumer<Annotation> clicked);

  /// Draws the lanes below some text anew.
  void touchLanes(List<Span> touched);

  /// Shows the guideline of a tag, where it is beside the page, while no mark is selected.
  void showGuideline(String tagId);

  /// The cases of an article that the guideline left open are others now.
  void showCases(String articleId, List<GuidelineGaps.Found> cases);

  /// Selects a mark of the adjudicated set and brings it into view.
  void select(String markId);

  /// Brings some words into view.
  void look(Span words);

  /// Selects nothing on the page.
  void deselect();

  /// Gives the page the focus, where the mark that is selected is changed by the usual keys.
  void focusPage();

  void openSheet(Region sheet, Node focus);

  void closeSheet();
}
