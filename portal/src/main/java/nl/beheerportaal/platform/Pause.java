package nl.beheerportaal.platform;

import java.time.Duration;

/// Waits. Handed in, so that no test has to.
public interface Pause {
    void pause(Duration time) throws InterruptedException;

    static Pause sleeping() {
        return Thread::sleep;
    }
}
