package nl.beheerportaal.demo;

import java.util.List;
import java.util.concurrent.TimeUnit;

/// The processes that this program started, and those that they started in turn.
final class Children {
    private static final int PATIENCE_SECONDS = 10;
    private static final int ROUNDS = 5;

    private Children() {}

    /// From here on nothing that this program started outlives it, however it is told to end:
    /// Ctrl-C, SIGTERM or an exit in the middle. Only SIGKILL leaves them.
    static void endWithThis() {
        Runtime.getRuntime().addShutdownHook(new Thread(Children::endAll, "end-children"));
    }

    /// Asks all of them to stop, and kills who does not listen. Whoever restarts one meanwhile sees
    /// it go as well.
    static void endAll() {
        for (int round = 0; round < ROUNDS; round++) {
            List<ProcessHandle> children = ProcessHandle.current().descendants().toList();
            if (children.isEmpty()) {
                return;
            }
            children.forEach(ProcessHandle::destroy);
            children.forEach(child ->
                    child.onExit()
                            .completeOnTimeout(child, PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .join());
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
