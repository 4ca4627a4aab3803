package nl.beheerportaal.school.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beheerportaal.connector.AppDirectory;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.core.app.AppId;
import org.jspecify.annotations.Nullable;

/// What was seen outside when an application was verified: facts, from which the [Checklist] is
/// made. What could not be read is a fact too, and never the same as what is not so.
public record Findings(
        Instant at,
        School school,
        Permission permission,
        Coordinators coordinators,
        List<Account> accounts) {
    public Findings {
        accounts = List.copyOf(accounts);
    }

    /// What Basispoort says of the school itself.
    public sealed interface School {
        record Known(String name, boolean active) implements School {}

        record Unknown() implements School {}

        record Unread(Failure.Kind kind) implements School {}
    }

    /// Whether the school shares its roster.
    public enum Permission {
        GIVEN,
        NOT_GIVEN,
        UNREAD
    }

    /// Its ICT coordinators.
    public sealed interface Coordinators {
        /// @param reachable those with an e-mail address
        record Counted(int all, int reachable) implements Coordinators {}

        /// Basispoort tells nothing of the staff before there is a permission.
        record Hidden() implements Coordinators {}

        record Unread(Failure.Kind kind) implements Coordinators {}
    }

    /// What the directory of an app says to one wish.
    public sealed interface Account {
        AppId app();

        /// One account.
        ///
        /// @param elsewhere whether it is connected to another school already
        record Found(AppId app, AppDirectory.Entry entry, boolean elsewhere, Names names)
                implements Account {}

        /// More than one with this administrator: the helpdesk chooses.
        record Several(AppId app, List<AppDirectory.Entry> entries) implements Account {
            public Several {
                entries = List.copyOf(entries);
            }
        }

        /// None with this administrator.
        record None(AppId app) implements Account {}

        /// The school uses the app already.
        record Connected(AppId app) implements Account {}

        record Unread(AppId app, Failure.Kind kind) implements Account {}
    }

    /// How many of the account's pupils bear a name of the school's roster.
    public sealed interface Names {
        /// @param pupils active pupils of the account
        /// @param known those the matcher is certain of or suggests
        record Compared(int pupils, int known) implements Names {
            /// Fewer than half: somebody has to say whose it is.
            public boolean few() {
                return known * 2 < pupils;
            }
        }

        /// Not compared: there is no roster without a permission, or the account is in doubt.
        record NotYet() implements Names {}

        record Unread(Failure.Kind kind) implements Names {}
    }

    public Optional<Account> account(AppId app) {
        return accounts.stream().filter(account -> account.app().equals(app)).findFirst();
    }

    /// The one account of an app; null when there is not exactly one.
    public Account.@Nullable Found found(AppId app) {
        return account(app).orElse(null) instanceof Account.Found found ? found : null;
    }
}
