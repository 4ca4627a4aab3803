package nl.basispoortsimulator.oidc;

import java.util.List;

/// Someone of the publisher who can sign in here.
///
/// @param userName what they sign in with, and the `sub` of their tokens
/// @param fullName as shown on a page
/// @param email their address
/// @param groups what the `groups` claim says; the portal maps these to its own roles
/// @param secondFactor whether `amr` says `mfa`; one person has none, so that a refusal can be seen
record HelpdeskPerson(
        String userName, String fullName, String email, List<String> groups, boolean secondFactor) {

    /// Everyone signs in with this; it guards nothing.
    static final String PASSWORD = "simulator";

    static final List<HelpdeskPerson> EVERYONE =
            List.of(
                    new HelpdeskPerson(
                            "sanne",
                            "Sanne de Boer",
                            "sanne@helpdesk.example",
                            List.of("helpdesk"),
                            true),
                    new HelpdeskPerson(
                            "bilal",
                            "Bilal Amrani",
                            "bilal@helpdesk.example",
                            List.of("helpdesk", "helpdesk-lead"),
                            true),
                    new HelpdeskPerson(
                            "joke",
                            "Joke Wiersma",
                            "joke@helpdesk.example",
                            List.of("helpdesk"),
                            false),
                    new HelpdeskPerson(
                            "kees",
                            "Kees van der Velde",
                            "kees@verkoop.example",
                            List.of("verkoop"),
                            true));

    HelpdeskPerson {
        groups = List.copyOf(groups);
    }

    /// How they proved who they are (RFC 8176).
    List<String> authenticationMethods() {
        return secondFactor ? List.of("pwd", "otp", "mfa") : List.of("pwd");
    }
}
