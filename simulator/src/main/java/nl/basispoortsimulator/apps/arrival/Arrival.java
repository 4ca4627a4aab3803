package nl.basispoortsimulator.apps.arrival;

import java.time.Instant;

/// What a SAML response turned out to be.
sealed interface Arrival {

    /// Genuine, meant for this app, and still good.
    ///
    /// @param person Basispoort person id
    /// @param school Basispoort institution id
    /// @param assertionId good once, until `goodUntil`
    record Genuine(String person, String school, String assertionId, Instant goodUntil)
            implements Arrival {

        @Override
        public String toString() {
            return "Genuine[" + assertionId + "]";
        }
    }

    /// Not to be believed.
    ///
    /// @param why a Dutch sentence for whoever tests this; without anything from the response
    record Unbelievable(String why) implements Arrival {}
}
