/// The publisher's identity provider: the helpdesk signs in here, with groups and a second factor
/// in its token.
@NullMarked
package nl.basispoortsimulator.oidc;

import org.jspecify.annotations.NullMarked;
