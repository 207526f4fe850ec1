package dev.verbatim.project;

import dev.verbatim.format.FormatException;
import dev.verbatim.format.ReviewFile;
import dev.verbatim.model.Annotator;
import dev.verbatim.model.Article;
import dev.verbatim.model.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everyone's reviews, to be looked at.
record ReviewStore(Layout.Folder layout, FileOperations files) {

  /// A review as its file has it; empty where there is none.
  Optional<ReviewFile.Reading> read(Article article, String reviewerId, String annotatorId)
      throws ProjectException {
    Path file = layout.review(reviewerId, annotatorId, article.id());
    try {
      Optional<Bytes> bytes = new AtomicFile(files).readIfThere(file);
      return bytes.isEmpty()
          ? Optional.empty()
          : Optional.of(parsed(bytes.get().array(), file, article, reviewerId, annotatorId));
    } catch (IOException e) {
      throw FileTrouble.reading(file, e);
    } catch (FormatException e) {
      throw FileTrouble.unreadable(file, e);
    }
  }

  private static ReviewFile.Reading parsed(
      byte[] bytes, Path file, Article article, String reviewerId, String annotatorId)
      throws FormatException, ProjectException {
    ReviewFile.Reading reading = ReviewFile.read(bytes, file.toString(), article);
    Review.Origin origin = reading.review().origin();
    if (!origin.reviewer().id().equals(reviewerId) || !origin.annotatorId().equals(annotatorId)) {
      throw new ProjectException(
          file,
          ("This is what “%s” says of “%s”, and stands where what “%s” says of “%s” belongs."
                  + " It is left alone. Put it where it belongs.")
              .formatted(origin.reviewer().id(), origin.annotatorId(), reviewerId, annotatorId));
    }
    return reading;
  }

  /// Who has said something of some work, by id: the annotator, too, where there are replies.
  List<String> reviewers(String articleId, String annotatorId) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path folder : files.list(layout.reviews())) {
      String id = String.valueOf(folder.getFileName());
      if (Annotator.isSlug(id) && files.exists(layout.review(id, annotatorId, articleId))) {
        found.add(id);
      }
    }
    return found;
  }

  /// All that was said of some work. What cannot be read is told and keeps nothing else back.
  Project.Reviews all(Article article, String annotatorId) throws ProjectException {
    List<Review> reviews = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    try {
      for (String reviewer : reviewers(article.id(), annotatorId)) {
        try {
          Optional<ReviewFile.Reading> reading = read(article, reviewer, annotatorId);
          Path file = layout.review(reviewer, annotatorId, article.id());
          reading.ifPresent(
              r -> {
                reviews.add(r.review());
                r.remarks().forEach(remark -> problems.add(new Problem(file, 0, remark)));
              });
        } catch (ProjectException e) {
          problems.add(e.problem());
        }
      }
    } catch (IOException e) {
      throw FileTrouble.reading(layout.reviews(), e);
    }
    return new Project.Reviews(reviews, problems);
  }
}
