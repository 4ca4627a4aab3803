package nl.beheerportaal.sync.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.beheerportaal.audit.Actor;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.Mention;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.match.Decision;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.roster.Person;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.selection.Selection;

/// What goes on record of an act in the wizard: everything in which the draft after it differs from
/// the one before, each with whom it is about. A step that was only looked at leaves no record.
final class DraftRecords {
    private static final String NO_NAME = "–";

    private final Actor actor;
    private final Facts facts;
    private final Map<PersonId, String> people = new HashMap<>();
    private final Map<AccountId, String> accounts = new HashMap<>();
    private final List<AuditEvent> events = new ArrayList<>();

    private DraftRecords(Actor actor, Facts facts) {
        this.actor = actor;
        this.facts = facts;
        facts.roster().pupils().forEach(this::remember);
        facts.roster().staff().forEach(this::remember);
        facts.app()
                .accounts()
                .forEach(account -> accounts.put(account.id(), account.name().shown()));
    }

    static List<AuditEvent> of(Actor actor, Facts facts, Draft before, Draft after) {
        DraftRecords records = new DraftRecords(actor, facts);
        records.links(before, after);
        records.decisions(before, after);
        records.selection(before.selection(), after.selection());
        return List.copyOf(records.events);
    }

    private void remember(Person person) {
        people.put(person.id(), person.name().display());
    }

    private void links(Draft before, Draft after) {
        for (Link link : before.links().all()) {
            if (!paired(after, link)) {
                add("UNLINKED", link.account(), link.person());
            }
        }
        for (Link link : after.links().all()) {
            if (!paired(before, link)) {
                events.add(
                        event(
                                List.of(mention(link.person()), mention(link.account())),
                                nl.beheerportaal.audit.Facts.none()
                                        .code("act", "LINKED")
                                        .code("origin", link.origin())));
            }
        }
    }

    private static boolean paired(Draft draft, Link link) {
        return draft.links()
                .of(link.account())
                .filter(other -> other.person().equals(link.person()))
                .isPresent();
    }

    private void decisions(Draft before, Draft after) {
        Set<Decision> taken = new HashSet<>(after.decisions().all());
        taken.removeAll(before.decisions().all());
        Set<Decision> released = new HashSet<>(before.decisions().all());
        released.removeAll(after.decisions().all());
        taken.forEach(decision -> decided(word(decision), decision));
        released.forEach(decision -> decided("RELEASED_" + word(decision), decision));
    }

    private void decided(String word, Decision decision) {
        switch (decision) {
            case Decision.NotSame(var account, var person, var _, var _) ->
                    add(word, account, person);
            case Decision.MayGo may -> add(word, mention(may.account()));
            case Decision.KeepUntilMerged keep -> add(word, mention(keep.account()));
        }
    }

    private static String word(Decision decision) {
        return switch (decision) {
            case Decision.NotSame _ -> "NOT_SAME";
            case Decision.MayGo _ -> "MAY_GO";
            case Decision.KeepUntilMerged _ -> "KEEP_UNTIL_MERGED";
        };
    }

    private void selection(Selection before, Selection after) {
        if (before.mode() != after.mode()) {
            events.add(
                    event(
                            List.of(),
                            nl.beheerportaal.audit.Facts.none()
                                    .code("act", "MODE")
                                    .code("mode", after.mode())));
        }
        moved("CHOSEN", "NOT_CHOSEN", before.added(), after.added());
        moved("LEFT_OUT", "TAKEN_ALONG", before.leftOut(), after.leftOut());
        moved("TEACHER_CHOSEN", "TEACHER_NOT_CHOSEN", before.teachers(), after.teachers());
        moved("LEAVER_KEPT", "LEAVER_LET_GO", before.keptLeavers(), after.keptLeavers());
        switched("COMBINED_GROUPS", before.combinedGroups(), after.combinedGroups());
        switched(
                "KEEP_RECOGNISED_TEACHERS",
                before.keepRecognisedTeachers(),
                after.keepRecognisedTeachers());
    }

    private void moved(String in, String out, Set<PersonId> before, Set<PersonId> after) {
        after.stream()
                .filter(person -> !before.contains(person))
                .sorted()
                .forEach(person -> add(in, mention(person)));
        before.stream()
                .filter(person -> !after.contains(person))
                .sorted()
                .forEach(person -> add(out, mention(person)));
    }

    private void switched(String act, boolean before, boolean after) {
        if (before != after) {
            events.add(
                    event(
                            List.of(),
                            nl.beheerportaal.audit.Facts.none()
                                    .code("act", act)
                                    .flag("on", after)));
        }
    }

    private void add(String act, AccountId account, PersonId person) {
        add(act, mention(person), mention(account));
    }

    private void add(String act, Mention... about) {
        events.add(event(List.of(about), nl.beheerportaal.audit.Facts.none().code("act", act)));
    }

    private Mention mention(PersonId person) {
        return Mention.person(person, people.getOrDefault(person, NO_NAME));
    }

    private Mention mention(AccountId account) {
        return Mention.account(facts.app().app(), account, accounts.getOrDefault(account, NO_NAME));
    }

    private AuditEvent event(List<Mention> about, nl.beheerportaal.audit.Facts said) {
        return new AuditEvent(actor, AuditAction.DECIDED, facts.app().app(), about, said);
    }
}
