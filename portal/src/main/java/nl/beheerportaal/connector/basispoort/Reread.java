package nl.beheerportaal.connector.basispoort;

/// A roster that was asked for again.
sealed interface Reread {
    record Changed(BasispoortWire.Overzicht roster) implements Reread {}

    record Same(BasispoortWire.MetaResult times) implements Reread {}
}
