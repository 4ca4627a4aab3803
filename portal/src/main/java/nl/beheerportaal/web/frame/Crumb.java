package nl.beheerportaal.web.frame;

import org.jspecify.annotations.Nullable;

/// One part of the path above a heading.
///
/// @param path null for the last part, which is not a link
public record Crumb(String text, @Nullable String path) {}
