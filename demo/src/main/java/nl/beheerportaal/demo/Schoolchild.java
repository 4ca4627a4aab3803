package nl.beheerportaal.demo;

import java.util.Map;
import nl.beheerportaal.demo.Visitor.Page;

/// A pupil at a browser: signs in at the simulated Basispoort and presses the tile of an app.
final class Schoolchild {
    private final SimulatorReady simulator;
    private final String app;
    private final Visitor visitor = new Visitor();
    private Page material;

    /// Signs in.
    ///
    /// @param person id at Basispoort
    /// @param name as the roster has it
    Schoolchild(SimulatorReady simulator, Place school, String app, String person, String name) {
        this.simulator = simulator;
        this.app = app;
        Page list =
                visitor.get(
                        simulator.http()
                                + "/scholen/"
                                + school.number()
                                + "/inloggen?wie=leerlingen&zoek="
                                + Visitor.encoded(name.substring(name.lastIndexOf(' ') + 1)));
        material = visitor.press(list, "#persoon-" + person + " button", Map.of());
    }

    /// Whether the app's tile is under *Lesmateriaal*.
    boolean seesTheTile() {
        material = visitor.get(simulator.http() + "/lesmateriaal");
        return material.has(tile());
    }

    /// Presses the tile; answers what the app says.
    Page arrive() {
        Page message = visitor.press(material, tile() + " button", Map.of());
        return visitor.press(message, "#saml-form button", Map.of());
    }

    /// Presses the tile though it is not there, as an old page in another tab would.
    Page arriveAnyway() {
        return visitor.get(simulator.http() + "/lesmateriaal/tegel?tegel=ctrllearning." + app);
    }

    /// The app's page, where this child may still be signed in.
    Page stayInTheApp() {
        return visitor.get(simulator.http() + "/apps/" + app);
    }

    private String tile() {
        return "[id='tegel-ctrllearning." + app + "']";
    }
}
