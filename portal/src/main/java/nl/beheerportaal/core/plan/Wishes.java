package nl.beheerportaal.core.plan;

import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.selection.Selection;

/// What people decided for one school and one app: what is in force, or will be.
public record Wishes(Links links, Decisions decisions, Selection selection) {}
