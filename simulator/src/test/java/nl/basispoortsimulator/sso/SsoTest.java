package nl.basispoortsimulator.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import nl.basispoortsimulator.certificates.Certificates;
import nl.basispoortsimulator.certificates.Identity;
import nl.basispoortsimulator.running.Client;
import nl.basispoortsimulator.running.RunningSimulator;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.XMLSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Responses as a service provider receives them; each bad variant is bad in its own way and no
/// other.
@RunningSimulator
class SsoTest {
    private static final String ACS = "http://localhost:8080/saml/acs";
    private static final String MARIEKE = "409008";
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

    @Autowired Client client;
    @Autowired Certificates certificates;

    @BeforeEach
    void fromTheSeed() {
        client.reset();
    }

    @Test
    void aGoodResponseSaysWhoAndForWhomAndIsSigned() throws XMLSecurityException {
        Document document = document("good");
        Element response = document.getDocumentElement();
        assertThat(response.getAttribute("Destination")).isEqualTo(ACS);
        assertThat(response.hasAttribute("InResponseTo")).as("unsolicited").isFalse();
        assertThat(text(document, "NameID")).isEqualTo(MARIEKE);
        assertThat(text(document, "Audience")).isEqualTo("http://localhost:8080/saml/metadata");
        Element confirmation = saml(document, "SubjectConfirmationData");
        assertThat(confirmation.getAttribute("Recipient")).isEqualTo(ACS);
        Instant until = Instant.parse(confirmation.getAttribute("NotOnOrAfter"));
        Instant issued = Instant.parse(response.getAttribute("IssueInstant"));
        assertThat(Duration.between(issued, until)).isEqualTo(Duration.ofMinutes(5));
        assertThat(saml(document, "AuthnStatement").getAttribute("SessionIndex")).isNotEmpty();
        assertThat(attribute(document, "instellingId")).isEqualTo("127660");
        assertThat(attribute(document, "instellingRef")).hasSize(36);
        assertThat(attribute(document, "eckid")).startsWith("https://ketenid.nl/");
        assertThat(signedBy(document, certificates.signer())).isTrue();
        assertThat(algorithm(document)).endsWith("rsa-sha256");
    }

