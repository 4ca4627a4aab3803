package nl.beheerportaal.web.wizard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.school.Pause;
import nl.beheerportaal.sync.fetch.Side;
import nl.beheerportaal.sync.fetch.Sides;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Notice;
import nl.beheerportaal.web.frame.Notice.Tone;
import nl.beheerportaal.web.words.FailureWords;
import nl.beheerportaal.web.words.Words;
import org.jspecify.annotations.Nullable;

/// The messages at the top of a page of the wizard.
public final class Notices {
    private final Words words;
    private final AppLook app;
    private final List<Notice> all = new ArrayList<>();

    public Notices(Words words, AppLook app) {
        this.words = words;
        this.app = app;
    }

    public List<Notice> all() {
        return List.copyOf(all);
    }

    /// Why what the page shows is not from just now.
    public Notices sides(Sides sides, Instant now) {
        RosterSnapshot roster = sides.roster().snapshot();
        AppSnapshot accounts = sides.app().snapshot();
        side(
                roster == null ? "side.basispoort.never" : "side.basispoort",
                sides.roster(),
                roster == null ? null : roster.fetched(),
                now);
        side(
                accounts == null ? "side.app.never" : "side.app",
                sides.app(),
                accounts == null ? null : accounts.fetched(),
                now);
        return this;
    }

    /// @param last when the data on the page are from; null when there are none
    private void side(String key, Side<?> side, @Nullable Instant last, Instant now) {
        Failure failure = side.failure();
        if (failure == null) {
            return;
        }
        String why = words.text(FailureWords.now(failure), app.name());
        add(Tone.ATTENTION, key, why, last == null ? "" : words.moments().since(last, now));
    }

    /// The publisher put synchronisations off.
    public Notices paused(@Nullable Pause pause) {
        if (pause != null) {
            add(
                    Tone.ATTENTION,
                    "side.paused",
                    words.moments().fullMoment(pause.since()),
                    pause.reason());
        }
        return this;
    }

    public Notices withdrawn(boolean withdrawn, String slider) {
        if (withdrawn) {
            add(Tone.WRONG, "side.withdrawn", slider);
        }
        return this;
    }

    /// What came of the last act, and what somebody else did meanwhile.
    ///
    /// @param undo address that takes it back; null when nothing can be taken back
    public Notices flash(@Nullable Flash flash, People people, @Nullable String undo) {
        if (flash == null) {
            return this;
        }
        if (!flash.other().isEmpty()) {
            String at = words.moments().time(Instant.ofEpochSecond(flash.otherAt()));
            add(Tone.INFO, "act.others", flash.other(), at);
        }
        result(flash, people, undo);
        return this;
    }

    private void result(Flash flash, People people, @Nullable String undo) {
        String account = flash.account() == null ? "" : people.name(new AccountId(flash.account()));
        String person = flash.person() == null ? "" : people.name(PersonId.parse(flash.person()));
        switch (flash.what()) {
            case LINKED_AUTOMATICALLY -> linked(flash, undo);
            case LINKED -> done(undo, "act.linked", person);
            case LINKED_BUNDLE -> done(undo, "act.bundle", flash.count());
            case UNLINKED -> done(undo, "act.unlinked", account);
            case NOT_SAME -> done(undo, "act.notsame", account, person);
            case MAY_GO -> done(undo, "act.maygo", account);
            case KEPT_UNTIL_MERGED -> done(undo, "act.merged", account);
            case KEPT_ONE -> done(undo, "act.kept", account, person);
            case KEPT_BOTH -> done(undo, "act.keptboth", account, person);
            case RELEASED -> done(undo, "act.released", account);
            case UNDONE -> add(Tone.INFO, "act.undone");
            case SAVED -> {}
            case REFUSED -> add(Tone.WRONG, "refused." + flash.detail(), app.name());
            case UNREAD -> unread(flash);
            case STALE -> add(Tone.ATTENTION, "s4.stale");
            case FETCHING -> add(Tone.GOOD, "fetch.started", app.name());
            case NOTHING_FETCHED -> add(Tone.INFO, "fetch.nothing");
        }
    }

    private void linked(Flash flash, @Nullable String undo) {
        if (flash.count() == 0) {
            add(Tone.INFO, "s1.auto.none");
        } else {
            done(undo, "s1.auto.done", flash.count(), flash.left());
        }
    }

    private void unread(Flash flash) {
        String key = flash.detail() == null ? "failure.now.app.silent" : flash.detail();
        add(Tone.WRONG, "act.unread", words.text(key, app.name()));
    }

    private void done(@Nullable String undo, String key, Object... arguments) {
        all.add(
                undo == null
                        ? Notice.of(Tone.GOOD, words.html(key, arguments))
                        : Notice.undoable(
                                words.html(key, arguments), undo, words.text("common.undo")));
    }

    private void add(Tone tone, String key, Object... arguments) {
        all.add(Notice.of(tone, words.html(key, arguments)));
    }
}
