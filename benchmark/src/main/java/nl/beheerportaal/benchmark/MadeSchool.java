package nl.beheerportaal.benchmark;

import java.util.Map;
import java.util.Set;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.match.MatchQuestion;
import nl.beheerportaal.core.roster.PersonId;

/// A made-up school with the answer.
///
/// @param truth whose each account is; accounts without a pupil are missing
/// @param noise what was done to each account
record MadeSchool(
        String name,
        MatchQuestion question,
        Map<AccountId, PersonId> truth,
        Map<AccountId, Set<String>> noise) {}
