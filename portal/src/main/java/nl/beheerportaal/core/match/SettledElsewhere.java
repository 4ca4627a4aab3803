package nl.beheerportaal.core.match;

import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.PersonId;

/// A confirmed link of the same school in another app of the publisher. Accounts of two apps share
/// no id; the matcher recognises the account here by its user name, or by its exact name when that
/// is unique in both apps.
///
/// @param account as the other app has it
public record SettledElsewhere(AppId app, Account account, PersonId person) {}
