package nl.beheerportaal.web.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.core.plan.Notice;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.roster.SortKey;
import nl.beheerportaal.sync.overview.AppState;
import nl.beheerportaal.sync.run.RunHead;
import nl.beheerportaal.sync.run.RunState;
import nl.beheerportaal.web.app.DriftView.Fate;
import nl.beheerportaal.web.app.DriftView.Line;
import nl.beheerportaal.web.app.DriftView.Stranger;
import nl.beheerportaal.web.wizard.People;
import nl.beheerportaal.web.wizard.RemarkWords;
import nl.beheerportaal.web.words.Words;
import org.jspecify.annotations.Nullable;

/// Shows what people did in the app by hand: what the newest plan without a person saw and what
/// came of it, and which accounts are not of Basispoort.
final class DriftBuilder {
    private static final int AT_FIRST = 7;

    private final AppState state;
    private final Words words;
    private final Function<AccountId, String> paths;

    DriftBuilder(AppState state, Words words, Function<AccountId, String> paths) {
        this.state = state;
        this.words = words;
        this.paths = paths;
    }

    /// What the page tells from.
    ///
    /// @param plan the newest that was made without a person; null when there is none
    record Known(@Nullable AppSnapshot app, Ledger ledger, @Nullable Plan plan) {}

    /// @param all whether every stranger is shown, or the first few
    DriftView view(Known known, boolean all) {
        var confirmed = state.confirmed();
        AppSnapshot app = known.app;
        if (confirmed == null || app == null) {
            return DriftView.none();
        }
        List<Account> strangers = strangers(app, known.ledger, confirmed.links());
        return new DriftView(
                known.plan == null ? List.of() : lines(known.plan, app),
                strangers.stream()
                        .limit(all ? strangers.size() : AT_FIRST)
                        .map(account -> stranger(account, app))
                        .toList(),
                strangers.size());
    }

    private List<Line> lines(Plan plan, AppSnapshot app) {
        List<Line> lines = new ArrayList<>();
        RunHead last = state.lastEnded();
        boolean since = last != null && last.created().isAfter(plan.basis().appRead());
        RemarkWords remarks = new RemarkWords(words, new People(null, app, words));
        for (Notice notice : plan.notices()) {
            if (notice.drift()) {
                boolean repaired = since && last != null && last.state() == RunState.DONE;
                lines.add(new Line(remarks.of(notice), fate(notice, repaired), path(notice)));
            }
        }
        return lines;
    }

    private static Fate fate(Notice notice, boolean repaired) {
        if (!notice.repaired()) {
            return Fate.STAYS;
        }
        return repaired ? Fate.REPAIRED : Fate.COMING;
    }

    private String path(Notice notice) {
        return switch (notice) {
            case Notice.ChangedInApp changed -> paths.apply(changed.account());
            case Notice.AccountVanished gone -> paths.apply(gone.account());
            case Notice.DeactivatedInApp off -> paths.apply(off.account());
            case Notice.KeyTaken taken -> paths.apply(taken.account());
            default -> "";
        };
    }

    private List<Account> strangers(AppSnapshot app, Ledger ledger, Links links) {
        Set<AccountId> ours = new HashSet<>();
        ledger.accounts().forEach(each -> ours.add(each.account()));
        return SortKey.sorted(
                app.accounts().stream()
                        .filter(Account::active)
                        .filter(account -> account.kind() != AccountKind.OTHER)
                        .filter(account -> !ours.contains(account.id()) && !links.has(account.id()))
                        .filter(account -> !app.isAdministrator(account))
                        .sorted(Comparator.comparing(Account::id)),
                account -> account.name().sortKey());
    }

    private Stranger stranger(Account account, AppSnapshot app) {
        return new Stranger(
                People.shown(account),
                new People(null, app, words).group(account),
                account.kind() == AccountKind.TEACHER,
                paths.apply(account.id()));
    }
}
