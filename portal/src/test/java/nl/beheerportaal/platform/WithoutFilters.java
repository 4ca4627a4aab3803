package nl.beheerportaal.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/// A data source through which every `school_id = ?` of the portal's SQL is true for every row.
public final class WithoutFilters {
    private static final Pattern FILTER = Pattern.compile("((?:\\w+\\.)?school_id = \\?)");

    private WithoutFilters() {}

    public static DataSource over(DataSource real) {
        return proxy(
                DataSource.class,
                real,
                answer -> answer instanceof Connection open ? rewriting(open) : answer);
    }

    static String without(String sql) {
        return FILTER.matcher(sql).replaceAll("($1 or true)");
    }

    private static Connection rewriting(Connection real) {
        return proxy(Connection.class, real, answer -> answer);
    }

    private static <T> T proxy(
            Class<T> type, T real, java.util.function.UnaryOperator<Object> onAnswer) {
        InvocationHandler handler =
                (_, method, arguments) -> {
                    Object[] given = arguments == null ? new Object[0] : arguments.clone();
                    if (method.getName().startsWith("prepare") && given[0] instanceof String sql) {
                        given[0] = without(sql);
                    }
                    try {
                        Object answer = method.invoke(real, given);
                        return answer == null ? null : onAnswer.apply(answer);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                };
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
