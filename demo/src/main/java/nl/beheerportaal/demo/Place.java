package nl.beheerportaal.demo;

import java.util.List;

/// A school of the simulated country, as far as the demo must know it (docs/simulator.md).
///
/// @param number at Basispoort
/// @param account the beginning of what the apps call its account
/// @param coordinator who signs in to the portal
public record Place(long number, String account, String coordinator) {
    /// 438 pupils and 412 accounts that look much alike: where the demo takes place.
    public static final Place WILGENHOEK = new Place(127660, "De Wilgenhoek ", "Marieke de Vries");

    /// 1,450 pupils: where is measured.
    public static final Place ZEVENSPRONG = new Place(131204, "De Zevensprong ", "Gülcan Öztürk");

    /// 61 pupils.
    public static final Place TERP = new Place(118377, "De Terp ", "Nienke Hiemstra");

    /// 203 pupils, and nobody in its apps yet.
    static final Place KIEKENDIEF = new Place(140915, "De Kiekendief ", "Bregje Koopman");

    /// 178 pupils, and a slider that is off.
    static final Place VUURVLINDER = new Place(152286, "De Vuurvlinder ", "Wouter Stegeman");

    static final List<Place> ALL = List.of(WILGENHOEK, ZEVENSPRONG, TERP, KIEKENDIEF, VUURVLINDER);
}
