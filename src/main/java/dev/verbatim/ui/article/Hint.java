package dev.verbatim.ui.article;

import dev.verbatim.model.Span;

/// A short text that is drawn at the beginning of some words: the key that chooses them.
public record Hint(Span words, String text) {}
