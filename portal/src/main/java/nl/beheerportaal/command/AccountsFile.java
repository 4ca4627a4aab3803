package nl.beheerportaal.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AccountName;
import nl.beheerportaal.core.app.Work;
import org.jspecify.annotations.Nullable;

/// The accounts of one school as a learning app exports them (`accounts.csv`, docs/matching.md).
///
/// @param newest the newest date in the file; null when it has none
record AccountsFile(
        List<Account> accounts,
        Map<AccountId, Set<String>> groupNames,
        @Nullable LocalDate newest) {
    static AccountsFile read(Path file) throws BrokenInput {
        CsvTable table = CsvTable.read(file);
        table.need("account_id", "display_first_name", "display_last_name", "group_name");
        List<Account> accounts = new ArrayList<>();
        Map<AccountId, Set<String>> groupNames = new HashMap<>();
        Set<AccountId> seen = new HashSet<>();
        LocalDate newest = null;
        for (List<String> row : table.rows()) {
            LocalDate created = day(table, row, "created");
            LocalDate used = day(table, row, "last_login");
            AccountId id = new AccountId(table.value(row, "account_id").strip());
            if (id.value().isEmpty()) {
                throw new BrokenInput(file + " has an account without an account_id");
            }
            if (!seen.add(id)) {
                throw new BrokenInput(file + " has the account " + id + " twice");
            }
            String group = table.value(row, "group_name").strip();
            if (!group.isEmpty()) {
                groupNames.put(id, Set.of(group));
            }
            accounts.add(account(table, row, id, created, used));
            newest = later(newest, later(created, used));
        }
        return new AccountsFile(accounts, groupNames, newest);
    }

    static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static Account account(
            CsvTable table,
            List<String> row,
            AccountId id,
            @Nullable LocalDate created,
            @Nullable LocalDate used) {
        String given = table.value(row, "display_first_name");
        String family = table.value(row, "display_last_name");
        return new Account(
                id,
                null,
                table.value(row, "username"),
                AccountName.of(given, family),
                AccountKind.PUPIL,
                true,
                null,
                null,
                null,
                "",
                null,
                Set.of(),
                new Work(0, noon(used)),
                noon(created));
    }

    private static @Nullable LocalDate day(CsvTable table, List<String> row, String column)
            throws BrokenInput {
        String text = table.value(row, column).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException notADay) {
            throw new BrokenInput(
                    table.file() + ": " + column + " is a day like 2026-11-23, not '" + text + "'",
                    notADay);
        }
    }

    private static @Nullable Instant noon(@Nullable LocalDate day) {
        return day == null ? null : day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
