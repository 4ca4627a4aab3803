package nl.basispoortsimulator.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.basispoortsimulator.apps.Http;
import nl.basispoortsimulator.apps.Http.Answer;
import nl.basispoortsimulator.apps.SimulatorRunning;
import nl.basispoortsimulator.server.Addresses;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/// The code flow with PKCE as the portal and a browser walk it.
@SimulatorRunning
class OidcTest {

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-long";
    private static final String BACK = "http://localhost:18080/login/oauth2/code/helpdesk";

    @Autowired private Addresses addresses;
    private Http browser = Http.browser("");
    private JsonNode provider = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();

    @BeforeEach
    void discover() {
        browser = Http.browser(addresses.http());
        provider = browser.get("/oidc/.well-known/openid-configuration").json();
    }

    @Test
    void theIssuerIsWhereItWasAskedFor() {
        assertThat(provider.path("issuer").asString()).isEqualTo(addresses.http() + "/oidc");
        assertThat(provider.path("authorization_endpoint").asString())
                .startsWith(addresses.http() + "/oidc/");
    }

    @Test
    void aLeadSignsInAndTheTokenSaysGroupsAndSecondFactor() throws Exception {
        SignedJWT token = signIn("bilal");

        RSAKey key =
                JWKSet.parse(browser.get(provider.path("jwks_uri").asString()).body())
                        .getKeys()
                        .getFirst()
                        .toRSAKey();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(addresses.http() + "/oidc");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("beheerportaal");
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("bilal");
        assertThat(token.getJWTClaimsSet().getStringListClaim("groups"))
                .containsExactly("helpdesk", "helpdesk-lead");
        assertThat(token.getJWTClaimsSet().getStringListClaim("amr")).contains("mfa");
        assertThat(token.getJWTClaimsSet().getStringClaim("nonce")).isEqualTo("n-1");
        assertThat(token.getJWTClaimsSet().getStringClaim("email"))
                .isEqualTo("bilal@helpdesk.example");
    }

    @Test
    void someoneWithoutASecondFactorIsSaidToHaveNone() throws Exception {
        assertThat(signIn("joke").getJWTClaimsSet().getStringListClaim("amr"))
                .isEqualTo(List.of("pwd"));
    }

    @Test
    void aCodeIsWorthNothingWithoutItsVerifier() {
        String code = codeFor("sanne");

        assertThat(token(code, "another-verifier-of-at-least-forty-three-chars").status())
                .isEqualTo(400);
    }

    @Test
    void nobodyIsSentBackOutsideThisMachine() {
        Answer refused = browser.get(authorize("https://evil.example/code", true));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Location")).isEmpty();
    }

    @Test
    void aRequestWithoutPkceIsRefused() {
        signInOnPage("sanne", authorize(BACK, true));
        Answer refused = browser.get(authorize(BACK, false));

        assertThat(refused.header("Location")).contains("error=invalid_request");
    }

    @Test
    void aWrongPasswordComesBackWithASentence() {
        browser.get(authorize(BACK, true));
        Map<String, String> form = signInForm("sanne");
        form.put("password", "fout");
        Answer refused = browser.form("/oidc/aanmelden", form);

        assertThat(refused.status()).isEqualTo(302);
        assertThat(browser.get(refused.header("Location")).body()).contains("klopt niet");
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        SignedJWT token = signIn("sanne");
        String out =
                UriComponentsBuilder.fromUriString(provider.path("end_session_endpoint").asString())
                        .queryParam("id_token_hint", token.getParsedString())
                        .queryParam("post_logout_redirect_uri", "http://localhost:18080/")
                        .encode()
                        .toUriString();

        assertThat(browser.get(out).header("Location")).startsWith("http://localhost:18080/");
        assertThat(browser.get(authorize(BACK, true)).header("Location"))
                .endsWith("/oidc/aanmelden");
    }

    private SignedJWT signIn(String userName) throws Exception {
        Answer answer = token(codeFor(userName), VERIFIER);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return SignedJWT.parse(answer.json().path("id_token").asString());
    }

    private String codeFor(String userName) {
        String back = signInOnPage(userName, authorize(BACK, true));
        assertThat(back).startsWith(BACK).contains("state=s-1");
        return UriComponentsBuilder.fromUriString(back)
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .getOrDefault("code", "");
    }

    /// From the portal's redirect by the sign-in page to the address the browser is sent back to.
    private String signInOnPage(String userName, String authorize) {
        Answer toPage = browser.get(authorize);
        assertThat(toPage.status()).as(toPage.body()).isEqualTo(302);
        assertThat(URI.create(toPage.header("Location")).getPath()).isEqualTo("/oidc/aanmelden");
        Answer signedIn = browser.form("/oidc/aanmelden", signInForm(userName));
        return browser.get(signedIn.header("Location")).header("Location");
    }

    private Map<String, String> signInForm(String userName) {
        Element input =
                Jsoup.parse(browser.get("/oidc/aanmelden").body())
                        .selectFirst("input[name=username][value=" + userName + "]");
        assertThat(input).isNotNull();
        Map<String, String> fields = new LinkedHashMap<>();
        Element form = input == null ? new Element("form") : input.closest("form");
        if (form != null) {
            form.select("input").forEach(each -> fields.put(each.attr("name"), each.attr("value")));
        }
        return fields;
    }

    private String authorize(String back, boolean pkce) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromUriString(
                                provider.path("authorization_endpoint").asString())
                        .queryParam("response_type", "code")
                        .queryParam("client_id", "beheerportaal")
                        .queryParam("scope", "openid profile email")
                        .queryParam("state", "s-1")
                        .queryParam("nonce", "n-1")
                        .queryParam("redirect_uri", back);
        if (pkce) {
            address.queryParam("code_challenge", challenge())
                    .queryParam("code_challenge_method", "S256");
        }
        return address.encode().toUriString();
    }

    private Answer token(String code, String verifier) {
        Map<String, String> fields =
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "beheerportaal",
                        "client_secret",
                        "beheerportaal-secret",
                        "redirect_uri",
                        BACK,
                        "code",
                        code,
                        "code_verifier",
                        verifier);
        return Http.at(addresses.http(), null)
                .form(provider.path("token_endpoint").asString(), fields);
    }

    private static String challenge() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
