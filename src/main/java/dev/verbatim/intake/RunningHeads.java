package dev.verbatim.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what stands at the top or bottom of several pages in the same words, their numbers left
/// aside, and page numbers; neither is part of a text.
final class RunningHeads {
  /// How many lines at the top, and at the bottom, of a page are looked at.
  private static final int LINES = 2;

  /// On which share of the pages a head stands at least: left and right pages often differ.
  private static final double SHARE = 0.4;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)^\\W*(?:page|seite|p\\.|s\\.)?\\s*\\d{1,4}(?:\\s*(?:/|of|von)\\s*\\d{1,4})?\\W*$");

  private final Map<String, Integer> pagesByHead = new LinkedHashMap<>();
  private final Set<String> heads = new HashSet<>();
  private int numbers;

  /// @param pages pieces of lines of each page, from above
  RunningHeads(List<List<PdfWord>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<PdfWord> page : pages) {
      edges(page).stream()
          .map(RunningHeads::plain)
          .distinct()
          .forEach(head -> counts.merge(head, 1, Integer::sum));
    }
    int least = Math.max(2, (int) Math.ceil(pages.size() * SHARE));
    counts.forEach(
        (head, count) -> {
          if (count >= least) {
            heads.add(head);
          }
        });
  }

  /// A page without them.
  List<PdfWord> without(List<PdfWord> page) {
    List<PdfWord> rest = new ArrayList<>(page);
    for (PdfWord edge : edges(page)) {
      boolean isNumber = NUMBER.matcher(edge.text()).matches();
      boolean isHead = heads.contains(plain(edge));
      if (isHead || (isNumber && standsAlone(edge, page))) {
        rest.remove(edge);
        if (isNumber) {
          numbers++;
        } else {
          pagesByHead.merge(edge.text(), 1, Integer::sum);
        }
      }
    }
    return rest;
  }

  /// Whether nothing else stands on its line: the number of an item of a list is no page's.
  private static boolean standsAlone(PdfWord edge, List<PdfWord> page) {
    return page.size() > 1
        && page.stream().filter(piece -> piece.isBeside(edge)).count() == 1
        && (edge.equals(page.getFirst()) || edge.equals(page.getLast()));
  }

  private static List<PdfWord> edges(List<PdfWord> page) {
    List<PdfWord> edges = new ArrayList<>();
    int top = 0;
    int bottom = 0;
    for (int i = 0; i < page.size(); i++) {
      top += i == 0 || !page.get(i - 1).isBeside(page.get(i)) ? 1 : 0;
      if (top > LINES) {
        break;
      }
      edges.add(page.get(i));
    }
    int looked = edges.size();
    for (int i = page.size() - 1; i >= looked; i--) {
      bottom += i == page.size() - 1 || !page.get(i + 1).isBeside(page.get(i)) ? 1 : 0;
      if (bottom > LINES) {
        break;
      }
      edges.add(page.get(i));
    }
    return edges;
  }

  private static String plain(PdfWord head) {
    return head.text().replaceAll("\\d+", "#");
  }

  /// What was left out of the pages so far.
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (!pagesByHead.isEmpty()) {
      int lines = pagesByHead.values().stream().mapToInt(Integer::intValue).sum();
      remarks.add(
          Remarks.count(lines, "running head was", "running heads were")
              + " left out, such as “%s”.".formatted(pagesByHead.keySet().iterator().next()));
    }
    if (numbers > 0) {
      remarks.add(Remarks.count(numbers, "page number was", "page numbers were") + " left out.");
    }
    return remarks;
  }
}
