package nl.beheerportaal.core.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.match.TeacherRecogniser;
import nl.beheerportaal.core.match.TeacherRecogniser.Evidence;
import nl.beheerportaal.core.match.TeacherRecogniser.Recognised;
import nl.beheerportaal.core.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// Which account belongs to whom, for this plan: first what is linked, then what stable keys say
/// about accounts nobody decided about. Names never count here.
final class Identities {
    /// How it is known whose an account is.
    enum Knowledge {
        LINKED,
        KEY,
        RECOGNISED
    }

    private final Situation situation;
    private final SortedMap<PersonId, Account> accounts = new TreeMap<>();
    private final Map<AccountId, PersonId> people = new HashMap<>();
    private final Map<PersonId, Knowledge> knowledge = new HashMap<>();
    private final SortedMap<PersonId, AccountId> vanished = new TreeMap<>();

    private Identities(Situation situation) {
        this.situation = situation;
    }

    static Identities of(Situation situation) {
        Identities identities = new Identities(situation);
        identities.addLinks();
        identities.addTeachersOfOurs();
        identities.addExternalIds();
        identities.addReturning();
        new Reissued(situation, identities).settle();
        identities.addRecognisedTeachers();
        return identities;
    }

    @Nullable Account accountOf(PersonId person) {
        return accounts.get(person);
    }

    @Nullable PersonId personOf(AccountId account) {
        return people.get(account);
    }

    @Nullable Knowledge knowledgeOf(PersonId person) {
        return knowledge.get(person);
    }

    /// The account this person was linked to and that the app no longer has.
    @Nullable AccountId vanishedOf(PersonId person) {
        return vanished.get(person);
    }

    /// Every account that is somebody's, and whose.
    Map<AccountId, PersonId> owners() {
        return Map.copyOf(people);
    }

    /// The account is this person's from now on, and was nobody else's.
    void give(Account account, PersonId person) {
        takeFrom(account);
        hold(person, account, Knowledge.KEY);
    }

    /// The account is nobody's for now.
    void takeFrom(Account account) {
        PersonId former = people.remove(account.id());
        if (former != null && account.equals(accounts.get(former))) {
            accounts.remove(former);
            knowledge.remove(former);
        }
    }

    /// As it was before [#takeFrom].
    void giveBack(Account account, PersonId person, Knowledge how) {
        hold(person, account, how);
    }

    private void addLinks() {
        for (Link link : situation.world().links().all()) {
            Account account = situation.accounts().get(link.account());
            if (account == null) {
                vanished.put(link.person(), link.account());
            } else {
                hold(link.person(), account, Knowledge.LINKED);
            }
        }
    }

    /// Teachers are not linked; the ledger knows which accounts of theirs are ours.
    private void addTeachersOfOurs() {
        for (ManagedAccount ours : situation.world().ledger().accounts()) {
            Account account = situation.accounts().get(ours.account());
            if (ours.kind() != AccountKind.TEACHER
                    || accounts.containsKey(ours.person())
                    || people.containsKey(ours.account())) {
                continue;
            }
            if (account == null) {
                vanished.put(ours.person(), ours.account());
            } else {
                hold(ours.person(), account, Knowledge.LINKED);
            }
        }
    }

    /// An account that bears the number of somebody on the roster is theirs, unless a person
    /// unlinked it or said that it is not.
    private void addExternalIds() {
        Map<PersonId, List<Account>> bearers = new TreeMap<>();
        for (Account account : situation.accounts().values()) {
            PersonId person = account.person();
            if (person != null && undecided(account, person) && fits(account, person)) {
                bearers.computeIfAbsent(person, _ -> new ArrayList<>()).add(account);
            }
        }
        bearers.forEach((person, candidates) -> {
            if (!accounts.containsKey(person)) {
                candidates.sort(
                        Comparator.comparing((Account account) -> !account.active())
                                .thenComparing(Account::id));
                hold(person, candidates.getFirst(), Knowledge.KEY);
            }
        });
    }

    /// Somebody whose account we deactivated gets it back, also when the link was dropped.
    private void addReturning() {
        for (DeactivatedAccount old : situation.world().ledger().deactivated()) {
            PersonId person = old.person();
            Account account = situation.accounts().get(old.account());
            if (person != null
                    && account != null
                    && !accounts.containsKey(person)
                    && !people.containsKey(account.id())
                    && !situation.world().decisions().notSame(account.id(), person)
                    && fits(account, person)) {
                hold(person, account, Knowledge.KEY);
            }
        }
    }

    /// With the switch on, an existing teacher who is recognised by key or e-mail address keeps the
    /// account. Only a plan that a person reviews as a whole takes accounts over so.
    private void addRecognisedTeachers() {
        World world = situation.world();
        if (!world.selection().keepRecognisedTeachers() || world.occasion() != Occasion.WIZARD) {
            return;
        }
        List<Account> existing =
                situation.accounts().values().stream()
                        .filter(account -> account.kind() == AccountKind.TEACHER)
                        .filter(account -> account.active() && !people.containsKey(account.id()))
                        .toList();
        for (Recognised found :
                TeacherRecogniser.recognise(List.copyOf(situation.staff().values()), existing)
                        .values()) {
            Account account = situation.accounts().get(found.account());
            if (account != null
                    && found.evidence() != Evidence.NAME
                    && !accounts.containsKey(found.person())) {
                hold(found.person(), account, Knowledge.RECOGNISED);
            }
        }
    }

    private void hold(PersonId person, Account account, Knowledge how) {
        accounts.put(person, account);
        people.put(account.id(), person);
        knowledge.put(person, how);
        vanished.remove(person);
    }

    private boolean undecided(Account account, PersonId person) {
        return !people.containsKey(account.id())
                && !situation.managed().containsKey(account.id())
                && !situation.world().decisions().notSame(account.id(), person);
    }

    boolean fits(Account account, PersonId person) {
        return switch (account.kind()) {
            case PUPIL -> situation.pupils().containsKey(person);
            case TEACHER -> situation.staff().containsKey(person);
            case OTHER -> false;
        };
    }
}
