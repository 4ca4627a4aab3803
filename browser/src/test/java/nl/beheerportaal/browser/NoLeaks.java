package nl.beheerportaal.browser;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// After every class of browser tests, the last one too: what the stacks that still run have shown
/// so far holds nothing of [Secrets]. A stack that ends is looked at by its own [Running#close].
/// Found by JUnit itself (`META-INF/services`), so that no class can forget it.
public final class NoLeaks implements AfterAllCallback {
    @Override
    public void afterAll(ExtensionContext context) {
        Running.examineAll();
    }
}
