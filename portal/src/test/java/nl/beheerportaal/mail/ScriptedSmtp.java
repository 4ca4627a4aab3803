package nl.beheerportaal.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/// An SMTP server (RFC 5321) that answers as the test says.
final class ScriptedSmtp implements AutoCloseable {
    /// What whoever wrote last wants answered to a command; an empty text leaves the usual answer.
    volatile UnaryOperator<String> script = _ -> "";

    final List<String> received = new CopyOnWriteArrayList<>();

    private final ServerSocket socket;

    ScriptedSmtp() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException _) {
                // the client hung up, or the test is over
            }
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        say(out, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String scripted = script.apply(line);
            String answer = scripted.isEmpty() ? usual(line) : scripted;
            say(out, answer);
            if (answer.startsWith("354")) {
                String letter = letter(in);
                String verdict = script.apply(".");
                if (verdict.isEmpty()) {
                    received.add(letter);
                }
                say(out, verdict.isEmpty() ? "250 taken" : verdict);
            }
            if (answer.startsWith("221") || answer.startsWith("421")) {
                return;
            }
        }
    }

    private static String usual(String line) {
        if (line.startsWith("DATA")) {
            return "354 go on";
        }
        return line.startsWith("QUIT") ? "221 bye" : "250 fine";
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }
}
