package nl.beheerportaal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.held.BrakeDesk;
import nl.beheerportaal.sync.held.HeldStore;
import nl.beheerportaal.sync.held.LoweredBrake;

/// Lists the runs that wait for a coordinator, and lowers the brake of a connection for one run.
final class HeldCommands {
    private static final String LIST = "held list";
    private static final String LOWER = "brake lower";

    private final Tools.Tables tables;
    private final Supplier<HeldDesk> desk;

    HeldCommands(Tools.Tables tables, Supplier<HeldDesk> desk) {
        this.tables = tables;
        this.desk = desk;
    }

    Answer list(Words words) {
        words.onlyOptions(Set.of());
        List<HeldStore.Waiting> waiting =
                tables.transactions()
                        .forFleet(() -> desk.get().held().waiting(FleetScope.forOperator(LIST)));
        List<String> lines = new ArrayList<>();
        for (HeldStore.Waiting each : waiting) {
            lines.add(
                    "%-8s %-12s since %s: %d pupils and %d teachers out, %d new, %d other numbers"
                            .formatted(
                                    number(each.school()),
                                    each.app(),
                                    each.since(),
                                    each.counts().pupils(),
                                    each.counts().teachers(),
                                    each.counts().fresh(),
                                    each.counts().rekeyed()));
        }
        lines.add(waiting.size() == 1 ? "1 run waits." : waiting.size() + " runs wait.");
        return new Answer.Done(lines);
    }

    /// For one run without a person, and two days at most; who decided it and why is on record.
    Answer lower(Words words) {
        words.onlyOptions(Set.of("school", "app", "percent", "lead", "reason"));
        long percent = words.number("percent");
        if (percent < 1 || percent > 100) {
            return Answer.refused("--percent is from 1 to 100.");
        }
        BrakeDesk.Order order =
                new BrakeDesk.Order((int) percent, words.needed("lead"), words.needed("reason"));
        if (!isCode(order.lead()) || !isCode(order.reason())) {
            return Answer.refused(
                    "--lead and --reason are codes of capitals, digits and hyphens, no names.");
        }
        SchoolNumber number = new SchoolNumber(words.number("school"));
        Optional<SchoolId> school =
                tables.transactions()
                        .forFleet(
                                () -> tables.schools().find(FleetScope.forOperator(LOWER), number));
        if (school.isEmpty()) {
            return Answer.refused("There is no such school.");
        }
        LoweredBrake brake =
                desk.get()
                        .brakes()
                        .lower(
                                SchoolScope.forOperator(school.get(), LOWER),
                                new AppId(words.needed("app")),
                                order);
        return Answer.done(
                "Up to %d%% may change without an explanation, for one run, until %s at the latest."
                        .formatted(brake.percent(), brake.until()));
    }

    private static boolean isCode(String text) {
        return text.matches("[A-Z0-9][A-Z0-9_-]{0,59}");
    }

    private SchoolNumber number(SchoolId school) {
        return tables.transactions()
                .forSchool(
                        school.value(),
                        () -> tables.schools().get(SchoolScope.forOperator(school, LIST)).number());
    }
}
