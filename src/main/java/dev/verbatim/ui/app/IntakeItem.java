package dev.verbatim.ui.app;

import dev.verbatim.intake.NewArticle;
import dev.verbatim.intake.Reading;
import dev.verbatim.model.Metadata;
import dev.verbatim.project.Problem;
import dev.verbatim.ui.kit.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// One line of what was read: an article that can be taken, or what cannot.
sealed interface IntakeItem {
  Reading reading();

  /// What it is called.
  String title();

  /// Where it comes from and what is to be said of it, in a few words.
  String state();

  /// All that a file holds, what is refused last.
  static Stream<IntakeItem> of(Reading reading) {
    return Stream.concat(
        reading.articles().stream().map(article -> new Taken(reading, article)),
        reading.refused().stream().map(problem -> new Refused(reading, problem)));
  }

  /// An article, which is taken unless the project has its text already.
  final class Taken implements IntakeItem {
    private final Reading reading;
    private final BooleanProperty ticked;
    private NewArticle article;

    Taken(Reading reading, NewArticle article) {
      this.reading = reading;
      this.article = article;
      this.ticked = new SimpleBooleanProperty(article.twin().isEmpty());
    }

    @Override
    public Reading reading() {
      return reading;
    }

    NewArticle article() {
      return article;
    }

    BooleanProperty tickedProperty() {
      return ticked;
    }

    void setMetadata(Metadata metadata) {
      article = article.withMetadata(metadata);
    }

    @Override
    public String title() {
      return article.title();
    }

    @Override
    public String state() {
      String name = String.valueOf(reading.file().getFileName());
      return article.remarks().isEmpty()
          ? name
          : Messages.get(
              article.twin().isPresent() ? "intake.state.twin" : "intake.state.look",
              name,
              article.remarks().size());
    }

    List<String> remarks() {
      return article.remarks();
    }
  }

  /// What could not be read.
  record Refused(Reading reading, Problem problem) implements IntakeItem {
    @Override
    public String title() {
      return RefusedSheet.place(problem);
    }

    @Override
    public String state() {
      return Messages.get("intake.state.refused");
    }
  }

  /// The article, where it is one that is to be taken.
  default Optional<NewArticle> taken() {
    return this instanceof Taken item && item.tickedProperty().get()
        ? Optional.of(item.article())
        : Optional.empty();
  }
}
