package nl.beheerportaal.web.wizard;

/// *Je licentie is voor 250 leerlingen. Je hebt er nu 243.*
public record SeatsView(int seats, int used) {
    public boolean exceeded() {
        return used > seats;
    }
}
