package nl.beheerportaal.core.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.match.Reason.KeyAgrees;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.Pupil;
import org.jspecify.annotations.Nullable;

/// Finds accounts by a stable key: ECK iD, then Basispoort number, then LAS key, each only where it
/// is unique on both sides. A weaker key never contradicts a stronger one, and a pupil is found
/// once.
final class Keys {
    private final MatchQuestion question;
    private final SortedMap<AccountId, Found> found = new TreeMap<>();
    private final Set<PersonId> taken = new HashSet<>();

    /// The pupil a key points to.
    record Found(PersonId person, KeyAgrees reason) {}

    private Keys(MatchQuestion question) {
        this.question = question;
    }

    /// Accounts that are not linked yet and the pupils their keys point to.
    static SortedMap<AccountId, Found> find(MatchQuestion question) {
        Keys keys = new Keys(question);
        question.links().all().forEach(link -> keys.taken.add(link.person()));
        keys.round(
                Reason.Key.ECK_ID,
                pupil -> pupil.eckId() == null ? null : pupil.eckId().value(),
                account -> account.eckId() == null ? null : account.eckId().value());
        keys.round(Reason.Key.BASISPOORT_ID, pupil -> pupil.id().toString(), Keys::externalId);
        keys.round(
                Reason.Key.LAS_KEY,
                pupil -> pupil.lasKey() == null ? null : pupil.lasKey().value(),
                Account::externalId);
        return keys.found;
    }

    private void round(
            Reason.Key key,
            Function<Pupil, @Nullable String> ofPupil,
            Function<Account, @Nullable String> ofAccount) {
        Map<String, Pupil> pupils = unique(question.pupils(), ofPupil, Pupil::id);
        Map<String, Account> accounts = unique(question.accounts(), ofAccount, Account::id);
        accounts.forEach((value, account) -> {
            Pupil pupil = pupils.get(value);
            if (pupil != null && mayBeFound(account, pupil, key)) {
                taken.add(pupil.id());
                found.put(account.id(), new Found(pupil.id(), new KeyAgrees(key)));
            }
        });
    }

    private boolean mayBeFound(Account account, Pupil pupil, Reason.Key key) {
        boolean decided =
                question.links().has(account.id())
                        || question.decisions().mayGo(account.id())
                        || question.decisions().keptUntilMerged(account.id())
                        || question.decisions().notSame(account.id(), pupil.id());
        return account.active()
                && !decided
                && !taken.contains(pupil.id())
                && !found.containsKey(account.id())
                && (key == Reason.Key.ECK_ID || !contradicts(account, pupil));
    }

    /// Both sides have an ECK iD and they differ: then a number was reissued.
    private static boolean contradicts(Account account, Pupil pupil) {
        return account.eckId() != null
                && pupil.eckId() != null
                && !account.eckId().equals(pupil.eckId());
    }

    private static @Nullable String externalId(Account account) {
        PersonId person = account.person();
        return person == null ? null : person.toString();
    }

    private static <T> Map<String, T> unique(
            List<T> all, Function<T, @Nullable String> key, Function<T, ?> id) {
        Map<String, T> unique = new TreeMap<>();
        Map<String, Object> seen = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (T each : all) {
            String value = key.apply(each);
            if (value != null && !value.isBlank()) {
                Object before = seen.putIfAbsent(value, id.apply(each));
                unique.putIfAbsent(value, each);
                if (before != null && !before.equals(id.apply(each))) {
                    twice.add(value);
                }
            }
        }
        unique.keySet().removeAll(twice);
        return unique;
    }
}
