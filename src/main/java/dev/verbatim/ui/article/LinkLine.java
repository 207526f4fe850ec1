package dev.verbatim.ui.article;

import dev.verbatim.model.Span;

/// A link to be drawn from one mark to another.
///
/// @param from the fragment that it leaves
/// @param to the fragment that it points at
/// @param away what to write where `to` is out of sight
/// @param back what to write where `from` is out of sight
/// @param strong whether it is one of the selected mark's, and drawn to be noticed
public record LinkLine(Span from, Span to, String away, String back, boolean strong) {}
