package nl.beheerportaal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import nl.beheerportaal.demo.Coordinator.Mode;
import nl.beheerportaal.demo.Visitor.Page;
import org.jspecify.annotations.Nullable;

/// One connection on its way through the wizard.
final class Job {
    private final Stack stack;
    private final Mischief mischief;
    final Place school;
    final String app;
    final Coordinator coordinator;
    final AppContents before;
    private @Nullable Page review;
    private @Nullable Expectation expected;

    Job(Stack stack, Place school, String app) {
        this.stack = stack;
        mischief = new Mischief(stack);
        this.school = school;
        this.app = app;
        before = contents();
        coordinator = new Coordinator(stack, school, _ -> {});
        coordinator.signIn();
    }

    Job ready(Mode mode, boolean newcomers) {
        read(coordinator.walk(app, mode, newcomers));
        return this;
    }

    void read(Page page) {
        review = page;
        expected = coordinator.read(page);
    }

    Page confirm() {
        return coordinator.confirm(
                Objects.requireNonNull(review), Objects.requireNonNull(expected));
    }

    String fault(String method, String path, String what) {
        return mischief.fault(
                school,
                app,
                "/apps/%s/scim/*/v2%s".formatted(app, path),
                "\"method\":\"%s\",%s".formatted(method, what));
    }

    void awaitChange() throws InterruptedException {
        while (contents().equals(before)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    void finishesAsPromised(Page run) throws InterruptedException {
        Page end = coordinator.await(run);
        assertThat(end.has(".status:not([class*=--])")).as(end.excerpt()).isTrue();
        Objects.requireNonNull(expected).check(before, contents());
    }

    AppContents contents() {
        return AppContents.read(stack.simulator(), app, school);
    }
}
