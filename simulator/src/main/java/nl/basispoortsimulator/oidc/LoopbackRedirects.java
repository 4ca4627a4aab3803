package nl.basispoortsimulator.oidc;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;

/// Replaces the provider's list of registered addresses by "any port of this machine", for signing
/// in and out.
final class LoopbackRedirects {

    private LoopbackRedirects() {}

    static void applyTo(Object provider) {
        switch (provider) {
            case OAuth2AuthorizationCodeRequestAuthenticationProvider signIn ->
                    signIn.setAuthenticationValidator(
                            OAuth2AuthorizationCodeRequestAuthenticationValidator
                                    .DEFAULT_SCOPE_VALIDATOR
                                    .andThen(LoopbackRedirects::checkSignIn));
            case OidcLogoutAuthenticationProvider signOut ->
                    signOut.setAuthenticationValidator(LoopbackRedirects::checkSignOut);
            default -> {}
        }
    }

    private static void checkSignIn(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        if (!LoopbackAddress.isOne(request.getRedirectUri())) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(
                            OAuth2ErrorCodes.INVALID_REQUEST,
                            "redirect_uri must be an address on this machine",
                            null),
                    null);
        }
    }

    private static void checkSignOut(OidcLogoutAuthenticationContext context) {
        OidcLogoutAuthenticationToken request = context.getAuthentication();
        String address = request.getPostLogoutRedirectUri();
        if (address != null && !address.isEmpty() && !LoopbackAddress.isOne(address)) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(
                            OAuth2ErrorCodes.INVALID_REQUEST,
                            "post_logout_redirect_uri must be an address on this machine",
                            null));
        }
    }
}
