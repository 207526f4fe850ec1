package dev.verbatim.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What many programs write above Markdown: lines of YAML between two lines `---`. Only plain
/// `name: value` lines are understood; all else in it is left out with them.
///
/// @param values by their names in small letters
/// @param rest what follows
record FrontMatter(Map<String, String> values, String rest) {
  private static final Pattern WHOLE =
      Pattern.compile(
          "\\A---[ \\t]*\\n(.{0,10000}?)^(?:---|\\.\\.\\.)[ \\t]*$",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern FIELD =
      Pattern.compile("^(\\w+)[ \\t]*:[ \\t]*(.*?)[ \\t]*$", Pattern.MULTILINE);

  /// Takes a text apart.
  static FrontMatter of(String text) {
    Matcher whole = WHOLE.matcher(text);
    Map<String, String> values = new HashMap<>();
    if (!whole.find()) {
      return new FrontMatter(values, text);
    }
    Matcher field = FIELD.matcher(whole.group(1));
    while (field.find()) {
      values.put(field.group(1).toLowerCase(Locale.ROOT), unquoted(field.group(2)));
    }
    return new FrontMatter(values, text.substring(whole.end()));
  }

  private static String unquoted(String value) {
    boolean isQuoted =
        value.length() >= 2
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(value.length() - 1) == value.charAt(0);
    return isQuoted ? value.substring(1, value.length() - 1) : value;
  }

  /// A value that says something.
  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).map(Paragraphs::oneLine).filter(v -> !v.isEmpty());
  }
}
