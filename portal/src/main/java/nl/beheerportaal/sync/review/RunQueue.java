package nl.beheerportaal.sync.review;

import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.run.RunId;

/// Where a stored run waits for a node to carry it out.
public interface RunQueue {
    /// Makes sure some node takes the run soon, also after a crash. Called in the transaction that
    /// stores the run.
    void enqueue(SchoolScope scope, RunId run);
}
