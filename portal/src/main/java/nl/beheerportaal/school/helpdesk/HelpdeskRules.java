package nl.beheerportaal.school.helpdesk;

import java.util.Collections;
import java.util.Set;
import nl.beheerportaal.school.helpdesk.HelpdeskAdmission.Why;

/// Who of the publisher may come in at the helpdesk's door: a setting.
///
/// @param agents the group of the helpdesk at the identity provider
/// @param leads the group of its leads
/// @param secondFactor the methods of which one is asked for (`mfa`, `otp`, …); empty when the
///   provider itself lets nobody in without
public record HelpdeskRules(String agents, String leads, Set<String> secondFactor) {
    public HelpdeskRules {
        secondFactor = Set.copyOf(secondFactor);
    }

    /// The role first: who is not of the helpdesk learns nothing of second factors.
    public HelpdeskAdmission judge(HelpdeskClaims claims) {
        boolean lead = claims.groups().contains(leads);
        if (!lead && !claims.groups().contains(agents)) {
            return new HelpdeskAdmission.Refused(Why.NOT_HELPDESK);
        }
        if (!secondFactor.isEmpty() && Collections.disjoint(secondFactor, claims.methods())) {
            return new HelpdeskAdmission.Refused(Why.NO_SECOND_FACTOR);
        }
        return new HelpdeskAdmission.Admitted(lead ? HelpdeskRole.LEAD : HelpdeskRole.AGENT);
    }
}
