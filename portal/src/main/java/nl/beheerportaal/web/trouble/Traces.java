package nl.beheerportaal.web.trouble;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An exception for the log without its messages, which may hold what a person typed.
final class Traces {
    private static final int DEPTH = 12;
    private static final int CAUSES = 5;

    private Traces() {}

    static String withoutMessages(Throwable exception) {
        StringBuilder trace = new StringBuilder();
        @Nullable Throwable each = exception;
        for (int i = 0; each != null && i < CAUSES; i++) {
            trace.append(each.getClass().getName())
                    .append(" at ")
                    .append(frames(each))
                    .append('\n');
            each = each.getCause();
        }
        return trace.toString();
    }

    private static String frames(Throwable exception) {
        return Arrays.stream(exception.getStackTrace())
                .limit(DEPTH)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
    }
}
