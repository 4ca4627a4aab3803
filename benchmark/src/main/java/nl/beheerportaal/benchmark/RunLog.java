package nl.beheerportaal.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.beheerportaal.demo.Stack;

/// The newest run of an app as its tables have it.
///
/// @param created accounts and groups made
/// @param steps all steps that were carried out
/// @param calls what those steps took: a change of members is read back
/// @param comparing seconds until it began to write
/// @param writing seconds from the first intention to the last outcome
/// @param proving seconds from there to its end
record RunLog(
        String state,
        int created,
        int steps,
        int calls,
        double comparing,
        double writing,
        double proving) {
    private static final String QUERY =
            """
            select run.state,
                count(*) filter (where step like 'create%'),
                count(*),
                count(*) + count(*) filter (where step like 'change-members%'),
                extract(epoch from begun - run.created),
                extract(epoch from max(at) - begun),
                extract(epoch from ended - max(at))
            from run join run_step using (school_id, run_id)
            where app = ? and ended is not null and run_step.state ~* '"is": *"done"'
            group by run_id, run.state, run.created, begun, ended
            order by run.created desc limit 1
            """;

    static RunLog latest(Stack stack, String app) throws SQLException {
        try (Connection connection = stack.postgres().connect("portal");
                PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setString(1, app);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no run of " + app + " has ended");
                }
                return new RunLog(
                        row.getString(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getDouble(5),
                        row.getDouble(6),
                        row.getDouble(7));
            }
        }
    }

    double perSecond() {
        return calls / writing;
    }
}
