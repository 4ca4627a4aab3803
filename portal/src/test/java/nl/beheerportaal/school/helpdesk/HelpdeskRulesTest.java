package nl.beheerportaal.school.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.beheerportaal.school.helpdesk.HelpdeskAdmission.Admitted;
import nl.beheerportaal.school.helpdesk.HelpdeskAdmission.Refused;
import nl.beheerportaal.school.helpdesk.HelpdeskAdmission.Why;
import org.junit.jupiter.api.Test;

final class HelpdeskRulesTest {
    private static final HelpdeskRules RULES =
            new HelpdeskRules("helpdesk", "helpdesk-lead", Set.of("mfa", "hwk"));

    @Test
    void theGroupDecidesTheRole() {
        assertThat(RULES.judge(claims(Set.of("helpdesk"), Set.of("pwd", "mfa"))))
                .isEqualTo(new Admitted(HelpdeskRole.AGENT));
        assertThat(RULES.judge(claims(Set.of("helpdesk", "helpdesk-lead"), Set.of("mfa"))))
                .isEqualTo(new Admitted(HelpdeskRole.LEAD));
        assertThat(RULES.judge(claims(Set.of("helpdesk-lead"), Set.of("hwk"))))
                .isEqualTo(new Admitted(HelpdeskRole.LEAD));
    }

    @Test
    void whoIsNotOfTheHelpdeskStaysOutsideWhateverTheSecondFactor() {
        assertThat(RULES.judge(claims(Set.of("verkoop"), Set.of("mfa"))))
                .isEqualTo(new Refused(Why.NOT_HELPDESK));
        assertThat(RULES.judge(claims(Set.of(), Set.of())))
                .isEqualTo(new Refused(Why.NOT_HELPDESK));
    }

    @Test
    void aPasswordAloneIsNotEnoughUnlessThePublisherSaysSo() {
        HelpdeskClaims password = claims(Set.of("helpdesk"), Set.of("pwd"));
        assertThat(RULES.judge(password)).isEqualTo(new Refused(Why.NO_SECOND_FACTOR));
        assertThat(new HelpdeskRules("helpdesk", "helpdesk-lead", Set.of()).judge(password))
                .isEqualTo(new Admitted(HelpdeskRole.AGENT));
    }

    private static HelpdeskClaims claims(Set<String> groups, Set<String> methods) {
        return new HelpdeskClaims("sub-1", "Sanne de Boer", groups, methods);
    }
}
