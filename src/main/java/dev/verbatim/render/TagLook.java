package dev.verbatim.render;

import dev.verbatim.model.LineStyle;

/// How the marks of a tag look in one theme.
///
/// @param label what the codebook calls the tag; its id where the codebook lacks it
/// @param line the colour of its line, outline and label
/// @param fill the colour behind the words
public record TagLook(String label, Rgb line, Rgb fill, LineStyle style) {}
