package dev.verbatim.text;

import java.util.Map;
import java.util.Set;

/// The English words by which figures are told from what only looks like one. All in lower case.
final class FigureWords {
  /// What no counted noun is, nor stands before one: articles, prepositions, conjunctions,
  /// pronouns, auxiliaries, and the commonest verbs behind a count.
  static final Set<String> STOP =
      Set.of(
          ("a an the this that these those his her hers its their our my your no of in on at to for"
               + " from by with without against among between into onto over under about above"
               + " below after before behind since until till during than as per via around across"
               + " along towards toward within through throughout despite and or but nor so yet if"
               + " when while where which who whom whose what why how because though although i you"
               + " he she it we they me him us them is are was were be been being am has have had"
               + " having do does did will would shall should can could may might must not never"
               + " also only just even still already ago each every less more fewer most least said"
               + " says say told tells voted abstained opposed supported died left went came made"
               + " took got yes perhaps always sometimes nevertheless apiece altogether overall now"
               + " then there here up down out off back again later earlier today yesterday"
               + " tomorrow including unless plus minus versus")
              .split(" "));

  /// What points back to people or things that are known: *the two ministers*.
  static final Set<String> POINTING =
      Set.of(
          "the", "these", "those", "his", "her", "its", "their", "our", "my", "your", "both", "all",
          "other");

  static final Set<String> PLURALS =
      Set.of(
          "people",
          "men",
          "women",
          "children",
          "feet",
          "mice",
          "teeth",
          "police",
          "cattle",
          "sheep",
          "fish",
          "aircraft",
          "spacecraft",
          "personnel",
          "staff",
          "percent",
          "crew",
          "media",
          "criteria",
          "data",
          "policemen",
          "policewomen",
          "businessmen",
          "spokesmen",
          "councilmen",
          "salmon",
          "offspring",
          "yen",
          "yuan",
          "baht",
          "won",
          "rand",
          "kilowatt");

  /// Ends as a plural does, and is none.
  static final Set<String> SINGULARS =
      Set.of(
          "series",
          "species",
          "news",
          "lens",
          "gas",
          "bus",
          "bias",
          "chaos",
          "atlas",
          "canvas",
          "christmas",
          "politics",
          "athletics",
          "mathematics",
          "physics",
          "texas",
          "paris",
          "thus",
          "wales",
          "athens");

  /// Time and measure in the singular, as *three-year* and *a week* have them.
  static final Set<String> MEASURES =
      Set.of(
          "second",
          "minute",
          "hour",
          "day",
          "night",
          "week",
          "weekend",
          "month",
          "year",
          "decade",
          "century",
          "metre",
          "meter",
          "kilometre",
          "kilometer",
          "mile",
          "foot",
          "inch",
          "acre",
          "hectare",
          "kilogram",
          "kilo",
          "tonne",
          "ton",
          "litre",
          "liter",
          "gallon",
          "page",
          "seat",
          "member",
          "storey",
          "point",
          "vote",
          "game",
          "person",
          "dollar",
          "euro");

  static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec");

  /// What a number behind it only names: *Article 5*, *page one*.
  static final Set<String> LABELS =
      Set.of(
          ("article section chapter room page no number nos act bill rule clause paragraph part"
               + " phase flight route highway motorway channel line gate block figure table version"
               + " volume grade tier platform pier terminal district ward zone sector unit"
               + " resolution protocol amendment annex appendix schedule exhibit case question item"
               + " step level stage round lot plot door floor aisle hall boeing airbus apollo group"
               + " agenda world-war war type model size")
              .split(" "));

  /// Before a bare number of four digits they make it a year.
  static final Set<String> BEFORE_YEARS =
      Set.of(
          "in", "since", "by", "from", "until", "till", "of", "the", "before", "after", "during",
          "and", "to", "between", "late", "early", "mid", "through", "for");

  /// Measures in short, joined to their number or behind it.
  static final Set<String> SHORT_MEASURES =
      Set.of(
          "km", "kg", "cm", "mm", "mg", "lb", "lbs", "oz", "ft", "mph", "kph", "kw", "kwh", "mw",
          "mwh", "gw", "gwh", "twh", "gb", "mb", "tb", "ha", "ml", "hz", "mhz", "ghz");

  /// Signs before or behind an amount that only one currency has.
  static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("€", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("₹", "INR"),
          Map.entry("₩", "KRW"),
          Map.entry("₽", "RUB"),
          Map.entry("₴", "UAH"),
          Map.entry("₺", "TRY"),
          Map.entry("₪", "ILS"),
          Map.entry("₦", "NGN"),
          Map.entry("₫", "VND"),
          Map.entry("$", "dollars"),
          Map.entry("¥", "¥"));

  /// Whose dollar, by the letters in front of the sign.
  static final Map<String, String> DOLLARS =
      Map.of(
          "us", "USD", "c", "CAD", "ca", "CAD", "a", "AUD", "au", "AUD", "nz", "NZD", "hk", "HKD",
          "s", "SGD", "nt", "TWD");

  /// Whose dollar, by the word in front.
  static final Map<String, String> DOLLAR_WORDS =
      Map.of(
          "us",
          "USD",
          "american",
          "USD",
          "canadian",
          "CAD",
          "australian",
          "AUD",
          "singapore",
          "SGD");

  static final Set<String> CODES =
      Set.of(
          "USD", "EUR", "GBP", "CAD", "AUD", "NZD", "CHF", "JPY", "CNY", "HKD", "SEK", "NOK", "DKK",
          "PLN", "CZK", "INR", "KRW", "RUB", "UAH", "TRY", "BRL", "MXN", "ZAR", "SGD");

  private FigureWords() {}

  /// Whether a word can be the head of what is counted.
  static boolean isPlural(String word) {
    if (STOP.contains(word) || SINGULARS.contains(word)) {
      return false;
    }
    return PLURALS.contains(word)
        || (word.length() > 2
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is")
            && !word.endsWith("’s")
            && !word.endsWith("'s"));
  }
}
