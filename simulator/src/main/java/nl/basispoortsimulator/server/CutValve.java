package nl.basispoortsimulator.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/// Gives each request a way to cut its own connection, which servlets have not: the attribute
/// [#CUT] is a [Runnable] after which the caller sees a broken connection and no further byte.
public final class CutValve extends ValveBase {
    public static final String CUT = "nl.basispoortsimulator.cut";

    public CutValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Runnable cut =
                () -> {
                    // Over HTTP/2 an answer of which nothing was sent would still be ended
                    // properly;
                    // what counts as sent is not sent any more.
                    response.getCoyoteResponse().setCommitted(true);
                    response.setSuspended(true);
                    request.getCoyoteRequest()
                            .action(ActionCode.CLOSE_NOW, new IOException("cut on purpose"));
                };
        request.setAttribute(CUT, cut);
        getNext().invoke(request, response);
    }
}
