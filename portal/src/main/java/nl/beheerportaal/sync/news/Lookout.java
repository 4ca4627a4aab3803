package nl.beheerportaal.sync.news;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.RosterNews;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.draft.Matching;
import nl.beheerportaal.sync.review.PermissionLook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears of permissions and changed rosters soon after: two short lists for the whole country, and
/// a few schools a minute, so that nobody is stormed. Whoever has news gets a run soon; what that
/// run does is its own to decide.
public final class Lookout {
    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    /// News comes in heaps (a night in which everything moved): the runs are spread over this.
    private static final Duration SPREAD = Duration.ofMinutes(10);

    private final Transactions transactions;
    private final Stores stores;
    private final RosterNews news;
    private final PermissionLook permissions;
    private final Clock clock;

    /// What is read and written.
    public record Stores(NewsStore news, ConnectionStore connections) {}

    /// Who looks, and for whom: made by the job.
    public record Eyes(FleetScope fleet, Function<SchoolId, SchoolScope> school, Queue queue) {}

    /// Puts the work on a connection in the queue, unless it waits there already.
    @FunctionalInterface
    public interface Queue {
        /// @param within the moment is the caller's to choose, not later than this
        void soon(SchoolId school, AppId app, Duration within);
    }

    public Lookout(
            Transactions transactions,
            Stores stores,
            RosterNews news,
            PermissionLook permissions,
            Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.news = news;
        this.permissions = permissions;
        this.clock = clock;
    }

    /// Reads the lists of today and yesterday, and asks after every school of ours that is on one
    /// and about which we know something else. The lists say who to ask, never what is so.
    ///
    /// @return how many schools were asked after
    public int permissions(Eyes eyes) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Matching.SCHOOL_TIME);
        Set<SchoolNumber> given = new HashSet<>();
        Set<SchoolNumber> withdrawn = new HashSet<>();
        for (LocalDate day : List.of(today.minusDays(1), today)) {
            Optional<Set<SchoolNumber>> gave = heard(news.given(day));
            Optional<Set<SchoolNumber>> withdrew = heard(news.withdrawn(day));
            if (gave.isEmpty() || withdrew.isEmpty()) {
                return 0;
            }
            given.addAll(gave.get());
            withdrawn.addAll(withdrew.get());
        }
        Set<SchoolNumber> all = new HashSet<>(given);
        all.addAll(withdrawn);
        int asked = 0;
        for (NewsStore.Known each :
                transactions.forFleet(() -> stores.news().known(eyes.fleet(), all))) {
            boolean newlyGiven = given.contains(each.number()) && !isTrue(each.given());
            boolean newlyGone = withdrawn.contains(each.number()) && !isFalse(each.given());
            if (newlyGiven || newlyGone) {
                ask(each, eyes);
                asked++;
            }
        }
        return asked;
    }

    private void ask(NewsStore.Known school, Eyes eyes) {
        SchoolScope scope = eyes.school().apply(school.id());
        if (permissions.look(scope) instanceof Fetched.Got<Boolean>(Boolean shares)
                && shares
                && !isTrue(school.given())) {
            soon(scope, eyes.queue());
        }
    }

    /// Looks at as many schools as must be, that all are looked at within `every` when this is done
    /// each `tick`. Stops at the first that Basispoort does not answer for: the others would fail
    /// too.
    ///
    /// @return how many had changed
    public int rosters(Eyes eyes, Duration every, Duration tick) {
        Instant now = clock.instant();
        List<NewsStore.Due> due =
                transactions.forFleet(() -> {
                    long all = stores.news().count(eyes.fleet());
                    long ticks = Math.max(1, every.dividedBy(tick));
                    int most = (int) ((all + ticks - 1) / ticks);
                    return stores.news().take(eyes.fleet(), now, now.minus(every), most);
                });
        int changed = 0;
        for (NewsStore.Due each : due) {
            Optional<Instant> moment = heard(news.changed(each.number()));
            if (moment.isEmpty()) {
                return changed;
            }
            transactions.forFleet(() -> {
                stores.news().changed(eyes.fleet(), each.id(), moment.get());
                return true;
            });
            if (each.changed() != null && moment.get().isAfter(each.changed())) {
                soon(eyes.school().apply(each.id()), eyes.queue());
                changed++;
            }
        }
        return changed;
    }

    private void soon(SchoolScope scope, Queue queue) {
        transactions
                .forSchool(scope.school().value(), () -> stores.connections().all(scope))
                .forEach(connection -> queue.soon(scope.school(), connection.app(), SPREAD));
    }

    private static <T> Optional<T> heard(Fetched<T> answer) {
        if (answer instanceof Fetched.Failed<T>(Failure failure)) {
            LOG.warn("No news from Basispoort: {} {}", failure.kind(), failure.detail());
        }
        return answer.answer();
    }

    private static boolean isTrue(@Nullable Boolean given) {
        return given != null && given;
    }

    private static boolean isFalse(@Nullable Boolean given) {
        return given != null && !given;
    }
}
