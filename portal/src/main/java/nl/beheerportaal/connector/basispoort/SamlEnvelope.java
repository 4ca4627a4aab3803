package nl.beheerportaal.connector.basispoort;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A first look at a posted message, before any XML parser sees it. A SAML response needs no
/// document type, no comment, no CDATA and no processing instruction; every one of them has been
/// used to make a signature say something else. Only UTF-8 is read, so that nothing can hide in
/// another encoding.
final class SamlEnvelope {
    static final int LARGEST = 256 * 1024;

    private static final Pattern DECLARATION = Pattern.compile("^<\\?xml\\s([^?]*)\\?>");
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");

    /// The library refuses these too, but only says that the signature is not right.
    private static final Pattern WEAK =
            Pattern.compile("Algorithm\\s*=\\s*[\"'][^\"']*(sha1|md5)[\"']");

    private SamlEnvelope() {}

    /// Why the message is not even looked into; empty when it may be.
    static String objection(String message) {
        if (message.isBlank()) {
            return "there is no message";
        }
        if (message.length() > LARGEST * 4 / 3) {
            return "the message is too large";
        }
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(message);
        } catch (IllegalArgumentException e) {
            return "the message is not base64";
        }
        return objectionTo(new String(bytes, StandardCharsets.UTF_8).strip());
    }

    private static String objectionTo(String xml) {
        if (!xml.startsWith("<") || xml.indexOf('\0') >= 0 || xml.indexOf('\uFFFD') >= 0) {
            return "the message is not XML in UTF-8";
        }
        Matcher declaration = DECLARATION.matcher(xml);
        String rest = xml;
        if (declaration.find()) {
            Matcher encoding = ENCODING.matcher(declaration.group(1));
            if (encoding.find() && !encoding.group(1).equalsIgnoreCase("utf-8")) {
                return "the message is not XML in UTF-8";
            }
            rest = xml.substring(declaration.end());
        }
        if (rest.contains("<!--")) {
            return "the message holds a comment";
        }
        if (rest.contains("<!")) {
            return "the message holds a document type or CDATA";
        }
        if (rest.contains("<?")) {
            return "the message holds a processing instruction";
        }
        return WEAK.matcher(rest).find() ? "the signature is made with SHA-1 or MD5" : "";
    }
}
