package nl.beheerportaal.school.application;

import java.time.Instant;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.platform.Secret;
import org.jspecify.annotations.Nullable;

/// One app a school applies for.
///
/// @param administrator e-mail address or user name of the account's administrator, as it was typed
/// @param account the app's id of the account, once the helpdesk chose among several
/// @param word what the account's administrators said
/// @param decision what a lead decided; null when none did
/// @param token of the account's base, once we took one; null before
/// @param byHand the account of an app without a directory; null when the directory is asked
public record Wish(
        AppId app,
        String administrator,
        @Nullable String account,
        Word word,
        @Nullable Decision decision,
        @Nullable Secret token,
        @Nullable ByHand byHand) {
    /// What the administrators of the account said to the mailed link.
    public sealed interface Word {
        record NotAsked() implements Word {}

        record Asked(Instant at) implements Word {}

        record Confirmed(Instant at) implements Word {}

        record Denied(Instant at) implements Word {}
    }

    /// What a lead decided about whose the account is.
    ///
    /// @param theirs whether it is this school's
    /// @param by name of the lead
    public record Decision(boolean theirs, String by, Instant at, String note) {}

    public static Wish of(AppId app, String administrator) {
        return new Wish(app, administrator, null, new Word.NotAsked(), null, null, null);
    }

    public Wish choosing(String id) {
        return new Wish(app, administrator, id, new Word.NotAsked(), null, null, null);
    }

    public Wish saying(Word said) {
        return new Wish(app, administrator, account, said, decision, token, byHand);
    }

    public Wish decided(Decision lead) {
        return new Wish(app, administrator, account, word, lead, token, byHand);
    }

    public Wish holding(@Nullable Secret taken) {
        return new Wish(app, administrator, account, word, decision, taken, byHand);
    }

    /// The account is this one, with this token: another than before, so nobody has confirmed it.
    public Wish reached(ByHand typed, Secret taken) {
        return new Wish(app, administrator, null, new Word.NotAsked(), null, taken, typed);
    }

    /// Without address and token.
    @Override
    public String toString() {
        return "Wish[" + app + "]";
    }
}
