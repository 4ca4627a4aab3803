package nl.beheerportaal.sync.run;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Cipher;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.StoredValues;
import org.junit.jupiter.api.AfterAll;

final class RunSqlStoreTest extends RunStoreContract {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final AtomicLong NUMBER = new AtomicLong();

    private final RunStore store =
            new RunSqlStore(
                    DATABASE.database(),
                    new EncryptedJson(StoredValues.codec(), new Cipher(TestDatabase.keys())),
                    StoredValues.codec());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    protected RunStore store() {
        return store;
    }

    @Override
    protected SchoolScope newSchool() {
        SchoolId school = new SchoolId(DATABASE.addSchool(NUMBER.incrementAndGet()));
        return SchoolScope.forJob(school, "test");
    }

    @Override
    protected <T> T inSchool(SchoolScope scope, Supplier<T> work) {
        return DATABASE.database().forSchool(scope.school().value(), work);
    }
}
