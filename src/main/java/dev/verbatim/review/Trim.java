package dev.verbatim.review;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What annotators leave out or take in at the end of a mark without meaning anything else by it.
public enum Trim {
  QUOTATION_MARK("[\"'“”„‟«»‹›‘’‚‛「」『』]"),
  BLANK("\\s|\\p{Zs}"),
  PUNCTUATION("\\p{P}"),
  /// English articles; at the beginning only.
  ARTICLE("(?i:the|an?)(?=\\P{L}|$)"),
  /// What stands before a name, in English, capitals or not; at the beginning only. Words of two
  /// offices, such as *Foreign Minister*, are several titles.
  TITLE(
      "(?i:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|baroness|rev|reverend|fr|father"
          + "|sister|pope|bishop|archbishop|cardinal|rabbi|imam|sheikh|king|queen|prince|princess"
          + "|duke|duchess|emperor|president|vice|deputy|acting|former|prime|foreign|finance"
          + "|defen[cs]e|interior|justice|health|education|minister|chancellor|premier|secretary"
          + "|attorney|general|solicitor|ambassador|consul|envoy|governor|mayor|senator"
          + "|representative|congressman|congresswoman|councillor|councilman|councilwoman|mp|judge"
          + "|chief|justice|captain|capt|col|colonel|gen|lt|lieutenant|major|maj|sgt|sergeant"
          + "|admiral|commander|commissioner|inspector|superintendent|constable|officer|detective"
          + "|sheriff|chairman|chairwoman|chairperson|director|spokesman|spokeswoman|spokesperson"
          + "|analyst|economist|reporter|correspondent|coach)(?=\\P{L}|$)");

  private final Pattern pattern;

  Trim(String regex) {
    this.pattern = Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
  }

  /// What a text that is more at the beginning of a mark consists of; empty where there is anything
  /// else in it.
  static Optional<Set<Trim>> leading(String text) {
    return of(text, EnumSet.allOf(Trim.class));
  }

  /// The same at the end.
  static Optional<Set<Trim>> trailing(String text) {
    return of(text, EnumSet.of(QUOTATION_MARK, BLANK, PUNCTUATION));
  }

  private static Optional<Set<Trim>> of(String text, Set<Trim> allowed) {
    Set<Trim> found = EnumSet.noneOf(Trim.class);
    int at = 0;
    while (at < text.length()) {
      int next = at;
      for (Trim trim : allowed) {
        Matcher matcher = trim.pattern.matcher(text).region(at, text.length());
        if (matcher.lookingAt()) {
          found.add(trim);
          next = matcher.end();
          break;
        }
      }
      if (next == at) {
        return Optional.empty();
      }
      at = next;
    }
    return Optional.of(found);
  }

  /// What it is called in data.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
