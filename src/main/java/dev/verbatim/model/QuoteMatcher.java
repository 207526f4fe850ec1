package dev.verbatim.model;

import dev.verbatim.model.Anchor.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds a quote in a text that has changed, and says how sure it is.
///
/// All exact occurrences are rated first. Where there is none, the quote is looked for with at most
/// one edit (a character added, left out or exchanged) in six: cut into one more piece than edits
/// are allowed, it must keep one piece whole, so only places where a piece stands are compared.
/// That keeps the cost near one pass over the text a piece, where comparing everywhere would cost
/// text times quote.
///
/// The weights of the score are those that the Hypothesis client settled on: 50 for the words, 20
/// for either context, 2 for the place. Context that was not recorded does not count.
final class QuoteMatcher {
  private static final double QUOTE_WEIGHT = 50;
  private static final double CONTEXT_WEIGHT = 20;
  private static final double PLACE_WEIGHT = 2;
  private static final double LEAST_SCORE = 0.5;
  private static final int CHARACTERS_AN_EDIT = 6;

  /// Short and common words can occur very often; beyond this many, those nearest the old place.
  private static final int MOST_CANDIDATES = 2000;

  private final ArticleText article;
  private final String text;
  private final Anchor anchor;
  private final String quote;

  QuoteMatcher(ArticleText text, Anchor anchor) {
    this.article = text;
    this.text = text.string();
    this.anchor = anchor;
    this.quote = anchor.quote();
  }

  Match best() {
    if (quote.isEmpty()) {
      return new Match.Lost();
    }
    Match exact = bestOf(occurrences());
    return exact instanceof Match.Lost ? bestOf(approximations()) : exact;
  }

  /// A place where the quote may stand.
  ///
  /// @param edits what sets its words apart from the quote
  private record Candidate(Span span, int edits) {}

  private Match bestOf(List<Candidate> candidates) {
    Match best = new Match.Lost();
    double bestScore = LEAST_SCORE;
    for (Candidate candidate : candidates) {
      double score = score(candidate);
      if (score > bestScore) {
        bestScore = score;
        best = new Match.Moved(candidate.span(), score);
      }
    }
    return best;
  }

  private List<Candidate> occurrences() {
    List<Candidate> found = new ArrayList<>();
    int hint = Math.clamp(anchor.span().start(), 0, text.length());
    for (int i = text.indexOf(quote, hint);
        i >= 0 && found.size() < MOST_CANDIDATES / 2;
        i = text.indexOf(quote, i + 1)) {
      found.add(new Candidate(new Span(i, i + quote.length()), 0));
    }
    for (int i = text.lastIndexOf(quote, hint - 1);
        i >= 0 && found.size() < MOST_CANDIDATES;
        i = text.lastIndexOf(quote, i - 1)) {
      found.add(new Candidate(new Span(i, i + quote.length()), 0));
    }
    return found;
  }

  private List<Candidate> approximations() {
    int most = quote.length() / CHARACTERS_AN_EDIT;
    List<Candidate> found = new ArrayList<>();
    if (most == 0) {
      return found;
    }
    int pieces = most + 1;
    for (int p = 0; p < pieces && found.size() < MOST_CANDIDATES; p++) {
      int from = quote.length() * p / pieces;
      String piece = quote.substring(from, quote.length() * (p + 1) / pieces);
      int tried = -1;
      for (int i = text.indexOf(piece);
          i >= 0 && found.size() < MOST_CANDIDATES;
          i = text.indexOf(piece, i + 1)) {
        int start = Math.max(0, i - from - most);
        if (start > tried) {
          tried = start + most;
          nearest(start, Math.min(text.length(), i - from + quote.length() + most), most)
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /// The stretch of a window that is fewest edits away from the quote, by Sellers' algorithm: a
  /// table of edit distances in which a match may begin anywhere in the window at no cost. Beside
  /// each distance the table carries where its match begins.
  private Optional<Candidate> nearest(int windowStart, int windowEnd, int most) {
    int width = windowEnd - windowStart;
    int[] cost = new int[width + 1];
    int[] begin = new int[width + 1];
    for (int j = 0; j <= width; j++) {
      begin[j] = j;
    }
    for (int i = 1; i <= quote.length(); i++) {
      int diagonalCost = cost[0];
      int diagonalBegin = begin[0];
      cost[0] = i;
      for (int j = 1; j <= width; j++) {
        int exchange =
            diagonalCost + (quote.charAt(i - 1) == text.charAt(windowStart + j - 1) ? 0 : 1);
        int omit = cost[j] + 1;
        int add = cost[j - 1] + 1;
        diagonalCost = cost[j];
        int oldBegin = begin[j];
        cost[j] = Math.min(exchange, Math.min(omit, add));
        begin[j] = cost[j] == exchange ? diagonalBegin : cost[j] == omit ? oldBegin : begin[j - 1];
        diagonalBegin = oldBegin;
      }
    }
    int end = 0;
    for (int j = 1; j <= width; j++) {
      end = cost[j] < cost[end] ? j : end;
    }
    return cost[end] > most || begin[end] >= end
        ? Optional.empty()
        : Optional.of(new Candidate(whole(windowStart + begin[end], windowStart + end), cost[end]));
  }

  /// Edits are counted in UTF-16 units, and half a pair may be one; what is found is whole
  /// graphemes.
  private Span whole(int start, int end) {
    return new Span(article.graphemeFloor(start), article.graphemeCeiling(end));
  }

  private double score(Candidate candidate) {
    double sum = QUOTE_WEIGHT * (1 - (double) candidate.edits() / quote.length());
    double weights = QUOTE_WEIGHT + PLACE_WEIGHT;
    if (!anchor.prefix().isEmpty()) {
      sum += CONTEXT_WEIGHT * commonBefore(candidate.span().start()) / anchor.prefix().length();
      weights += CONTEXT_WEIGHT;
    }
    if (!anchor.suffix().isEmpty()) {
      sum += CONTEXT_WEIGHT * commonBehind(candidate.span().end()) / anchor.suffix().length();
      weights += CONTEXT_WEIGHT;
    }
    double away = Math.abs((double) candidate.span().start() - anchor.span().start());
    sum += PLACE_WEIGHT * (1 - Math.min(1, away / text.length()));
    return sum / weights;
  }

  private int commonBefore(int offset) {
    String prefix = anchor.prefix();
    int n = 0;
    while (n < prefix.length()
        && n < offset
        && prefix.charAt(prefix.length() - 1 - n) == text.charAt(offset - 1 - n)) {
      n++;
    }
    return n;
  }

  private int commonBehind(int offset) {
    String suffix = anchor.suffix();
    int n = 0;
    while (n < suffix.length()
        && offset + n < text.length()
        && suffix.charAt(n) == text.charAt(offset + n)) {
      n++;
    }
    return n;
  }
}
