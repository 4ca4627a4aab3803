package nl.beheerportaal.core.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// What needs no weighing: links, decisions by people, and stable keys; and which pupil another
/// app's link points to.
final class Settled {
    private static final int FREE = -1;
    private static final int NOBODY = -2;

    private final int[] pupilOf;
    private final BitSet takenPupils = new BitSet();
    private final Set<List<Integer>> notSame = new HashSet<>();
    private final int[] elsewhere;

    /// @param keys accounts and the people their stable keys point to
    /// @param elsewhere accounts and the people another app's links point to
    Settled(
            School school,
            MatchQuestion question,
            Map<AccountId, PersonId> keys,
            Map<AccountId, PersonId> elsewhere) {
        Map<PersonId, Integer> pupils = new HashMap<>();
        for (int p = 0; p < school.pupils().size(); p++) {
            pupils.put(school.pupils().get(p).pupil().id(), p);
        }
        pupilOf = new int[school.accounts().size()];
        Arrays.fill(pupilOf, FREE);
        Map<AccountId, Integer> accounts = new HashMap<>();
        for (int a = 0; a < pupilOf.length; a++) {
            accounts.put(school.accounts().get(a).account().id(), a);
        }
        for (Link link : question.links().all()) {
            settle(accounts.get(link.account()), pupils.get(link.person()));
        }
        keys.forEach((account, person) -> settle(accounts.get(account), pupils.get(person)));
        this.elsewhere = new int[pupilOf.length];
        Arrays.fill(this.elsewhere, FREE);
        elsewhere.forEach((account, person) -> {
            Integer a = accounts.get(account);
            Integer p = pupils.get(person);
            if (a != null && p != null) {
                this.elsewhere[a] = p;
            }
        });
        question.decisions().all().forEach(decision -> decide(decision, accounts, pupils));
    }

    private void decide(
            Decision decision, Map<AccountId, Integer> accounts, Map<PersonId, Integer> pupils) {
        Integer account = accounts.get(decision.account());
        if (account == null) {
            return;
        }
        switch (decision) {
            case Decision.NotSame never -> {
                Integer pupil = pupils.get(never.person());
                if (pupil != null) {
                    notSame.add(List.of(account, pupil));
                }
            }
            case Decision.MayGo _, Decision.KeepUntilMerged _ -> {
                if (pupilOf[account] == FREE) {
                    pupilOf[account] = NOBODY;
                }
            }
        }
    }

    private void settle(@Nullable Integer account, @Nullable Integer pupil) {
        if (pupil != null) {
            takenPupils.set(pupil);
        }
        if (account != null) {
            pupilOf[account] = pupil == null ? NOBODY : pupil;
        }
    }

    /// Per account its pupil, or -1; a copy. Links to people who left the roster count as -1.
    int[] pupilOf() {
        return Arrays.stream(pupilOf).map(pupil -> Math.max(pupil, FREE)).toArray();
    }

    boolean account(int account) {
        return pupilOf[account] != FREE;
    }

    /// Whether an account is linked to somebody who is on the roster.
    boolean hasPupil(int account) {
        return pupilOf[account] >= 0;
    }

    boolean mayBe(int account, int pupil) {
        return !takenPupils.get(pupil) && !notSame.contains(List.of(account, pupil));
    }

    boolean elsewhere(int account, int pupil) {
        return elsewhere[account] == pupil;
    }
}
