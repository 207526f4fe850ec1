package dev.verbatim.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of the program, by key.
///
/// A text is a [MessageFormat] pattern where it is given arguments, and literal where it is not.
public final class Messages {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("dev.verbatim.ui.messages", Locale.ENGLISH);

  private Messages() {}

  /// The text of a key.
  ///
  /// @throws java.util.MissingResourceException where there is none, which a test rules out
  public static String get(String key, Object... arguments) {
    String pattern = BUNDLE.getString(key);
    return arguments.length == 0
        ? pattern
        : new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
  }

  public static boolean has(String key) {
    return BUNDLE.containsKey(key);
  }
}
