package nl.basispoortsimulator.sso;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import nl.basispoortsimulator.page.Html;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Writes a [Claim] as a SAML 2.0 Response (SAML core §2 and §3), and reads and writes documents.
final class SamlXml {
    static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
    static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";

    private static final String RESPONSE =
            """
            <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" \
            xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="{}" Version="2.0" \
            IssueInstant="{}" Destination="{}"><saml:Issuer>{}</saml:Issuer>\
            <samlp:Status><samlp:StatusCode \
            Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>{}\
            </samlp:Response>\
            """;

    private static final String ONE_ASSERTION =
            """
            <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="{}" \
            Version="2.0" IssueInstant="{}"><saml:Issuer>{}</saml:Issuer><saml:Subject>\
            <saml:NameID Format="{}">{}</saml:NameID><saml:SubjectConfirmation \
            Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData \
            NotOnOrAfter="{}" Recipient="{}"/></saml:SubjectConfirmation></saml:Subject>\
            <saml:Conditions NotBefore="{}" NotOnOrAfter="{}"><saml:AudienceRestriction>\
            <saml:Audience>{}</saml:Audience></saml:AudienceRestriction></saml:Conditions>\
            <saml:AuthnStatement AuthnInstant="{}" SessionIndex="{}"><saml:AuthnContext>\
            <saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:\
            PasswordProtectedTransport</saml:AuthnContextClassRef></saml:AuthnContext>\
            </saml:AuthnStatement>{}</saml:Assertion>\
            """;

    private static final String ATTRIBUTE =
            """
            <saml:Attribute Name="{}" \
            NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:basic">\
            <saml:AttributeValue>{}</saml:AttributeValue></saml:Attribute>\
            """;

    private SamlXml() {}

    static Document response(Claim claim) {
        return parse(
                Html.of(
                                RESPONSE,
                                claim.responseId(),
                                time(claim.issuedAt()),
                                claim.destination(),
                                claim.issuer(),
                                assertion(claim))
                        .markup());
    }

    static Html assertion(Claim claim) {
        return Html.of(
                ONE_ASSERTION,
                claim.assertionId(),
                time(claim.issuedAt()),
                claim.issuer(),
                claim.nameIdFormat(),
                claim.nameId(),
                time(claim.notOnOrAfter()),
                claim.recipient(),
                time(claim.notBefore()),
                time(claim.notOnOrAfter()),
                claim.audience(),
                time(claim.issuedAt()),
                claim.sessionIndex(),
                attributes(claim.attributes()));
    }

    static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("wrote XML that cannot be read", e);
        }
    }

    static String write(Document document) {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("cannot write XML", e);
        }
    }

    /// The only child of that name anywhere in the document.
    static Element only(Document document, String namespace, String name) {
        return (Element) document.getElementsByTagNameNS(namespace, name).item(0);
    }

    static String time(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    private static Html attributes(Map<String, String> attributes) {
        Html each =
                attributes.entrySet().stream()
                        .map(attribute ->
                                Html.of(ATTRIBUTE, attribute.getKey(), attribute.getValue()))
                        .collect(Html.joining());
        return attributes.isEmpty()
                ? Html.NOTHING
                : Html.of("<saml:AttributeStatement>{}</saml:AttributeStatement>", each);
    }
}
