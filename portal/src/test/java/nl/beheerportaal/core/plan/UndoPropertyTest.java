package nl.beheerportaal.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What must hold of every undo, in any history: runs, school years, work by hand in the app, undos
/// of whole runs and of one account, undos of undos. A failure names its seed.
class UndoPropertyTest {
    /// More with `-Dundo.cases=…`; `bin/bench undo` takes 10,000.
    private static final int CASES = Integer.getInteger("undo.cases", 300);

    @Test
    void anUndoTakesBackExactlyWhatNobodyChangedSince() {
        int undone = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            try {
                undone += new UndoHistory(seed).play();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("history " + seed, e);
            }
        }
        System.out.printf("result undo_histories %d histories%n", CASES);
        System.out.printf("result undo_undone %d undos%n", undone);
        assertThat(undone).isGreaterThan(CASES / 2);
    }
}
