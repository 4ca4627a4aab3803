package nl.beheerportaal.core.plan;

import java.util.List;

/// One fact that is no longer what a sealed plan rests on.
///
/// @param shown what to call it on a screen
/// @param aspects what moved; empty when the fact appeared or disappeared as a whole
public record Moved(Fact.Kind kind, String id, String shown, How how, List<Fact.Aspect> aspects) {
    public Moved {
        aspects = List.copyOf(aspects);
    }

    /// In which way.
    public enum How {
        APPEARED,
        GONE,
        CHANGED
    }
}
