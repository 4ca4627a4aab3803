package nl.beheerportaal.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.beheerportaal.school.Admission;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.web.signin.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;

class SessionWatchTest {
    private static final SignedIn JOOST = new SignedIn(new UUID(0, 1), 2002, "Joost Dekker", false);

    private final MockHttpSession session = new MockHttpSession();
    private Duration passed = Duration.ZERO;
    private Admission answer = new Admission.Admitted(JOOST);
    private final List<SignedIn> asked = new ArrayList<>();
    private final SessionWatch watch =
            new SessionWatch(
                    new SessionWatch.Terms(Duration.ofHours(10), Duration.ofMinutes(45)),
                    who -> {
                        asked.add(who);
                        return answer;
                    },
                    ticking(() -> Instant.ofEpochMilli(session.getCreationTime()).plus(passed)));

    @BeforeEach
    void signIn() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        new Sessions().keep(JOOST, request, new MockHttpServletResponse());
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anHourOfWorkAsksBasispoortOnceMore() throws Exception {
        for (int minutes = 1; minutes <= 60; minutes++) {
            passed = Duration.ofMinutes(minutes);
            assertThat(ask().getStatus()).isEqualTo(200);
        }
        assertThat(asked).containsExactly(JOOST);
    }

    @Test
    void whoLostTheRoleIsOutAtTheNextLookAndToldWhy() throws Exception {
        answer = new Admission.Refused(Admission.Why.NOT_COORDINATOR);
        passed = Duration.ofMinutes(46);
        MockHttpServletResponse out = ask();
        assertThat(out.getStatus()).isEqualTo(303);
        assertThat(out.getHeader("Location")).isEqualTo("/inloggen?reden=geen-coordinator");
        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void whoMayOnlyLookFromNowOnMayOnlyLookFromNowOn() throws Exception {
        SignedIn looking = new SignedIn(JOOST.school(), JOOST.person(), JOOST.name(), true);
        answer = new Admission.Admitted(looking);
        passed = Duration.ofMinutes(46);
        assertThat(ask().getStatus()).isEqualTo(200);
        assertThat(
                        Objects.requireNonNull(
                                        SecurityContextHolder.getContext().getAuthentication())
                                .getPrincipal())
                .isEqualTo(looking);
    }

    @Test
    void afterTenHoursOneSignsInAgainHoweverBusy() throws Exception {
        passed = Duration.ofHours(10).plusSeconds(1);
        MockHttpServletResponse out = ask();
        assertThat(out.getHeader("Location")).isEqualTo("/inloggen?reden=weg");
        assertThat(session.isInvalid()).isTrue();
        assertThat(asked).isEmpty();
    }

    private MockHttpServletResponse ask() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/account");
        request.setSession(session);
        MockHttpServletResponse response = new MockHttpServletResponse();
        watch.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static Clock ticking(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}
