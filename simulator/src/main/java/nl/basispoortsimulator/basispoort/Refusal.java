package nl.basispoortsimulator.basispoort;

/// Basispoort says no. The status is ours to choose (basispoort.md §6.7), the body is JSON or plain
/// text, see [ErrorForm].
final class Refusal extends RuntimeException {
    private final int status;

    Refusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
