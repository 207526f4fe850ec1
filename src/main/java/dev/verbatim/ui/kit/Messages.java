package dev.verbatim.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The texts of the program, by key.
///
/// A text is a [MessageFormat] pattern where it is given arguments, and literal where it is not.
public final class Messages {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("dev.verbatim.ui.messages", Locale.ENGLISH);

  /// Patterns that were read, which takes longer than filling them in.
  private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

  private Messages() {}

  /// The text of a key.
  ///
  /// @throws java.util.MissingResourceException where there is none, which a test rules out
  public static String get(String key, Object... arguments) {
    String pattern = BUNDLE.getString(key);
    if (arguments.length == 0) {
      return pattern;
    }
    MessageFormat format =
        FORMATS.computeIfAbsent(key, _ -> new MessageFormat(pattern, Locale.ENGLISH));
    synchronized (format) {
      return format.format(arguments);
    }
  }

  public static boolean has(String key) {
    return BUNDLE.containsKey(key);
  }
}
