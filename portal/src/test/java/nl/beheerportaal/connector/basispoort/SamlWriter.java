package nl.beheerportaal.connector.basispoort;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Writes SAML responses as Basispoort might, good ones and every kind of bad one. Shares nothing
/// with the library that reads them.
record SamlWriter(
        String issuer,
        String audience,
        String destination,
        String recipient,
        String nameId,
        String attributes,
        Instant from,
        Instant until,
        String inResponseTo,
        String assertionId) {
    static final String ISSUER = "https://basispoort.example/metadata";
    static final String AUDIENCE = "https://portaal.example/saml/metadata";
    static final String CONSUMER = "https://portaal.example/saml/acs";

    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
    private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

    static SamlWriter good(Instant now) {
        return new SamlWriter(
                ISSUER,
                AUDIENCE,
                CONSUMER,
                CONSUMER,
                "127660",
                attribute("instellingId", "4711") + attribute("instellingRef", "een-uuid"),
                now.minusSeconds(30),
                now.plusSeconds(300),
                "",
                "_assertion1");
    }

    static String attribute(String name, String value) {
        return "<saml:Attribute Name=\"%s\"><saml:AttributeValue>%s</saml:AttributeValue></saml:Attribute>"
                .formatted(name, value);
    }

    SamlWriter issuedBy(String other) {
        return new SamlWriter(
                other,
                audience,
                destination,
                recipient,
                nameId,
                attributes,
                from,
                until,
                inResponseTo,
                assertionId);
    }

    SamlWriter forAudience(String other) {
        return new SamlWriter(
                issuer,
                other,
                destination,
                recipient,
                nameId,
                attributes,
                from,
                until,
                inResponseTo,
                assertionId);
    }

    SamlWriter sentTo(String newDestination, String newRecipient) {
        return new SamlWriter(
                issuer,
                audience,
                newDestination,
                newRecipient,
                nameId,
                attributes,
                from,
                until,
                inResponseTo,
                assertionId);
    }

    SamlWriter naming(String person, String otherAttributes) {
        return new SamlWriter(
                issuer,
                audience,
                destination,
                recipient,
                person,
                otherAttributes,
                from,
                until,
                inResponseTo,
                assertionId);
    }

    SamlWriter valid(Instant start, Instant end) {
        return new SamlWriter(
                issuer,
                audience,
                destination,
                recipient,
                nameId,
                attributes,
                start,
                end,
                inResponseTo,
                assertionId);
    }

    SamlWriter answering(String request) {
        return new SamlWriter(
                issuer,
                audience,
                destination,
                recipient,
                nameId,
                attributes,
                from,
                until,
                " InResponseTo=\"" + request + "\"",
                assertionId);
    }

    SamlWriter withId(String id) {
        return new SamlWriter(
                issuer,
                audience,
                destination,
                recipient,
                nameId,
                attributes,
                from,
                until,
                inResponseTo,
                id);
    }

    String assertion() {
        return """
        <saml:Assertion xmlns:saml="%s" xmlns:xs="http://www.w3.org/2001/XMLSchema" ID="%s" Version="2.0" IssueInstant="%s">\
        <saml:Issuer>%s</saml:Issuer>\
        <saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">%s</saml:NameID>\
        <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">\
        <saml:SubjectConfirmationData NotOnOrAfter="%s" Recipient="%s"%s/></saml:SubjectConfirmation></saml:Subject>\
        <saml:Conditions NotBefore="%s" NotOnOrAfter="%s"><saml:AudienceRestriction><saml:Audience>%s</saml:Audience></saml:AudienceRestriction></saml:Conditions>\
        <saml:AuthnStatement AuthnInstant="%s"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>\
        <saml:AttributeStatement>%s</saml:AttributeStatement></saml:Assertion>\
        """
                .formatted(
                        ASSERTION,
                        assertionId,
                        stamp(from),
                        issuer,
                        nameId,
                        stamp(until),
                        recipient,
                        inResponseTo,
                        stamp(from),
                        stamp(until),
                        audience,
                        stamp(from),
                        attributes);
    }

    /// The response around the assertion; nothing signed yet.
    Document response() {
        return parse(
                """
                <samlp:Response xmlns:samlp="%s" xmlns:saml="%s" ID="_response1" Version="2.0" IssueInstant="%s" Destination="%s"%s>\
                <saml:Issuer>%s</saml:Issuer>\
                <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>\
                %s</samlp:Response>\
                """
                        .formatted(
                                PROTOCOL,
                                ASSERTION,
                                stamp(from),
                                destination,
                                inResponseTo,
                                issuer,
                                assertion()));
    }

    /// The response with its assertion signed, as text.
    String signedBy(SigningKey key) {
        Document response = response();
        sign(assertionIn(response), key, RSA_SHA256, DigestMethod.SHA256);
        return text(response);
    }

    String weaklySignedBy(SigningKey key) {
        Document response = response();
        sign(
                assertionIn(response),
                key,
                "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
                DigestMethod.SHA1);
        return text(response);
    }

    String responseSignedBy(SigningKey key) {
        Document response = response();
        sign(response.getDocumentElement(), key, RSA_SHA256, DigestMethod.SHA256);
        return text(response);
    }

    static Element assertionIn(Document document) {
        return (Element) document.getElementsByTagNameNS(ASSERTION, "Assertion").item(0);
    }

    static void sign(Element element, SigningKey key) {
        sign(element, key, RSA_SHA256, DigestMethod.SHA256);
    }

    private static void sign(Element element, SigningKey key, String signature, String digest) {
        try {
            element.setIdAttribute("ID", true);
            XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
            Reference reference =
                    factory.newReference(
                            "#" + element.getAttribute("ID"),
                            factory.newDigestMethod(digest, null),
                            List.of(
                                    factory.newTransform(
                                            Transform.ENVELOPED, (TransformParameterSpec) null),
                                    factory.newTransform(
                                            CanonicalizationMethod.EXCLUSIVE,
                                            (TransformParameterSpec) null)),
                            null,
                            null);
            Node afterIssuer = element.getFirstChild().getNextSibling();
            DOMSignContext context = new DOMSignContext(key.key(), element, afterIssuer);
            context.setProperty("org.jcp.xml.dsig.secureValidation", false);
            factory.newXMLSignature(
                            factory.newSignedInfo(
                                    factory.newCanonicalizationMethod(
                                            CanonicalizationMethod.EXCLUSIVE,
                                            (C14NMethodParameterSpec) null),
                                    factory.newSignatureMethod(signature, null),
                                    List.of(reference)),
                            null)
                    .sign(context);
        } catch (Exception e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new IllegalStateException("cannot parse", e);
        }
    }

    static String text(Document document) {
        try {
            StringWriter writer = new StringWriter();
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(document), new StreamResult(writer));
            return writer.toString();
        } catch (Exception e) {
            throw new IllegalStateException("cannot write", e);
        }
    }

    static String posted(String xml) {
        return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String stamp(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