    @Test
    void idsAreNeverUsedTwice() {
        assertThat(document("good").getDocumentElement().getAttribute("ID"))
                .isNotEqualTo(document("good").getDocumentElement().getAttribute("ID"));
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void everyVariantIsXmlThatASignatureCheckerCanRead(Variant variant)
            throws XMLSecurityException {
        xml("good");
        String xml = xml(variant.word());
        if (variant == Variant.DOCTYPE) {
            assertThat(xml).startsWith("<!DOCTYPE");
            return;
        }
        Document document = SamlXml.parse(xml);
        boolean ours = signedBy(document, certificates.signer());
        boolean shouldBe =
                switch (variant) {
                    case UNSIGNED, OTHER_KEY, TAMPERED -> false;
                    case SHA1 -> ours;
                    default -> true;
                };
        assertThat(ours).as(variant.meaning()).isEqualTo(shouldBe);
    }

    @Test
    void timesOfTheUntimelyAreOutsideNow() {
        assertThat(until("expired")).isBefore(Instant.now().minusSeconds(500));
        assertThat(Instant.parse(saml(document("notyet"), "Conditions").getAttribute("NotBefore")))
                .isAfter(Instant.now().plusSeconds(500));
    }

    @Test
    void addressesOfTheWrongOnesAreWrongInOnePlaceOnly() {
        assertThat(text(document("wrong-audience"), "Audience")).contains("elders.example");
        assertThat(document("wrong-audience").getDocumentElement().getAttribute("Destination"))
                .isEqualTo(ACS);
        assertThat(
                        saml(document("wrong-recipient"), "SubjectConfirmationData")
                                .getAttribute("Recipient"))
                .contains("elders.example");
        assertThat(document("wrong-destination").getDocumentElement().getAttribute("Destination"))
                .contains("elders.example");
        assertThat(text(document("wrong-destination"), "Audience")).doesNotContain("elders");
    }

    @Test
    void aReplayIsTheSameTextAgain() {
        String first = xml("good");
        assertThat(xml("replay")).isEqualTo(first);
    }

    @Test
    void onlyTheResponseIsSignedWhereThatIsTheFault() {
        Document document = document("response-signed-only");
        NodeList signatures = document.getElementsByTagNameNS(DSIG, "Signature");
        assertThat(signatures.getLength()).isEqualTo(1);
        assertThat(signatures.item(0).getParentNode()).isEqualTo(document.getDocumentElement());
    }

    @Test
    void theWrappedSignatureCoversAnotherAssertionThanTheFirst() {
        Document document = document("wrapped-signature");
        NodeList assertions = document.getElementsByTagNameNS(SamlXml.ASSERTION, "Assertion");
        assertThat(assertions.getLength()).isEqualTo(2);
        NodeList names = document.getElementsByTagNameNS(SamlXml.ASSERTION, "NameID");
        assertThat(names.item(0).getTextContent()).isNotEqualTo(MARIEKE);
        assertThat(names.item(1).getTextContent()).isEqualTo(MARIEKE);
        Element forged = (Element) assertions.item(1);
        assertThat(forged.getElementsByTagNameNS(DSIG, "Signature").getLength()).isZero();
    }

    @Test
    void theCommentCutsTheNameForWhoReadsOnlyItsFirstPiece() {
        Element nameId = saml(document("comment-in-nameid"), "NameID");
        assertThat(nameId.getFirstChild().getNodeValue()).isEqualTo(MARIEKE);
        assertThat(nameId.getTextContent()).isEqualTo(MARIEKE + "1");
    }

    @Test
    void wrongPeopleAndSchoolsAreOthers() {
        assertThat(text(document("unknown-person"), "NameID")).isEqualTo("999999999");
        assertThat(attribute(document("wrong-institution"), "instellingId")).isNotEqualTo("127660");
        assertThat(text(document("no-role"), "NameID")).isNotEqualTo(MARIEKE);
        assertThat(text(document("tampered"), "NameID")).isEqualTo(MARIEKE);
    }

    @Test
    void keysRollOverWithAnOverlap() throws XMLSecurityException {
        String old = encoded(certificates.signer());
        String next = encoded(certificates.nextSigner());
        assertThat(metadata()).contains(old).doesNotContain(next);
        moveTo("announced");
        assertThat(metadata()).contains(old).contains(next);
        assertThat(signedBy(document("good"), certificates.signer())).isTrue();
        moveTo("switched");
        assertThat(metadata()).contains(old).contains(next);
        assertThat(signedBy(document("good"), certificates.nextSigner())).isTrue();
        moveTo("after");
        assertThat(metadata()).doesNotContain(old).contains(next);
    }

    private void moveTo(String stage) {
        client.control("POST", "/sso/keys", "{\"stage\":\"" + stage + "\"}");
    }

    private String metadata() {
        return client.page(client.browser(), "/sso/metadata").body();
    }

    private Instant until(String variant) {
        return Instant.parse(
                saml(document(variant), "SubjectConfirmationData").getAttribute("NotOnOrAfter"));
    }

    private Document document(String variant) {
        return SamlXml.parse(xml(variant));
    }

    private String xml(String variant) {
        String encoded =
                client.control(
                                "GET",
                                "/sso/response?school=127660&person="
                                        + MARIEKE
                                        + "&acs="
                                        + ACS
                                        + "&variant="
                                        + variant,
                                null)
                        .json()
                        .path("SAMLResponse")
                        .asString();
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }

    private static boolean signedBy(Document document, Identity signer)
            throws XMLSecurityException {
        Element signature = (Element) document.getElementsByTagNameNS(DSIG, "Signature").item(0);
        if (signature == null) {
            return false;
        }
        ((Element) signature.getParentNode()).setIdAttribute("ID", true);
        return new XMLSignature(signature, "")
                .checkSignatureValue(signer.certificate().getPublicKey());
    }

    private static String algorithm(Document document) {
        Element method = (Element) document.getElementsByTagNameNS(DSIG, "SignatureMethod").item(0);
        return method.getAttribute("Algorithm");
    }

    private static Element saml(Document document, String name) {
        return SamlXml.only(document, SamlXml.ASSERTION, name);
    }

    private static String text(Document document, String name) {
        return saml(document, name).getTextContent();
    }

    private static String attribute(Document document, String name) {
        NodeList attributes = document.getElementsByTagNameNS(SamlXml.ASSERTION, "Attribute");
        for (int i = 0; i < attributes.getLength(); i++) {
            Element attribute = (Element) attributes.item(i);
            if (attribute.getAttribute("Name").equals(name)) {
                return attribute.getTextContent();
            }
        }
        return "";
    }

    private static String encoded(Identity identity) {
        try {
            return Base64.getEncoder().encodeToString(identity.certificate().getEncoded());
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
