package nl.basispoortsimulator.journal;

/// A part of the simulator that keeps state, and can go back to the state of the seed.
///
/// `POST /control/reset` clears the journal first and then calls every such bean.
public interface Resettable {
    void reset();
}
