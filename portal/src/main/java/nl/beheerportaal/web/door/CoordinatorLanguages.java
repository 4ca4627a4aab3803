package nl.beheerportaal.web.door;

import java.time.Clock;
import java.util.UUID;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.CoordinatorStore;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.web.words.Language;
import org.jspecify.annotations.Nullable;

/// The languages coordinators chose, as the database keeps them beside who mail goes to.
public final class CoordinatorLanguages implements Languages {
    private final CoordinatorStore store;
    private final Transactions transactions;
    private final Clock clock;

    public CoordinatorLanguages(CoordinatorStore store, Transactions transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void choose(SignedIn who, Language language) {
        transactions.forSchool(
                school(who),
                () ->
                        store.choose(
                                who.scope(),
                                new PersonId(who.person()),
                                ofMail(language),
                                clock.instant()));
    }

    @Override
    public @Nullable Language of(SignedIn who) {
        PersonId person = new PersonId(who.person());
        var chosen =
                transactions.forSchool(school(who), () -> store.languages(who.scope())).get(person);
        return chosen == null ? null : ofPages(chosen);
    }

    private static UUID school(SignedIn who) {
        return who.scope().school().value();
    }

    private static nl.beheerportaal.mail.Language ofMail(Language language) {
        return switch (language) {
            case DUTCH -> nl.beheerportaal.mail.Language.NL;
            case ENGLISH -> nl.beheerportaal.mail.Language.EN;
        };
    }

    private static Language ofPages(nl.beheerportaal.mail.Language language) {
        return switch (language) {
            case NL -> Language.DUTCH;
            case EN -> Language.ENGLISH;
        };
    }
}
