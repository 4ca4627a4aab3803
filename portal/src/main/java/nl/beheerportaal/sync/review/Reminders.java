package nl.beheerportaal.sync.review;

import java.time.Duration;
import java.time.Instant;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.draft.Draft;
import nl.beheerportaal.sync.draft.DraftStore;
import nl.beheerportaal.sync.draft.WizardStep;

/// Reminds the coordinators of a wizard nobody finished: after seven days without an act, once for
/// each time the steps are walked (design.md §11).
public final class Reminders {
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final Transactions transactions;
    private final DraftStore drafts;
    private final ConfirmedStore confirmed;
    private final RunLetters letters;

    public Reminders(
            Transactions transactions,
            DraftStore drafts,
            ConfirmedStore confirmed,
            RunLetters letters) {
        this.transactions = transactions;
        this.drafts = drafts;
        this.confirmed = confirmed;
        this.letters = letters;
    }

    public void remind(SchoolScope scope, AppId app, Instant now) {
        transactions.forSchool(
                scope.school().value(),
                () ->
                        drafts.find(scope, app, Occasion.WIZARD)
                                .filter(Draft::modeChosen)
                                .filter(draft -> !draft.saved().plus(PATIENCE).isAfter(now))
                                .ifPresent(draft -> post(scope, app, draft, now)));
    }

    private void post(SchoolScope scope, AppId app, Draft draft, Instant now) {
        Instant since = confirmed.find(scope, app).map(Confirmed::since).orElse(Instant.EPOCH);
        letters.unfinished(scope, app, number(draft.furthest()), since, now);
    }

    private static int number(WizardStep step) {
        return switch (step) {
            case MODE, LINK -> 1;
            case PUPILS -> 2;
            case TEACHERS -> 3;
            case REVIEW -> 4;
        };
    }
}
