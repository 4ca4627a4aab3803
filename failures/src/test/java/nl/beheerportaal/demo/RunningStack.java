package nl.beheerportaal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// One stack for all tests of this module, with a portal that gives up after five seconds instead
/// of thirty: the same road, walked sooner.
final class RunningStack implements ParameterResolver {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Map<String, String> HASTY =
            Map.of(
                    "portal.basispoort.answer-timeout", "5s",
                    "portal.scim.answer-timeout", "5s",
                    "portal.basispoort.rest", "100ms",
                    "portal.scim.rest", "100ms");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Stack resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Holder.class, _ -> Holder.start(), Holder.class)
                .stack();
    }

    /// Closed by JUnit when the last test is over.
    private record Holder(Stack stack) implements AutoCloseable {
        static Holder start() {
            try {
                Path data = Files.createTempDirectory("beheerportaal-failures");
                Stack stack = Stack.start(new Stack.Folders(ROOT, data), true, HASTY);
                try {
                    // one school more whose connections nobody has used yet
                    new Mischief(stack).permission(Place.VUURVLINDER, "granted");
                    Seed.plant(stack, data);
                    awaitDoor(stack, Place.VUURVLINDER);
                    return new Holder(stack);
                } catch (RuntimeException | InterruptedException e) {
                    stack.close();
                    throw e;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /// The seed waits only for schools that shared their roster when the simulator started.
        private static void awaitDoor(Stack stack, Place school) throws InterruptedException {
            for (int tries = 0; ; tries++) {
                try {
                    new Coordinator(stack, school, _ -> {}).signIn();
                    return;
                } catch (TourFailed e) {
                    if (tries == 100) {
                        throw e;
                    }
                    TimeUnit.MILLISECONDS.sleep(200);
                }
            }
        }

        @Override
        public void close() {
            stack.close();
        }
    }
}
