package dev.verbatim.dataset;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.Span;
import dev.verbatim.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/// Tokens of a text as Prodigy wants them: each span begins with one and ends with one, so words
/// are cut where marks begin or end within them. A single blank between tokens belongs to the one
/// before it; other blanks, and those that a mark begins or ends with, are tokens themselves.
final class ProdigyTokens {
  private final ArticleText text;
  private final List<Object> all = new ArrayList<>();
  private final Map<Integer, Integer> byStart = new HashMap<>();
  private final Map<Integer, Integer> byEnd = new HashMap<>();

  /// The token that came last, while it is not known whether a blank follows it.
  private Map<String, Object> last = new LinkedHashMap<>();

  ProdigyTokens(ArticleText text, List<Annotation> marks) {
    this.text = text;
    TreeSet<Integer> starts = new TreeSet<>();
    TreeSet<Integer> ends = new TreeSet<>();
    for (Annotation mark : marks) {
      mark.spans().forEach(span -> starts.add(span.start()));
      mark.spans().forEach(span -> ends.add(span.end()));
    }
    NavigableSet<Integer> cuts = cuts();
    cuts.addAll(starts);
    cuts.addAll(ends);
    int from = 0;
    for (int to : cuts.tailSet(1)) {
      piece(from, to, starts.contains(from) || ends.contains(to));
      from = to;
    }
  }

  /// Where words, signs and runs of blanks begin, and the end.
  private NavigableSet<Integer> cuts() {
    Tokens words = Tokens.of(text);
    NavigableSet<Integer> cuts = new TreeSet<>();
    String string = text.string();
    boolean wasBlank = false;
    int before = 0;
    for (int i = 0; i < string.length(); i++) {
      boolean isBlank = isBlank(string.charAt(i));
      int until = words.before(i + 1);
      if (until > before || isBlank != wasBlank) {
        cuts.add(i);
      }
      before = until;
      wasBlank = isBlank;
    }
    cuts.add(string.length());
    return cuts;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private void piece(int from, int to, boolean isEdge) {
    String words = text.string().substring(from, to);
    if (words.equals(" ") && !isEdge && !last.isEmpty()) {
      last.put("ws", true);
      return;
    }
    byStart.put(from, all.size());
    byEnd.put(to, all.size());
    last = new LinkedHashMap<>();
    last.put("text", words);
    last.put("start", text.toCodePoint(from));
    last.put("end", text.toCodePoint(to));
    last.put("id", all.size());
    last.put("ws", false);
    all.add(last);
  }

  /// As Prodigy has them.
  List<Object> all() {
    return all;
  }

  /// The number of the token that a mark's span begins with.
  int first(Span span) {
    return Objects.requireNonNull(byStart.get(span.start()));
  }

  /// The number of the token that a mark's span ends with.
  int last(Span span) {
    return Objects.requireNonNull(byEnd.get(span.end()));
  }
}
