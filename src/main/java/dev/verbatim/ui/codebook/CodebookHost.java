package dev.verbatim.ui.codebook;

import dev.verbatim.edit.CodebookEdit;
import dev.verbatim.model.Codebook;
import dev.verbatim.project.ProjectImpact;
import java.util.Optional;
import java.util.function.Consumer;

/// What the editor needs of the program around it.
public interface CodebookHost {
  /// The codebook as it is now.
  Codebook codebook();

  /// Where it is kept; empty where it cannot be changed, as that of a text by itself.
  Optional<String> place();

  /// Does an edit as one step that every open article can undo, and has the editor shown again.
  /// What cannot be done is said in a sentence, by [CodebookEditor#refuse].
  ///
  /// @param label what the menu says of it
  /// @param seen the codebook that the edit was made from; where that has changed since, only what
  ///   the edit differs in is done
  void change(String label, Codebook seen, CodebookEdit edit);

  /// Counts in the background what an edit would touch.
  ///
  /// @param progress told now and then the part that is done, from 0 to 1
  /// @param done told the outcome, but where the counting was cancelled or the edit is refused
  /// @return cancels the counting
  Runnable count(
      CodebookEdit edit, Consumer<Double> progress, Consumer<ProjectImpact.Outcome> done);

  /// Asks whether to go on.
  boolean agrees(String title, String message, String answer);

  /// The command of the program that has a codebook's key on the page now, so that a tag or link of
  /// that key would not: its name.
  Optional<String> ownerOf(String key);

  /// Takes the newest change of the codebook back, or brings one back.
  void toggle(boolean undo);

  /// Lets the person choose a codebook of a file or another project, and takes it over.
  void takeOver();
}
