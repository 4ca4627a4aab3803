package nl.beheerportaal.sync.run;

import java.util.function.Supplier;
import nl.beheerportaal.school.SchoolScope;

class MemoryRunStoreTest extends RunStoreContract {
    private final MemoryRunStore store = new MemoryRunStore();

    @Override
    protected RunStore store() {
        return store;
    }

    @Override
    protected SchoolScope newSchool() {
        return anySchool();
    }

    @Override
    protected <T> T inSchool(SchoolScope scope, Supplier<T> work) {
        return work.get();
    }
}
