/// Signs people in at publishers: unsolicited SAML 2.0 responses, good and bad.
@NullMarked
package nl.basispoortsimulator.sso;

import org.jspecify.annotations.NullMarked;
