package nl.beheerportaal.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.roster.PersonId;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void aSecondAccountForOnePersonIsRefused() {
        Links links = Links.none().with(link("a", 1));

        assertThatThrownBy(() -> links.with(link("b", 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> links.with(link("a", 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameLinkAgainReplacesItsOrigin() {
        Links links = Links.none().with(link("a", 1));
        Link again =
                new Link(
                        new AccountId("a"), new PersonId(1), LinkOrigin.KEY, null, NOW, "nachtrun");

        assertThat(links.with(again).all()).containsExactly(again);
    }

    @Test
    void linksAreEqualWhateverTheOrderTheyWereMadeIn() {
        Links one = Links.of(List.of(link("a", 1), link("b", 2)));
        Links other = Links.of(List.of(link("b", 2), link("a", 1)));

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.without(new AccountId("a")).all()).containsExactly(link("b", 2));
    }

    @Test
    void aDecisionIsReleasedWhoeverMadeItAndWhenever() {
        AccountId account = new AccountId("a");
        Decisions decisions = Decisions.none().with(new Decision.MayGo(account, NOW, "karin"));

        assertThat(decisions.mayGo(account)).isTrue();
        assertThat(decisions.without(new Decision.MayGo(account, NOW.plusSeconds(9), "marieke")))
                .isEqualTo(Decisions.none());
    }

    @Test
    void mayGoAndKeepUntilMergedReplaceEachOther() {
        AccountId account = new AccountId("a");
        Decisions decisions =
                Decisions.none()
                        .with(new Decision.NotSame(account, new PersonId(1), NOW, "karin"))
                        .with(new Decision.MayGo(account, NOW, "karin"))
                        .with(new Decision.KeepUntilMerged(account, NOW, "karin"));

        assertThat(decisions.mayGo(account)).isFalse();
        assertThat(decisions.keptUntilMerged(account)).isTrue();
        assertThat(decisions.notSame(account, new PersonId(1))).isTrue();
    }

    private static Link link(String account, long person) {
        return new Link(
                new AccountId(account),
                new PersonId(person),
                LinkOrigin.BY_HAND,
                null,
                NOW,
                "karin");
    }
}
