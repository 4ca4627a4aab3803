package nl.beheerportaal.sync.run;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// Lets only so many calls go at once; the others, whose intentions are stored already, follow as
/// soon as one ends, without waiting for the database. Who waited while something went wrong does
/// not go at all: the run may have to wait first, or end.
final class Turns {
    private final Semaphore free;
    private final AtomicInteger troubles = new AtomicInteger();

    Turns(int atOnce) {
        this.free = new Semaphore(atOnce, true);
    }

    /// What has gone wrong so far; to be asked when a call is intended.
    int troubles() {
        return troubles.get();
    }

    /// Something went wrong that may hold for every call.
    void trouble() {
        troubles.incrementAndGet();
    }

    /// Waits for a turn.
    ///
    /// @param seen the troubles there were when the call was intended
    /// @return false when there was another since; the turn is taken all the same
    boolean take(int seen) throws InterruptedException {
        free.acquire();
        return troubles.get() == seen;
    }

    void giveBack() {
        free.release();
    }
}
