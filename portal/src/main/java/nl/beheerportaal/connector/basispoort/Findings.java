package nl.beheerportaal.connector.basispoort;

import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.core.roster.Completeness;

/// What a translation met: defects, which make the answer incomplete, and notes. A thousand equal
/// defects are told as the first twenty and a count.
final class Findings {
    private static final int TOLD = 20;

    private final List<String> defects = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
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
