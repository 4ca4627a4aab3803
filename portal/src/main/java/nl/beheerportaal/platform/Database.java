package nl.beheerportaal.platform;

import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The portal's PostgreSQL database.
///
/// Every transaction tells the database for whom it works, and row-level security shows it the rows
/// of that school only (ENGINEERING §4). A store gets at SQL through [#ofSchool] or [#ofFleet],
/// which refuse outside the right transaction: forgetting one is a bug that shows at once, not an
/// empty answer.
public final class Database implements Transactions {
    private final JdbcClient jdbc;
    private final TransactionTemplate template;

    /// For whom the present transaction works; bound to the transaction's thread.
    private sealed interface Owner {
        record OneSchool(UUID school) implements Owner {}

        record Fleet() implements Owner {}
    }

    public Database(DataSource dataSource, PlatformTransactionManager manager) {
        this.jdbc = JdbcClient.create(dataSource);
        this.template = new TransactionTemplate(manager);
    }

    @Override
    public <T> T forSchool(UUID school, Supplier<T> work) {
        return run(new Owner.OneSchool(school), "app.school", school.toString(), work);
    }

    @Override
    public <T> T forFleet(Supplier<T> work) {
        return run(new Owner.Fleet(), "app.fleet", "on", work);
    }

    /// SQL for the rows of one school.
    ///
    /// @throws IllegalStateException outside a transaction of that school
    public JdbcClient ofSchool(UUID school) {
        return inside(new Owner.OneSchool(school));
    }

    /// SQL for tables that hold no school data, and for the states of all schools.
    ///
    /// @throws IllegalStateException outside a transaction of the fleet
    public JdbcClient ofFleet() {
        return inside(new Owner.Fleet());
    }

    private JdbcClient inside(Owner owner) {
        Object present = TransactionSynchronizationManager.getResource(this);
        if (!owner.equals(present)) {
            throw new IllegalStateException(
                    "a store works inside a transaction of %s, not of %s"
                            .formatted(named(owner), present == null ? "nobody" : named(present)));
        }
        return jdbc;
    }

    private <T> T run(Owner owner, String setting, String value, Supplier<T> work) {
        Object present = TransactionSynchronizationManager.getResource(this);
        if (owner.equals(present)) {
            return work.get();
        }
        if (present != null) {
            throw new IllegalStateException(
                    "a transaction of %s cannot do the work of %s"
                            .formatted(named(present), named(owner)));
        }
        return template.<T>execute(_ -> {
            jdbc.sql("select set_config(?, ?, true)")
                    .param(setting)
                    .param(value)
                    .query(String.class)
                    .single();
            TransactionSynchronizationManager.bindResource(this, owner);
            try {
                return work.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(this);
            }
        });
    }

    private static String named(Object owner) {
        return owner instanceof Owner.OneSchool(UUID school) ? "school " + school : "the fleet";
    }
}
