package nl.basispoortsimulator.scim;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.basispoortsimulator.apps.Http;
import nl.basispoortsimulator.apps.Http.Answer;

/// Measures a running simulator: users written per second over one and over eight connections, and
/// a school of 1,450 read page by page. Not a test: it prints figures and judges nothing.
///
/// Arguments: the base URL of an account without a seat limit, and its token.
final class ScimThroughput {

    private static final int WARM_UP = 500;
    private static final int USERS = 1450;

    private final Http http;
    private final String run = Long.toString(System.nanoTime(), 36);
    private final AtomicInteger made = new AtomicInteger();

    private ScimThroughput(Http http) {
        this.http = http;
    }

    public static void main(String[] arguments) throws Exception {
        ScimThroughput bench = new ScimThroughput(Http.at(arguments[0], arguments[1]));
        bench.write(WARM_UP, 1);
        bench.write(WARM_UP, 8);
        bench.read();
        for (int round = 1; round <= 2; round++) {
            print("POST users/s, 1 connection", USERS / seconds(bench.write(USERS, 1)));
            print("POST users/s, 8 connections", USERS / seconds(bench.write(USERS, 8)));
            long start = System.nanoTime();
            int users = bench.read();
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            print("read users", users);
            print("read users/s", users / seconds(taken));
            print("read 1,450 users, ms", seconds(taken) * 1000 * USERS / users);
        }
    }

    private Duration write(int users, int connections) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> all =
                    IntStream.range(0, connections)
                            .<Future<?>>mapToObj(
                                    i -> threads.submit(() -> writeSome(users / connections)))
                            .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void writeSome(int users) {
        for (int i = 0; i < users; i++) {
            String number = run + "-" + made.incrementAndGet();
            Answer answer =
                    http.post(
                            "/Users",
                            """
                            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","%1$s"],"userName":"u%2$s",
                             "externalId":"%2$s","userType":"student","active":true,"displayName":"Noor de Vries",
                             "name":{"givenName":"Noor","familyName":"de Vries"},
                             "%1$s":{"eckId":"https://ketenid.nl/pilot/%2$s","jaargroep":"5","schoolYear":"2026-2027",
                             "namePrefix":"de"}}
                            """
                                    .formatted(ScimBase.EXTENSION, number));
            if (answer.status() != 201) {
                throw new IllegalStateException(answer.status() + " " + answer.body());
            }
        }
    }

    private int read() {
        int seen = 0;
        int total = Integer.MAX_VALUE;
        while (seen < total) {
            var page = http.get("/Users?count=100&startIndex=" + (seen + 1)).json();
            total = page.path("totalResults").asInt();
            seen += page.path("Resources").size();
        }
        return seen;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static void print(String what, double value) {
        System.out.printf("%-30s %,10.0f%n", what, value);
    }
}
