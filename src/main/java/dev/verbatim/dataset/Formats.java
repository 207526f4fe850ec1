package dev.verbatim.dataset;

import java.util.List;
import java.util.Optional;

/// The forms of data sets that there are.
public final class Formats {
  /// In the order in which they are offered.
  public static final List<Format> ALL =
      List.of(
          new VerbatimFolder(),
          new JsonLines(),
          new Doccano(),
          new LabelStudio(),
          new Prodigy(),
          new Brat(),
          new WebAnnotation(),
          new WebAnno(),
          new Xmi(),
          new Conll(),
          new Citron(),
          Csv.commas(),
          Csv.tabs(),
          new Xlsx(),
          new Html());

  /// Those of them that are read, too.
  public static final List<Format> READABLE =
      ALL.stream().filter(format -> format.ending().isPresent()).toList();

  private Formats() {}

  public static Optional<Format> of(String id) {
    return ALL.stream().filter(format -> format.id().equals(id)).findFirst();
  }
}
