package dev.verbatim.bench;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Stacks seen in one thread, joined into a tree of who calls whom.
final class CallTree {
  private static final double LEAST_SHARE = 0.02;
  private static final String OUR_OWN = "dev.verbatim.";

  private final String frame;
  private final Map<String, CallTree> callees = new LinkedHashMap<>();
  private int count;

  CallTree(String frame) {
    this.frame = frame;
  }

  /// @param stack innermost first
  void add(List<String> stack) {
    count++;
    CallTree at = this;
    for (String caller : stack.reversed()) {
      at = at.callees.computeIfAbsent(caller, CallTree::new);
      at.count++;
    }
  }

  int count() {
    return count;
  }

  /// Lines with the share of each call in the whole. What is rarely seen is left out, and so are
  /// calls that only hand on, unless they are Verbatim's own.
  void print(StringBuilder text) {
    print(text, 0, count, -1);
  }

  private void print(StringBuilder text, int depth, int whole, int above) {
    boolean handsOn =
        callees.values().stream().anyMatch(c -> c.count == count) && !frame.startsWith(OUR_OWN);
    boolean shown = above < 0 || !handsOn;
    if (shown) {
      text.append(
          String.format(
              Locale.ROOT, "%5.1f %% %s%s%n", 100.0 * count / whole, "  ".repeat(depth), frame));
    }
    callees.values().stream()
        .filter(c -> c.count >= whole * LEAST_SHARE)
        .sorted(Comparator.comparingInt((CallTree c) -> c.count).reversed())
        .forEach(c -> c.print(text, shown ? depth + 1 : depth, whole, count));
  }
}
