package nl.beheerportaal.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.helpdesk.HelpdeskPersonStore;
import nl.beheerportaal.sync.retention.RequestedErasure;
import nl.beheerportaal.sync.retention.RequestedErasure.Why;

/// Erases one account before its time, on a lead's decision.
public final class EraseCommand {
    private static final String NAME = "erase";

    private final Tools.Tables tables;
    private final Supplier<Erasing> erasing;

    /// What an erasure needs; made only when one is asked for.
    ///
    /// @param people who works at the helpdesk
    public record Erasing(RequestedErasure erasure, HelpdeskPersonStore people) {}

    EraseCommand(Tools.Tables tables, Supplier<Erasing> erasing) {
        this.tables = tables;
        this.erasing = erasing;
    }

    Answer erase(Words words) {
        words.onlyOptions(Set.of("school", "app", "account", "by", "reason", "in-use"));
        SchoolNumber number = new SchoolNumber(words.number("school"));
        UUID lead = lead(words.needed("by"));
        RequestedErasure.Asked asked =
                new RequestedErasure.Asked(
                        new AppId(words.needed("app")),
                        new AccountId(words.needed("account")),
                        lead,
                        why(words.needed("reason")),
                        words.has("in-use"));
        FleetScope fleet = FleetScope.forOperator(NAME);
        Erasing now = erasing.get();
        if (tables.transactions().forFleet(() -> now.people.name(fleet, lead)).isEmpty()) {
            return Answer.refused("Nobody of the helpdesk has the id " + lead + ".");
        }
        Optional<SchoolId> school =
                tables.transactions().forFleet(() -> tables.schools().find(fleet, number));
        return school.map(id -> said(now.erasure.erase(SchoolScope.forOperator(id, NAME), asked)))
                .orElseGet(() -> Answer.refused("There is no school " + number + "."));
    }

    private static Answer said(RequestedErasure.Result result) {
        return switch (result) {
            case RequestedErasure.Result.Erased _ ->
                    Answer.done("The account is erased, and that is on record.");
            case RequestedErasure.Result.InUse _ ->
                    Answer.refused(
                            "That account is in use by somebody who is at the school. If it is"
                                    + " meant all the same, add --in-use.");
            case RequestedErasure.Result.NotOurs _ ->
                    Answer.refused("The portal did not make, link or remove such an account.");
            case RequestedErasure.Result.Administrator _ ->
                    Answer.refused("An administrator's account is never erased.");
            case RequestedErasure.Result.Busy _ ->
                    Answer.refused("A synchronisation is at work. Try again when it has ended.");
            case RequestedErasure.Result.Unread(Failure failure) ->
                    Answer.refused(
                            "%s gives no usable answer (%s); nothing is erased."
                                    .formatted(failure.system(), failure.kind()));
            case RequestedErasure.Result.NotDone _ ->
                    Answer.refused(
                            "The app did not do it, or did not say so. Asking again does no harm.");
        };
    }

    static UUID lead(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new Words.Misunderstood("--by is the id of a lead of the helpdesk");
        }
    }

    private static Why why(String word) {
        return Arrays.stream(Why.values())
                .filter(why -> why.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new Words.Misunderstood("--reason is parent, school or mistake"));
    }
}
