package dev.verbatim.model;

/// A remark on an article as a whole.
public record Note(String id, String text, Provenance provenance) {}
