package nl.beheerportaal.sync.draft;

import static nl.beheerportaal.regenboog.DeRegenboog.ILIAS;
import static nl.beheerportaal.regenboog.DeRegenboog.NOW;
import static nl.beheerportaal.regenboog.DeRegenboog.TAALBLOBS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.match.Bundle;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.match.LinkOrigin;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.match.Match;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.sync.memory.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is in force for one app is offered in the other.
class OtherAppLinksTest {
    private static final AppId REKENBLOBS = new AppId("rekenblobs");

    private static final AccountId HERE = new AccountId("a-onbekend");

    private final Desk desk = new Desk();

    @BeforeEach
    void whoIsWhoIsSettledInRekenblobs() {
        desk.stores.connections.put(
                desk.joost,
                new Connection(
                        REKENBLOBS,
                        "De Regenboog",
                        URI.create("http://localhost/regenboog-reken/v2"),
                        Set.of("beheer"),
                        new Licence.WholeSchool(null),
                        Instant.EPOCH),
                new Secret("token"));
        Account somebody =
                DeRegenboog.withUserName(
                        DeRegenboog.account(HERE, "I.", "", AccountKind.PUPIL), "ilias7");
        desk.taalblobs.put(desk.stores.connections.address(desk.joost, TAALBLOBS), somebody);
        Account there =
                DeRegenboog.withUserName(
                        DeRegenboog.account(HERE, "Ilias", "", AccountKind.PUPIL), "ilias7");
        AppSnapshot taal = DeRegenboog.appOf(List.of(there), List.of());
        desk.stores.snapshots.saveApp(
                desk.joost,
                new AppSnapshot(
                        REKENBLOBS,
                        taal.accounts(),
                        taal.groups(),
                        taal.administrators(),
                        taal.licence(),
                        taal.fetched(),
                        taal.completeness()));
        Draft draft = desk.wizard.open(desk.joost, TAALBLOBS).draft();
        Link link = new Link(HERE, ILIAS, LinkOrigin.BY_HAND, null, NOW, "Joost Dekker");
        desk.stores.confirmed.save(
                desk.joost,
                REKENBLOBS,
                new Confirmed(
                        Links.of(List.of(link)),
                        Decisions.none(),
                        draft.selection(),
                        Set.of(),
                        NOW,
                        "Joost Dekker",
                        1),
                0);
    }

    @Test
    void whatIsInForceThereIsSuggestedHereAndSaysSo() {
        Match match = desk.wizard.open(desk.joost, TAALBLOBS).matches().of(HERE).orElseThrow();

        assertThat(match)
                .isInstanceOfSatisfying(
                        Match.Suggested.class,
                        suggested -> {
                            assertThat(suggested.bundle()).isEqualTo(Bundle.OTHER_APP);
                            assertThat(suggested.best().person()).isEqualTo(ILIAS);
                        });
    }

    @Test
    void acceptingItIsKeptAsComingFromTheOtherApp() {
        desk.wizard.open(desk.joost, TAALBLOBS);

        Acted acted = desk.act(desk.joost, new Act.LinkBundle(Bundle.OTHER_APP));

        assertThat(((Acted.Done) acted).draft().links().of(HERE).orElseThrow())
                .satisfies(link -> {
                    assertThat(link.origin()).isEqualTo(LinkOrigin.OTHER_APP);
                    assertThat(link.person()).isEqualTo(ILIAS);
                });
    }
}
