package nl.beheerportaal.connector.basispoort;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.core.roster.Completeness;

/// What a translation met: defects, which make the answer incomplete, notes, and how often
/// something we do not know. A thousand equal defects are told as the first twenty and a count.
final class Findings {
    private static final int TOLD = 20;

    private final List<String> defects = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<Unknowns.Kind, Integer> unknown = new EnumMap<>(Unknowns.Kind.class);
    private int untold;

    void defect(String what) {
        if (defects.size() < TOLD) {
            defects.add(what);
        } else {
            untold++;
        }
    }

    void note(String what) {
        if (notes.size() < TOLD) {
            notes.add(what);
        }
    }

    void unknown(Unknowns.Kind kind) {
        unknown(kind, 1);
    }

    void unknown(Unknowns.Kind kind, int times) {
        unknown.merge(kind, times, Integer::sum);
    }

    Map<Unknowns.Kind, Integer> unknown() {
        return Map.copyOf(unknown);
    }

    List<String> defects() {
        List<String> all = new ArrayList<>(defects);
        if (untold > 0) {
            all.add("and " + untold + " more");
        }
        return List.copyOf(all);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    Completeness completeness() {
        return defects.isEmpty() ? Completeness.complete() : new Completeness.Incomplete(defects());
    }
}
