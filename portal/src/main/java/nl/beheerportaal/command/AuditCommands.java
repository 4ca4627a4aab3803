package nl.beheerportaal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.beheerportaal.audit.AuditChain;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.school.FleetScope;

/// Checks the record of one school, or of all.
final class AuditCommands {
    private final Tools.Tables tables;
    private final Supplier<AuditChain> chain;

    AuditCommands(Tools.Tables tables, Supplier<AuditChain> chain) {
        this.tables = tables;
        this.chain = chain;
    }

    /// Says the head of every chain: kept elsewhere, it shows a chain that was cut short.
    Answer verify(Words words) {
        words.onlyOptions(Set.of("school"));
        List<SchoolId> schools = chosen(words);
        if (schools.isEmpty()) {
            return Answer.refused("There is no such school.");
        }
        List<String> lines = new ArrayList<>();
        boolean broken = false;
        for (SchoolId school : schools) {
            switch (chain.get().verify(school)) {
                case AuditChain.Verdict.Verified(long entries, String head) ->
                        lines.add("%s  %d entries, head %s".formatted(school, entries, head));
                case AuditChain.Verdict.Broken(long entry, AuditChain.Fault fault) -> {
                    broken = true;
                    lines.add("%s  BROKEN at entry %d: %s".formatted(school, entry, fault));
                }
            }
        }
        return broken ? new Answer.Refused(lines) : new Answer.Done(lines);
    }

    private List<SchoolId> chosen(Words words) {
        FleetScope fleet = FleetScope.forOperator("audit verify");
        return tables.transactions()
                .forFleet(() ->
                        words.has("school")
                                ? tables
                                        .schools()
                                        .find(fleet, new SchoolNumber(words.number("school")))
                                        .stream()
                                        .toList()
                                : tables.schools().all(fleet));
    }
}
