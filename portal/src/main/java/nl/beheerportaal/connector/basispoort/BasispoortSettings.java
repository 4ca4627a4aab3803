package nl.beheerportaal.connector.basispoort;

import java.net.URI;
import nl.beheerportaal.platform.HttpLimits;

/// Where Basispoort is and how much of it we use.
///
/// @param base `https://rest.basispoort.nl`, without a slash at the end
/// @param publisherCode our code in the addresses of Hosted Lika
public record BasispoortSettings(URI base, String publisherCode, HttpLimits limits) {
    public BasispoortSettings {
        String text = base.toString();
        if (text.endsWith("/")) {
            base = URI.create(text.substring(0, text.length() - 1));
        }
        if (!publisherCode.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException(
                    "the publisher code is letters, digits, hyphens and underscores");
        }
    }
}
