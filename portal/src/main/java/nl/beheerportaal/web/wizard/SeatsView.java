package nl.beheerportaal.web.wizard;

/// *Je licentie is voor 250 leerlingen. Je hebt er nu 243.*
///
/// @param used after the synchronisation, everybody counted
/// @param administrators how many of those are accounts that stay whatever one chooses
public record SeatsView(int seats, int used, int administrators) {
    public boolean exceeded() {
        return used > seats;
    }
}
