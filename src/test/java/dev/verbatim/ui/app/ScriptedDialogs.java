package dev.verbatim.ui.app;

import dev.verbatim.ui.kit.Dialogs;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Answers as it was told to, and keeps what it was told. A question that no answer was prepared
/// for fails the test, on the JavaFX thread.
final class ScriptedDialogs implements Dialogs {
  final List<String> told = new ArrayList<>();
  private final Deque<Object> answers = new ArrayDeque<>();

  /// The next answer: an index, a text, a path, a list of paths, or an empty `Optional`.
  void answer(Object next) {
    answers.add(next);
  }

  /// Drops answers that nobody asked for.
  void forgetAnswers() {
    answers.clear();
  }

  private Object next(String question) {
    told.add(question);
    if (answers.isEmpty()) {
      throw new AssertionError("nobody was to ask: " + question);
    }
    return answers.remove();
  }

  @Override
  public void error(String title, String message) {
    told.add("ERROR " + title + ": " + message);
  }

  @Override
  public void info(String title, String message) {
    told.add("INFO " + title + ": " + message);
  }

  @Override
  public int ask(String title, String message, List<String> choices) {
    return (Integer) next(title + ": " + message);
  }

  @Override
  public Optional<Integer> choose(String title, String message, List<String> choices) {
    return optional(next(title + ": " + message + " " + choices))
        .map(Integer.class::cast)
        .filter(chosen -> chosen < choices.size());
  }

  @Override
  public Optional<String> askText(String title, String message, String proposal) {
    return optional(next(title + " [" + proposal + "]")).map(String.class::cast);
  }

  @Override
  public Optional<Path> chooseFolder(String title) {
    return optional(next(title)).map(Path.class::cast);
  }

  @Override
  public Optional<Path> chooseTarget(String title, String proposal) {
    return optional(next(title)).map(Path.class::cast).map(file -> Dialogs.named(file, proposal));
  }

  @Override
  public List<Path> chooseFiles(String title, String kind, List<String> patterns) {
    return ((List<?>) next(title)).stream().map(Path.class::cast).toList();
  }

  private static Optional<?> optional(Object answer) {
    return answer instanceof Optional<?> optional ? optional : Optional.of(answer);
  }
}
