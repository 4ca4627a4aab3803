package nl.basispoortsimulator.apps.arrival;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.apache.xml.security.Init;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.Reference;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.transforms.Transform;
import org.apache.xml.security.transforms.Transforms;
import org.w3c.dom.Element;

/// Whether one of the signers signed exactly this element, with an algorithm of today.
///
/// The key in the signature itself is not looked at: anybody can put one there.
final class SignatureCheck {

    private static final Set<String> ALGORITHMS =
            Set.of(
                    XMLSignature.ALGO_ID_SIGNATURE_RSA_SHA256,
                    XMLSignature.ALGO_ID_SIGNATURE_RSA_SHA512);
    private static final Set<String> DIGESTS =
            Set.of(
                    "http://www.w3.org/2001/04/xmlenc#sha256",
                    "http://www.w3.org/2001/04/xmlenc#sha512");
    private static final Set<String> TRANSFORMS =
            Set.of(
                    Transforms.TRANSFORM_ENVELOPED_SIGNATURE,
                    Transforms.TRANSFORM_C14N_EXCL_OMIT_COMMENTS);

    static {
        Init.init();
    }

    private SignatureCheck() {}

    static boolean signed(Element element, List<X509Certificate> signers) {
        List<Element> signatures =
                SamlElements.children(element, SamlElements.SIGNATURE, "Signature");
        if (signatures.size() != 1 || element.getAttribute("ID").isEmpty()) {
            return false;
        }
        element.setIdAttribute("ID", true);
        try {
            XMLSignature signature = new XMLSignature(signatures.getFirst(), "", true);
            if (!covers(signature, element)) {
                return false;
            }
            for (X509Certificate signer : signers) {
                if (signature.checkSignatureValue(signer)) {
                    return true;
                }
            }
            return false;
        } catch (XMLSecurityException unreadable) {
            return false;
        }
    }

    /// One reference, to this element, and no transform that could leave a part of it out.
    private static boolean covers(XMLSignature signature, Element element)
            throws XMLSecurityException {
        if (!ALGORITHMS.contains(signature.getSignedInfo().getSignatureMethodURI())
                || signature.getSignedInfo().getLength() != 1) {
            return false;
        }
        Reference reference = signature.getSignedInfo().item(0);
        if (!("#" + element.getAttribute("ID")).equals(reference.getURI())
                || !DIGESTS.contains(reference.getMessageDigestAlgorithm().getAlgorithmURI())) {
            return false;
        }
        Transforms transforms = reference.getTransforms();
        for (int i = 0; transforms != null && i < transforms.getLength(); i++) {
            Transform transform = transforms.item(i);
            if (!TRANSFORMS.contains(transform.getURI())) {
                return false;
            }
        }
        return true;
    }
}
