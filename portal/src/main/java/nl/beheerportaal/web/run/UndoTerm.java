package nl.beheerportaal.web.run;

import java.time.LocalDate;

/// Until when a run can be undone.
///
/// @param open false once that day is past
public record UndoTerm(LocalDate until, boolean open) {}
