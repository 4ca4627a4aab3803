package nl.beheerportaal.school.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.AppDirectory;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.LearningApp;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.match.Match;
import nl.beheerportaal.core.match.MatchQuestion;
import nl.beheerportaal.core.match.Matcher;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;

/// Finds the account a wish is about in the app's directory, and compares its pupils' names with
/// the school's roster. A token is taken only of an account that nobody else is connected to and
/// that the app does not give to another school: taking one ends the token before.
public final class AccountSearch {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final AppDirectory directory;
    private final LearningApp apps;
    private final RosterSource basispoort;
    private final Records records;

    public AccountSearch(
            AppDirectory directory, LearningApp apps, RosterSource basispoort, Records records) {
        this.directory = directory;
        this.apps = apps;
        this.basispoort = basispoort;
        this.records = records;
    }

    /// @param shares whether the school shares its roster, so that names can be compared
    Findings.Account look(SchoolScope scope, SchoolNumber number, Wish wish, boolean shares) {
        ByHand typed = wish.byHand();
        if (typed != null) {
            return found(scope, number, wish, entry(wish, typed), shares);
        }
        return switch (directory.findByAdministrator(wish.app(), wish.administrator())) {
            case Fetched.Failed<List<AppDirectory.Entry>>(Failure failure) ->
                    new Findings.Account.Unread(wish.app(), failure.kind());
            case Fetched.Got<List<AppDirectory.Entry>>(List<AppDirectory.Entry> all) -> {
                List<AppDirectory.Entry> entries =
                        all.stream()
                                .filter(entry ->
                                        wish.account() == null || entry.id().equals(wish.account()))
                                .toList();
                if (entries.isEmpty()) {
                    yield new Findings.Account.None(wish.app());
                }
                yield entries.size() > 1
                        ? new Findings.Account.Several(wish.app(), entries)
                        : found(scope, number, wish, entries.getFirst(), shares);
            }
        };
    }

    /// As a directory would have told it.
    private static AppDirectory.Entry entry(Wish wish, ByHand typed) {
        return new AppDirectory.Entry(
                typed.base().toString(),
                typed.name(),
                Set.of(wish.administrator()),
                typed.licence(),
                typed.base(),
                null);
    }

    private Findings.Account found(
            SchoolScope scope,
            SchoolNumber number,
            Wish wish,
            AppDirectory.Entry entry,
            boolean shares) {
        boolean elsewhere =
                records.transactions()
                        .forFleet(() ->
                                records.applications()
                                        .connected(
                                                FleetScope.forJob("verification"),
                                                wish.app(),
                                                hash(entry)));
        boolean others = entry.school() != null && !entry.school().equals(number);
        boolean decided = wish.decision() != null && wish.decision().theirs();
        Findings.Names names =
                shares && !elsewhere && (!others || decided)
                        ? names(scope, number, wish, entry)
                        : new Findings.Names.NotYet();
        return new Findings.Account.Found(wish.app(), entry, elsewhere, names);
    }

    private Findings.Names names(
            SchoolScope scope, SchoolNumber number, Wish wish, AppDirectory.Entry entry) {
        return switch (basispoort.roster(number)) {
            case Fetched.Failed<RosterSnapshot>(Failure failure) ->
                    new Findings.Names.Unread(failure.kind());
            case Fetched.Got<RosterSnapshot>(RosterSnapshot roster) ->
                    switch (pupils(scope, wish, entry)) {
                        case Fetched.Failed<AppSnapshot>(Failure failure) ->
                                new Findings.Names.Unread(failure.kind());
                        case Fetched.Got<AppSnapshot>(AppSnapshot snapshot) ->
                                compared(roster, snapshot);
                    };
        };
    }

    /// Half an answer compares nothing.
    private Findings.Names compared(RosterSnapshot roster, AppSnapshot snapshot) {
        if (!roster.isComplete() || !snapshot.isComplete()) {
            return new Findings.Names.Unread(Failure.Kind.BROKEN_ANSWER);
        }
        LocalDate today = LocalDate.ofInstant(records.now(), HERE);
        Set<AccountId> active =
                snapshot.activePupils().stream().map(Account::id).collect(Collectors.toSet());
        int known = 0;
        MatchQuestion question =
                MatchQuestion.of(roster, snapshot, Links.none(), Decisions.none(), today);
        for (Match match : Matcher.match(question).all()) {
            boolean named =
                    switch (match) {
                        case Match.Certain _, Match.Suggested _ -> true;
                        case Match.ProbablyLeft _, Match.Nothing _ -> false;
                    };
            known += named && active.contains(match.account()) ? 1 : 0;
        }
        return new Findings.Names.Compared(active.size(), known);
    }

    /// With the token we have; a new one when there is none or it is refused.
    private Fetched<AppSnapshot> pupils(SchoolScope scope, Wish wish, AppDirectory.Entry entry) {
        Secret kept = wish.token();
        if (kept != null) {
            Fetched<AppSnapshot> answer = apps.fetch(address(wish, entry, kept));
            if (!(answer instanceof Fetched.Failed<AppSnapshot>(Failure failure))
                    || failure.kind() != Failure.Kind.BAD_CREDENTIALS
                    || wish.byHand() != null) {
                return answer;
            }
        }
        return switch (directory.newToken(wish.app(), entry.id())) {
            case Fetched.Failed<Secret>(Failure failure) -> Fetched.failed(failure);
            case Fetched.Got<Secret>(Secret token) -> {
                records.change(
                        scope,
                        AuditAction.APPLICATION_CHANGED,
                        wish.app(),
                        application ->
                                application.wishing(wish.app(), each -> each.holding(token)));
                yield apps.fetch(address(wish, entry, token));
            }
        };
    }

    private static AppAddress address(Wish wish, AppDirectory.Entry entry, Secret token) {
        return new AppAddress(
                wish.app(), entry.scimBase(), token, entry.administrators(), entry.licence());
    }

    /// As table `fleet_app` has it.
    private static String hash(AppDirectory.Entry entry) {
        try {
            byte[] address = entry.scimBase().toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(address));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
