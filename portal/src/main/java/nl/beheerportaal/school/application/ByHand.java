package nl.beheerportaal.school.application;

import java.net.URI;
import nl.beheerportaal.core.app.Licence;

/// An account at an app that keeps no directory, as the helpdesk typed it; its token is kept apart.
///
/// @param name of the account, for people
/// @param base where its users and groups are, without a slash at the end
public record ByHand(String name, URI base, Licence licence) {}
