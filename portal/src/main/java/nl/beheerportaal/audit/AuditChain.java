package nl.beheerportaal.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.KeyedHash;
import org.jspecify.annotations.Nullable;

/// Checks that nothing on record was changed, left out or put in between.
///
/// What it cannot see by itself is a chain that was cut short or written anew as a whole, by
/// somebody who can write as the owner of the tables: for that, keep the head it reports elsewhere
/// and compare.
public final class AuditChain {
    private static final int PAGE = 2_000;

    private final Database database;
    private final AuditStore entries;
    private final Names names;

    /// @param hashes and `encrypted` open the names, so that a changed one shows too
    public AuditChain(Database database, EncryptedJson encrypted, KeyedHash hashes) {
        this.database = database;
        this.entries = new AuditStore(database);
        this.names = new Names(database, encrypted, hashes);
    }

    /// What became of checking a chain.
    public sealed interface Verdict {
        /// @param entries how many there are
        /// @param head hash of the newest, in hex, to be kept elsewhere
        record Verified(long entries, String head) implements Verdict {}

        /// @param entry place of the first entry that is not as it was
        record Broken(long entry, Fault fault) implements Verdict {}
    }

    /// What is wrong with an entry.
    public enum Fault {
        /// It says something else than when it was written.
        CHANGED,
        /// It is not there, though later ones are, or the head names it.
        MISSING,
        /// It does not follow the entry before it.
        NOT_NEXT,
        /// It is there, though the head ends before it or names another.
        NOT_THE_HEAD,
        /// A name beside it was changed or taken away without being erased.
        NAME_CHANGED
    }

    /// Reads the whole chain of a school, a page at a time.
    public Verdict verify(SchoolId school) {
        return database.forSchool(school.value(), () -> check(school));
    }

    private Verdict check(SchoolId school) {
        ChainRow.Head head = entries.head(school);
        ChainRow.Head last = ChainRow.Head.NONE;
        Set<String> checked = new HashSet<>();
        while (last.sequence() < head.sequence()) {
            List<ChainRow> page = entries.after(school, last.sequence(), PAGE);
            if (page.isEmpty()) {
                return new Verdict.Broken(last.sequence() + 1, Fault.MISSING);
            }
            Set<String> changedNames = changedNames(school, page, checked);
            for (ChainRow row : page) {
                @Nullable Fault fault = fault(school, last, row, changedNames);
                if (fault != null) {
                    long entry = fault == Fault.MISSING ? last.sequence() + 1 : row.sequence();
                    return new Verdict.Broken(entry, fault);
                }
                last = row.head();
                if (last.sequence() == head.sequence()) {
                    return atHead(school, head, last);
                }
            }
        }
        return atHead(school, head, last);
    }

    /// Entries after the head can only be of somebody who wrote past the portal: the portal moves
    /// the head in the transaction that adds an entry. An honest append meanwhile is not seen as
    /// one: the head is read again.
    private Verdict atHead(SchoolId school, ChainRow.Head head, ChainRow.Head last) {
        if (!last.equals(head)) {
            return new Verdict.Broken(last.sequence(), Fault.NOT_THE_HEAD);
        }
        List<ChainRow> beyond = entries.after(school, head.sequence(), 1);
        if (!beyond.isEmpty() && entries.head(school).equals(head)) {
            return new Verdict.Broken(beyond.getFirst().sequence(), Fault.NOT_THE_HEAD);
        }
        return new Verdict.Verified(head.sequence(), head.hash());
    }

    private static @Nullable Fault fault(
            SchoolId school, ChainRow.Head last, ChainRow row, Set<String> changedNames) {
        if (row.sequence() != last.sequence() + 1) {
            return Fault.MISSING;
        }
        if (!row.previous().equals(last.hash())) {
            return Fault.NOT_NEXT;
        }
        if (!row.isWhole(school)) {
            return Fault.CHANGED;
        }
        boolean renamed =
                changedNames.contains(row.actor())
                        || row.about().stream().anyMatch(changedNames::contains);
        return renamed ? Fault.NAME_CHANGED : null;
    }

    private Set<String> changedNames(SchoolId school, List<ChainRow> page, Set<String> checked) {
        Set<String> references = new HashSet<>();
        for (ChainRow row : page) {
            references.addAll(row.about());
            if (isName(row.actor())) {
                references.add(row.actor());
            }
        }
        references.removeAll(checked);
        Set<String> changed = names.broken(school, references);
        references.removeAll(changed);
        checked.addAll(references);
        return changed;
    }

    private static boolean isName(String actor) {
        return actor.startsWith("person:");
    }
}
