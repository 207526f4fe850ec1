package dev.verbatim.intake;

/// Which columns of a table, or fields of a JSON object, say what of an article, by their names;
/// empty where none does.
///
/// @param text what stands in it is the article's text; a table without one makes no article
public record Columns(
    String text, String title, String byline, String date, String publisher, String url) {}
