package nl.basispoortsimulator.sso;

import nl.basispoortsimulator.certificates.Identity;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.transforms.Transforms;
import org.w3c.dom.Element;

/// Puts an enveloped signature into an element, right behind its Issuer (SAML core §5.4):
/// RSA-SHA256, exclusive canonicalisation, one reference to the element's ID.
final class XmlSigner {
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    private static final String SHA1 = "http://www.w3.org/2000/09/xmldsig#sha1";

    static {
        System.setProperty("org.apache.xml.security.ignoreLineBreaks", "true");
        Init.init();
    }

    private XmlSigner() {}

    static void sign(Element element, Identity signer) {
        sign(element, signer, XMLSignature.ALGO_ID_SIGNATURE_RSA_SHA256, SHA256);
    }

    /// With the algorithms nobody should accept any more.
    static void signWeakly(Element element, Identity signer) {
        sign(element, signer, XMLSignature.ALGO_ID_SIGNATURE_RSA_SHA1, SHA1);
    }

    private static void sign(Element element, Identity signer, String algorithm, String digest) {
        try {
            element.setIdAttribute("ID", true);
            XMLSignature signature =
                    new XMLSignature(
                            element.getOwnerDocument(),
                            "",
                            algorithm,
                            Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS);
            Element issuer =
                    (Element) element.getElementsByTagNameNS(SamlXml.ASSERTION, "Issuer").item(0);
            element.insertBefore(signature.getElement(), issuer.getNextSibling());
            Transforms transforms = new Transforms(element.getOwnerDocument());
            transforms.addTransform(Transforms.TRANSFORM_ENVELOPED_SIGNATURE);
            transforms.addTransform(Transforms.TRANSFORM_C14N_EXCL_OMIT_COMMENTS);
            signature.addDocument("#" + element.getAttribute("ID"), transforms, digest);
            signature.addKeyInfo(signer.certificate());
            signature.sign(signer.key());
        } catch (XMLSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }
}
