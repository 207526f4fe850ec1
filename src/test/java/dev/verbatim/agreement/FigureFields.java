package dev.verbatim.agreement;

import java.util.List;

/// The names under which a figure is told as data, in their order.
public final class FigureFields {
  public static final List<String> NAMES =
      List.of(
          "metric",
          "unit",
          "tag",
          "attribute",
          "relation",
          "article",
          "pooling",
          "annotators",
          "value",
          "low",
          "high",
          "precision",
          "recall",
          "n",
          "undefined");

  private FigureFields() {}
}
