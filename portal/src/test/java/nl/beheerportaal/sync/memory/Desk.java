package nl.beheerportaal.sync.memory;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.fake.FakeLearningApp;
import nl.beheerportaal.connector.fake.FakeRosterSource;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.draft.Act;
import nl.beheerportaal.sync.draft.Acted;
import nl.beheerportaal.sync.draft.Drafts;
import nl.beheerportaal.sync.draft.Matching;
import nl.beheerportaal.sync.draft.OtherAppLinks;
import nl.beheerportaal.sync.draft.Wizard;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.review.Review;
import nl.beheerportaal.sync.run.MemoryRunStore;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.undo.UndoReview;

/// De Regenboog at the portal, everything in memory: two coordinators, Basispoort and Taalblobs.
public final class Desk {
    public static final SchoolId SCHOOL =
            new SchoolId(UUID.fromString("00000000-0000-4000-8000-000000104200"));
    public static final Failure DOWN =
            new Failure(Failure.Kind.UNREACHABLE, "basispoort", 0, "no connection", null);

    /// What was put on record.
    public final List<AuditEvent> recorded = new ArrayList<>();

    public final MemoryStores stores = new MemoryStores();
    public final MemoryRunStore runs = new MemoryRunStore();
    public final List<RunId> queued = new ArrayList<>();
    public final FakeRosterSource basispoort = new FakeRosterSource();
    public final FakeLearningApp taalblobs;
    public final SchoolScope joost = coordinator("Joost Dekker", false);
    public final SchoolScope sanne = coordinator("Sanne Bos", false);
    public final SchoolScope visitor = coordinator("Joost Dekker", true);
    public final Wizard wizard;
    public final Review review;
    public final UndoReview undo;

    private final Clock clock = Clock.fixed(DeRegenboog.NOW, ZoneOffset.UTC);

    public Desk() {
        taalblobs = new FakeLearningApp(clock);
        basispoort.put(DeRegenboog.roster());
        stores.schools.put(
                FleetScope.forJob("test"),
                new School(
                        SCHOOL,
                        DeRegenboog.SCHOOL,
                        "De Regenboog",
                        "",
                        true,
                        null,
                        School.Permission.UNKNOWN));
        stores.connections.put(
                joost,
                new Connection(
                        DeRegenboog.TAALBLOBS,
                        "De Regenboog",
                        URI.create("http://localhost/regenboog/v2"),
                        Set.of("beheer"),
                        new Licence.WholeSchool(null),
                        Instant.EPOCH),
                new Secret("token"));
        AppAddress address = stores.connections.address(joost, DeRegenboog.TAALBLOBS);
        DeRegenboog.accounts().forEach(account -> taalblobs.put(address, account));
        Drafts drafts =
                new Drafts(
                        stores.transactions,
                        stores.drafts,
                        stores.confirmed,
                        (_, events, _) -> recorded.addAll(events),
                        clock);
        Reader reader = reader();
        OtherAppLinks others =
                new OtherAppLinks(
                        stores.transactions,
                        stores.connections,
                        stores.confirmed,
                        stores.snapshots);
        wizard = new Wizard(drafts, reader, new Matching(others, clock), Limits.standard(), clock);
        review =
                new Review(
                        stores.transactions,
                        new Review.Stores(
                                stores.confirmed,
                                stores.proposals,
                                stores.ledgers,
                                runs,
                                (_, run) -> queued.add(run)),
                        drafts,
                        reader,
                        new Review.Settings(Limits.standard(), clock));
        undo =
                new UndoReview(
                        stores.transactions,
                        new UndoReview.Stores(
                                stores.confirmed,
                                stores.drafts,
                                stores.proposals,
                                stores.ledgers,
                                runs,
                                (_, run) -> queued.add(run)),
                        reader,
                        new UndoReview.Settings(Limits.standard(), clock));
    }

    /// An act of the wizard by somebody whose page shows the newest draft.
    public Acted act(SchoolScope who, Act act) {
        long seen =
                stores.drafts
                        .find(who, DeRegenboog.TAALBLOBS, Occasion.WIZARD)
                        .map(draft -> draft.version())
                        .orElse(0L);
        return wizard.act(who, DeRegenboog.TAALBLOBS, Occasion.WIZARD, act, seen);
    }

    public Clock clock() {
        return clock;
    }

    public Reader reader() {
        return new Reader(
                basispoort,
                taalblobs,
                new Reader.Stores(
                        stores.transactions,
                        stores.schools,
                        stores.connections,
                        stores.snapshots,
                        stores.mergers),
                clock);
    }

    private static SchoolScope coordinator(String name, boolean readOnly) {
        return new SignedIn(SCHOOL.value(), name.hashCode(), name, readOnly).scope();
    }
}
