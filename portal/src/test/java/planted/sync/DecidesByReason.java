package planted.sync;

import java.sql.Connection;
import java.sql.SQLException;
import planted.core.plan.Step;

final class DecidesByReason {
    private DecidesByReason() {}

    static boolean sure(Step step) {
        return step.reason().equals("sure");
    }

    static boolean open(Connection connection) throws SQLException {
        return !connection.isClosed();
    }
}
