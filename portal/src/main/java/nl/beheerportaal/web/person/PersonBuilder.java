package nl.beheerportaal.web.person;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEntry;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.match.LinkOrigin;
import nl.beheerportaal.core.roster.Person;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.sync.story.Story;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.log.EntryWords;
import nl.beheerportaal.web.person.PersonView.Line;
import nl.beheerportaal.web.person.PersonView.Roster;
import nl.beheerportaal.web.person.PersonView.Why;
import nl.beheerportaal.web.wizard.People;
import nl.beheerportaal.web.words.Words;
import org.jspecify.annotations.Nullable;

/// Tells a story in the words of a page.
final class PersonBuilder {
    /// Steps by which somebody came to be there by the portal's hand.
    private static final Set<String> ARRIVED = Set.of("CREATE", "RESTORE");

    private final AppLook app;
    private final Story story;
    private final Words words;
    private final EntryWords said;
    private final People people;

    PersonBuilder(AppLook app, Story story, Words words) {
        this.app = app;
        this.story = story;
        this.words = words;
        this.said = new EntryWords(words);
        this.people = new People(story.roster(), story.app(), words);
    }

    PersonView view() {
        Account account = people.account(story.account());
        Person person = story.person();
        String inApp = account == null ? "" : People.shown(account);
        return new PersonView(
                app,
                person != null ? person.name().display() : inApp.isEmpty() ? recorded() : inApp,
                inApp,
                standing(account),
                why(),
                person == null ? null : roster(person),
                story.rosterOfRun(),
                story.entries().stream()
                        .sorted(Comparator.comparingLong(AuditEntry::sequence).reversed())
                        .map(entry -> new Line(entry.happened(), said.what(entry), said.who(entry)))
                        .toList());
    }

    /// The newest name on record, for somebody who is gone on both sides.
    private String recorded() {
        return story.entries().reversed().stream()
                .flatMap(entry -> entry.about().stream())
                .map(said::name)
                .findFirst()
                .orElseGet(() -> words.text("person.nameless"));
    }

    private String standing(@Nullable Account account) {
        var removed = story.removed();
        if (removed != null) {
            return words.text(
                    "person.removed",
                    words.moments().shortDay(removed.since()),
                    words.moments().day(removed.restorableUntil()));
        }
        if (account == null) {
            return words.text("person.gone", app.name());
        }
        return words.text(
                account.active() ? "person.here" : "person.inactive",
                app.name(),
                people.group(account));
    }

    private Why why() {
        Link link = story.link();
        AuditEntry linked = last("LINKED");
        AuditEntry arrived = arrived();
        if (link == null && story.managed() == null) {
            return story.removed() == null
                    ? new Why(words.text("person.why.unmanaged", app.name()), null, "")
                    : removedWhy();
        }
        if (link == null || link.origin() == LinkOrigin.CREATED) {
            return arrived == null
                    ? new Why(words.text("person.why.made"), since(link), "")
                    : new Why(
                            words.text("person.why.CREATED", said.what(arrived)),
                            arrived.happened(),
                            said.who(arrived));
        }
        String how = words.text("person.why.linked", words.text("origin." + link.origin()));
        return linked == null
                ? new Why(how, link.since(), "")
                : new Why(how, linked.happened(), said.who(linked));
    }

    private Why removedWhy() {
        AuditEntry gone =
                story.entries().reversed().stream()
                        .filter(entry -> entry.action() == AuditAction.STEP_DONE)
                        .findFirst()
                        .orElse(null);
        return gone == null
                ? new Why(words.text("person.why.removed"), null, "")
                : new Why(said.what(gone), gone.happened(), said.who(gone));
    }

    private static @Nullable Instant since(@Nullable Link link) {
        return link == null ? null : link.since();
    }

    private @Nullable AuditEntry arrived() {
        return story.entries().reversed().stream()
                .filter(entry -> entry.action() == AuditAction.STEP_DONE)
                .filter(entry -> ARRIVED.contains(entry.facts().values().getOrDefault("step", "")))
                .findFirst()
                .orElse(null);
    }

    private @Nullable AuditEntry last(String act) {
        return story.entries().reversed().stream()
                .filter(entry -> entry.action() == AuditAction.DECIDED)
                .filter(entry -> act.equals(entry.facts().values().get("act")))
                .findFirst()
                .orElse(null);
    }

    private Roster roster(Person person) {
        String group =
                switch (person) {
                    case Pupil pupil -> people.group(pupil);
                    case StaffMember member -> people.groups(member);
                };
        return new Roster(
                person.name().display(),
                group,
                person.id().toString(),
                java.util.Objects.requireNonNull(story.roster()).fetched());
    }
}
