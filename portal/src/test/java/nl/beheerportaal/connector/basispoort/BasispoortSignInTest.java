package nl.beheerportaal.connector.basispoort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import nl.beheerportaal.connector.SignInMessage;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolNumber;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class BasispoortSignInTest {
    private final Instant now = Instant.now();

    @TempDir static Path folder;
    private static SigningKey key;
    private static SigningKey nextKey;
    private static SigningKey stranger;

    private final SamlWriter good = SamlWriter.good(now);

    @BeforeAll
    static void makeKeys() {

        key = SigningKey.make(folder, "basispoort");
        nextKey = SigningKey.make(folder, "basispoort-next");
        stranger = SigningKey.make(folder, "stranger");
    }

    @Test
    void aSignedMessageNamesPersonAndSchool() {
        var trusted = assertInstanceOf(SignInMessage.Trusted.class, read(good.signedBy(key)));
        assertThat(trusted.person()).isEqualTo(new PersonId(127660));
        assertThat(trusted.school()).isEqualTo(new SchoolNumber(4711));
        assertThat(trusted.messageId()).isEqualTo("_assertion1");
        assertThat(trusted.expires()).isAfter(now.plusSeconds(300));
    }

    @Test
    void theResponseMayBeSignedAroundTheSignedAssertion() {
        Document response = good.response();
        SamlWriter.sign(SamlWriter.assertionIn(response), key);
        SamlWriter.sign(response.getDocumentElement(), key);
        assertThat(read(SamlWriter.text(response))).isInstanceOf(SignInMessage.Trusted.class);
    }

    @Test
    void aDeepLinkInTheAddressBelongsToTheAddress() {
        String deep = SamlWriter.CONSUMER + "?naar=/app/taalblobs";
        String message = good.sentTo(deep, deep).signedBy(key);
        assertThat(read(message, "naar=/app/taalblobs", key.certificate()))
                .isInstanceOf(SignInMessage.Trusted.class);
        assertRefused(read(message, "naar=/elders", key.certificate()), "destination");
    }

    @Test
    void aMessageForThePlainAddressMayArriveWithADeepLink() {
        assertThat(read(good.signedBy(key), "naar=/app/taalblobs", key.certificate()))
                .isInstanceOf(SignInMessage.Trusted.class);
    }

    @Test
    void clocksMayDifferByTwoMinutes() {
        assertThat(read(good.valid(now.plusSeconds(60), now.plusSeconds(400)).signedBy(key)))
                .isInstanceOf(SignInMessage.Trusted.class);
        assertThat(read(good.valid(now.minusSeconds(400), now.minusSeconds(60)).signedBy(key)))
                .isInstanceOf(SignInMessage.Trusted.class);
    }

    @Test
    void anExpiredMessageIsRefused() {
        assertRefused(
                read(good.valid(now.minusSeconds(900), now.minusSeconds(600)).signedBy(key)),
                "expired");
    }

    @Test
    void aMessageThatIsNotValidYetIsRefused() {
        assertRefused(
                read(good.valid(now.plusSeconds(600), now.plusSeconds(900)).signedBy(key)),
                "not valid yet");
    }

    @Test
    void ourOwnClockDecidesToo() {
        SignInMessage later =
                reader(key.certificate())
                        .read(
                                SamlWriter.posted(good.signedBy(key)),
                                "",
                                now.plus(Duration.ofHours(1)));
        assertRefused(later, "expired");
    }

    @Test
    void aMessageForSomebodyElseIsRefused() {
        assertRefused(read(good.forAudience("https://elders.example").signedBy(key)), "audience");
        assertRefused(
                read(good.sentTo(SamlWriter.CONSUMER, "https://elders.example").signedBy(key)),
                "subject confirmation");
        assertRefused(
                read(good.sentTo("https://elders.example", SamlWriter.CONSUMER).signedBy(key)),
                "destination");
    }

    @Test
    void aMessageOfAnotherIssuerIsRefused() {
        assertRefused(read(good.issuedBy("https://elders.example").signedBy(key)), "issuer");
    }

    @Test
    void anAnswerToAQuestionWeNeverAskedIsRefused() {
        assertRefused(read(good.answering("_question1").signedBy(key)), "");
    }

    @Test
    void anUnsignedMessageIsRefused() {
        assertRefused(read(SamlWriter.text(good.response())), "signed");
    }

    @Test
    void aSignatureAroundTheResponseOnlyIsNotEnough() {
        assertRefused(read(good.responseSignedBy(key)), "assertion is not signed");
    }

    @Test
    void anotherKeyIsRefused() {
        assertRefused(read(good.signedBy(stranger)), "signature");
    }

    @Test
    void aWeakSignatureIsRefused() {
        assertRefused(read(good.weaklySignedBy(key)), "");
    }

    @Test
    void aChangedMessageIsRefused() {
        assertRefused(read(good.signedBy(key).replace(">127660<", ">127661<")), "signature");
        assertRefused(read(good.signedBy(key).replace(">4711<", ">4712<")), "signature");
    }

    @Test
    void aForgedAssertionBeforeTheSignedOneIsRefused() {
        Document response = signedResponse();
        Element genuine = SamlWriter.assertionIn(response);
        genuine.getParentNode().insertBefore(forged(response), genuine);
        assertRefused(read(SamlWriter.text(response)), "");
    }

    @Test
    void aSignedAssertionHiddenInExtensionsIsRefused() {
        Document response = signedResponse();
        Element genuine = SamlWriter.assertionIn(response);
        Element extensions =
                response.createElementNS(
                        "urn:oasis:names:tc:SAML:2.0:protocol", "samlp:Extensions");
        Element root = response.getDocumentElement();
        root.insertBefore(extensions, root.getFirstChild().getNextSibling());
        root.appendChild(forged(response));
        extensions.appendChild(genuine);
        assertRefused(read(SamlWriter.text(response)), "");
    }

    @Test
    void aForgedAssertionAroundTheSignedOneIsRefused() {
        Document response = signedResponse();
        Element genuine = SamlWriter.assertionIn(response);
        Element forged = forged(response);
        response.getDocumentElement().replaceChild(forged, genuine);
        forged.appendChild(genuine);
        assertRefused(read(SamlWriter.text(response)), "");
    }

    @Test
    void aForgedAssertionWithTheSameIdIsRefused() {
        Document response = signedResponse();
        Document forgery = SamlWriter.parse(good.naming("1", "").assertion());
        Element genuine = SamlWriter.assertionIn(response);
        genuine.getParentNode()
                .insertBefore(response.importNode(forgery.getDocumentElement(), true), genuine);
        assertRefused(read(SamlWriter.text(response)), "");
    }

    @Test
    void aCommentInTheNameIsRefused() {
        assertRefused(read(good.signedBy(key).replace(">127660<", ">127<!-- -->660<")), "comment");
    }

    @Test
    void aDocumentTypeIsRefused() {
        assertRefused(
                read("<!DOCTYPE a [<!ENTITY wie \"ik\">]>" + good.signedBy(key)), "document type");
    }

    @Test
    void anotherEncodingIsRefusedBeforeAnyParserSeesIt() {
        byte[] wide = good.signedBy(key).getBytes(StandardCharsets.UTF_16);
        assertRefused(
                reader(key.certificate()).read(Base64.getEncoder().encodeToString(wide), "", now),
                "UTF-8");
        assertRefused(
                read("<?xml version=\"1.0\" encoding=\"IBM037\"?>" + good.signedBy(key)), "UTF-8");
    }

    @Test
    void aProcessingInstructionIsRefused() {
        assertRefused(
                read(good.signedBy(key).replace(">127660<", ">127<?x y?>660<")), "instruction");
    }

    @Test
    void rubbishIsRefusedAndNeverThrows() {
        assertRefused(reader(key.certificate()).read("", "", now), "no message");
        assertRefused(reader(key.certificate()).read("%%%", "", now), "");
        assertRefused(read("hallo"), "XML");
        assertRefused(read("<a>"), "");
        assertRefused(read("<a/>"), "");
        assertRefused(read("<a>" + "b".repeat(SamlEnvelope.LARGEST * 2) + "</a>"), "too large");
    }

    @Test
    void aMessageWithoutPersonOrSchoolIsRefused() {
        assertRefused(
                read(
                        good.naming("noor", SamlWriter.attribute("instellingId", "4711"))
                                .signedBy(key)),
                "person");
        assertRefused(
                read(good.naming("127660", SamlWriter.attribute("iets", "4711")).signedBy(key)),
                "school");
        assertRefused(
                read(
                        good.naming("127660", SamlWriter.attribute("instellingId", "De Regenboog"))
                                .signedBy(key)),
                "school");
    }

    @Test
    void twoSchoolsInOneMessageAreRefused() {
        String twice =
                "<saml:Attribute Name=\"instellingId\"><saml:AttributeValue>4711</saml:AttributeValue>"
                        + "<saml:AttributeValue>4712</saml:AttributeValue></saml:Attribute>";
        assertRefused(read(good.naming("127660", twice).signedBy(key)), "school");
        String repeated =
                SamlWriter.attribute("instellingId", "4711")
                        + SamlWriter.attribute("instellingId", "4712");
        assertRefused(read(good.naming("127660", repeated).signedBy(key)), "");
    }

    @Test
    void thePersonMayStandInAnAttribute() {
        SamlSettings mapped =
                new SamlSettings(
                        SamlWriter.AUDIENCE,
                        URI.create(SamlWriter.CONSUMER),
                        SamlWriter.ISSUER,
                        List.of(key.certificate()),
                        "userId",
                        "school",
                        Duration.ofMinutes(2));
        String message =
                good.naming(
                                "x",
                                SamlWriter.attribute("userId", "55")
                                        + SamlWriter.attribute("school", "66"))
                        .signedBy(key);
        var trusted =
                assertInstanceOf(
                        SignInMessage.Trusted.class,
                        new BasispoortSignIn(mapped).read(SamlWriter.posted(message), "", now));
        assertThat(trusted.person()).isEqualTo(new PersonId(55));
        assertThat(trusted.school()).isEqualTo(new SchoolNumber(66));
    }

    @Test
    void whileBasispoortChangesKeysBothAreGood() {
        X509Certificate[] both = {key.certificate(), nextKey.certificate()};
        assertThat(read(good.signedBy(key), "", both)).isInstanceOf(SignInMessage.Trusted.class);
        assertThat(read(good.signedBy(nextKey), "", both))
                .isInstanceOf(SignInMessage.Trusted.class);
        assertRefused(read(good.signedBy(key), "", nextKey.certificate()), "signature");
    }

    @Test
    void theMetadataSaysWhereToPost() {
        assertThat(reader(key.certificate()).metadata())
                .contains(SamlWriter.CONSUMER)
                .contains(SamlWriter.AUDIENCE)
                .contains("WantAssertionsSigned=\"true\"");
    }

    private Document signedResponse() {
        Document response = SamlWriter.good(now).response();
        SamlWriter.sign(SamlWriter.assertionIn(response), key);
        return response;
    }

    private Element forged(Document target) {
        Document forgery =
                SamlWriter.parse(
                        good.withId("_forged")
                                .naming("1", SamlWriter.attribute("instellingId", "4711"))
                                .assertion());
        return (Element) target.importNode(forgery.getDocumentElement(), true);
    }

    private SignInMessage read(String xml) {
        return read(xml, "", key.certificate());
    }

    private SignInMessage read(String xml, String query, X509Certificate... known) {
        return reader(known).read(SamlWriter.posted(xml), query, now);
    }

    private static BasispoortSignIn reader(X509Certificate... known) {
        return new BasispoortSignIn(
                new SamlSettings(
                        SamlWriter.AUDIENCE,
                        URI.create(SamlWriter.CONSUMER),
                        SamlWriter.ISSUER,
                        Arrays.asList(known),
                        SamlSettings.NAME_ID,
                        "instellingId",
                        Duration.ofMinutes(2)));
    }

    private static void assertRefused(SignInMessage message, String reason) {
        var refused = assertInstanceOf(SignInMessage.NotTrusted.class, message);
        assertThat(refused.reason()).contains(reason).doesNotContain("127660", "4711");
    }
}
