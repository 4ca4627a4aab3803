package nl.beheerportaal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import nl.beheerportaal.demo.AppContents.User;
import nl.beheerportaal.demo.Coordinator.Mode;
import nl.beheerportaal.demo.Visitor.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What it is all for: after the synchronisation a child clicks the tile at Basispoort and finds
/// its own work; and who was removed is refused.
@ExtendWith(RunningStack.class)
@ResourceLock("De Vuurvlinder")
class ArrivalTest {
    private static final Place SCHOOL = Place.VUURVLINDER;
    private static final String APP = "rekenblobs";

    private final Stack stack;
    private final Coordinator wouter;

    ArrivalTest(Stack stack) {
        this.stack = stack;
        wouter = new Coordinator(stack, SCHOOL, _ -> {});
        wouter.signIn();
    }

    @Test
    void everyChildFindsItsOwnWorkAndWhoWasRemovedIsRefused() throws InterruptedException {
        AppContents before = contents();
        synchronise(review(pupils(), true));
        AppContents after = contents();

        User linked = one(after, before, true);
        User linkedBefore = Objects.requireNonNull(before.users().get(linked.id()));
        Page inside = child(linked).arrive();
        assertThat(inside.one("#naam").text()).isEqualTo(linked.name());
        assertThat(inside.one("#opdrachten").text())
                .isEqualTo(Integer.toString(linkedBefore.assignments()))
                .isNotEqualTo("0");
        User fresh = one(after, before, false);
        assertThat(child(fresh).arrive().one("#opdrachten").text()).isEqualTo("0");

        Page pupils = pupils();
        Page left = wouter.visitor().press(pupils, "form[action*=niet-mee] button", Map.of());
        String person = pupils.one("form[action*=niet-mee] input[name=persoon]").val();
        User removed = withPerson(after, person);
        Schoolchild child = child(removed);
        assertThat(child.arrive().has("#opdrachten")).isTrue();

        synchronise(review(left, false));

        assertThat(child.stayInTheApp().one("#geweigerd").text()).contains("uitgezet");
        new TilesSeen(stack.simulator()).awaitExactly(SCHOOL, APP, contents().linked());
        assertThat(child.seesTheTile()).isFalse();
        assertThat(child.arriveAnyway().status()).isEqualTo(403);
    }

    private Page pupils() {
        return wouter.link(wouter.begin(wouter.open(APP), Mode.SELECTIEF));
    }

    /// Steps 2 and 3 with one teacher: the licence has room for twelve.
    private Page review(Page pupils, boolean newcomers) {
        Visitor visitor = wouter.visitor();
        Page chosen = newcomers ? visitor.press(pupils, "#kies-allen", Map.of()) : pupils;
        Page teachers = visitor.press(chosen, "#volgende", Map.of());
        String one = teachers.one("#f-docenten input[name=kies]").val();
        Page ready = visitor.press(teachers, "#f-docenten button", Map.of("kies", one));
        return visitor.press(ready, "#volgende", Map.of());
    }

    private void synchronise(Page review) throws InterruptedException {
        AppContents before = contents();
        Expectation expected = wouter.read(review);
        Page end = wouter.await(wouter.confirm(review, expected));
        assertThat(end.has(".status:not([class*=--])")).as(end.excerpt()).isTrue();
        expected.check(before, contents());
        new TilesSeen(stack.simulator()).awaitExactly(SCHOOL, APP, contents().linked());
    }

    private Schoolchild child(User user) {
        String person = Objects.requireNonNull(user.externalId());
        return new Schoolchild(stack.simulator(), SCHOOL, APP, person, user.name());
    }

    /// A pupil with work whose account stayed, or one whose account is new.
    private static User one(AppContents after, AppContents before, boolean stayed) {
        return after.users().values().stream()
                .filter(user -> user.isPupil() && user.active() && user.externalId() != null)
                .filter(user -> before.users().containsKey(user.id()) == stayed)
                .filter(user -> !stayed || user.assignments() > 0)
                .findFirst()
                .orElseThrow();
    }

    private static User withPerson(AppContents contents, String person) {
        return contents.users().values().stream()
                .filter(user -> person.equals(user.externalId()))
                .findFirst()
                .orElseThrow();
    }

    private AppContents contents() {
        return AppContents.read(stack.simulator(), APP, SCHOOL);
    }
}
