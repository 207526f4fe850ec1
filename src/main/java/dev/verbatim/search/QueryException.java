package dev.verbatim.search;

import java.util.OptionalInt;

/// A query cannot be used; the message is a sentence for people, with what is wrong and what to do.
public final class QueryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int index;

  QueryException(String sentence, Throwable cause) {
    this(sentence, -1, cause);
  }

  /// @param index negative where no place is meant
  QueryException(String sentence, int index, Throwable cause) {
    super(sentence, cause);
    this.index = index;
  }

  /// Where in the query's words it is wrong, in UTF-16 units from 0; the length of the words where
  /// something is missing at their end.
  public OptionalInt index() {
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }
}
