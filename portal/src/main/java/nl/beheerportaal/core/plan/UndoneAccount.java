package nl.beheerportaal.core.plan;

import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// An account that a person put back by an undo, or whose removal a person discarded. No run
/// changes it by itself, or the night would repeat what the day took back; a plan that a person
/// confirms about it lets it go again.
///
/// @param person whose it is; null when nobody is linked
public record UndoneAccount(AccountId account, @Nullable PersonId person) {}
