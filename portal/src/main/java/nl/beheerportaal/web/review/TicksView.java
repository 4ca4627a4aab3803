package nl.beheerportaal.web.review;

import java.util.List;

/// The changes that can be ticked one by one: who is new in Basispoort, and who left.
public record TicksView(List<Tick> pupils, List<Tick> teachers, List<Tick> leavers) {
    public TicksView {
        pupils = List.copyOf(pupils);
        teachers = List.copyOf(teachers);
        leavers = List.copyOf(leavers);
    }

    public boolean isEmpty() {
        return pupils.isEmpty() && teachers.isEmpty() && leavers.isEmpty();
    }

    /// @param person number of the person
    public record Tick(String person, String name, String detail, boolean ticked) {}
}
