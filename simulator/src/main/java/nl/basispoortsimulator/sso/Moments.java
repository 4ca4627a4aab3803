package nl.basispoortsimulator.sso;

import nl.basispoortsimulator.guess.Guesses;
import nl.basispoortsimulator.time.SimulatorClock;
import org.springframework.stereotype.Component;

/// Which clock an assertion can follow.
@Component
record Moments(SimulatorClock simulated, Guesses guesses) {}
