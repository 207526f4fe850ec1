package dev.verbatim.model;

/// Ids of the codebook that Verbatim ships, for what knows more of news than a codebook can say.
///
/// Codebooks are data, and people write their own. One that has not got an id of these is simply
/// not asked about it: a check for quotes finds nothing where there is no tag `quote`.
public final class NewsIds {
  // tags
  public static final String SPEAKER = "speaker";
  public static final String QUOTE = "quote";
  public static final String ALLEGATION = "allegation";
  public static final String STATISTIC = "statistic";

  // attributes
  public static final String TYPE = "type";
  public static final String CUE = "cue";
  public static final String STATUS = "status";
  public static final String AGAINST = "against";
  public static final String VALUE = "value";
  public static final String LOW = "low";
  public static final String HIGH = "high";
  public static final String UNIT = "unit";
  public static final String MODIFIER = "modifier";

  // the choices of a quote's type
  public static final String DIRECT = "direct";
  public static final String INDIRECT = "indirect";
  public static final String MIXED = "mixed";

  /// Quotation marks round a term that the writer keeps at a distance: nobody's words.
  public static final String SCARE = "scare";

  // links
  public static final String SAID_BY = "said-by";
  public static final String ALLEGED_BY = "alleged-by";
  public static final String REPORTED_BY = "reported-by";
  public static final String RESPONDS_TO = "responds-to";

  private NewsIds() {}
}
