package nl.beheerportaal.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.beheerportaal.demo.Place;
import nl.beheerportaal.demo.SimulatorReady;
import nl.beheerportaal.demo.SimulatorReady.SchoolAccount;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes to an app's SCIM endpoint as fast as it answers, with nothing in between: what a
/// synchronisation could reach at best.
final class EndpointDrive {
    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String EXTENSION =
            "urn:ietf:params:scim:schemas:extension:beheerportaal:2.0:User";
    private static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    private final HttpClient client;
    private final String base;
    private final String token;
    private final List<String> ids = new ArrayList<>();

    private EndpointDrive(HttpClient client, String base, String token) {
        this.client = client;
        this.base = base;
        this.token = token;
    }

    /// Takes a token of its own, which ends the portal's connection to that account.
    ///
    /// @param client without HTTP/2, as the portal's
    static EndpointDrive to(HttpClient client, SimulatorReady ready, String app, Place school) {
        SchoolAccount account = ready.account(app, school);
        String rotate = ready.directory(app) + "/Accounts/" + account.id() + "/token";
        EndpointDrive publisher = new EndpointDrive(client, "", ready.directoryToken(app));
        String token = publisher.send("POST", rotate, "").path("token").asString();
        EndpointDrive drive = new EndpointDrive(client, account.scimBase(), token);
        drive.look();
        return drive;
    }

    /// Writes per second: so many accounts made and so many changed, in turn.
    double writesPerSecond(int created, int changed, int atOnce) throws InterruptedException {
        int all = created + changed;
        AtomicInteger next = new AtomicInteger();
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> workers = new ArrayList<>();
            for (int worker = 0; worker < atOnce; worker++) {
                workers.add(
                        threads.submit(() -> {
                            for (int at = next.getAndIncrement();
                                    at < all;
                                    at = next.getAndIncrement()) {
                                write(at, (long) at * created % all < created);
                            }
                        }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the endpoint refused", e.getCause());
        }
        return all / ((System.nanoTime() - begin) / 1e9);
    }

    private void write(int at, boolean create) {
        if (create) {
            send("POST", base + "/Users", user(at));
        } else {
            send("PATCH", base + "/Users/" + ids.get(at % ids.size()), change(at));
        }
    }

    private void look() {
        int before = -1;
        while (ids.size() > before) {
            before = ids.size();
            String page = base + "/Users?startIndex=" + (before + 1) + "&count=100";
            for (JsonNode user : send("GET", page, "").path("Resources")) {
                ids.add(user.path("id").asString());
            }
        }
    }

    private JsonNode send(String method, String address, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/scim+json")
                        .header("Content-Type", "application/scim+json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(method + " answers " + answer.statusCode());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("the endpoint does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String user(int at) {
        return """
        {"schemas":["%1$s","%2$s"],"userName":"bench%3$d","externalId":"bench-%3$d","active":true,
         "userType":"student","displayName":"Noor de Vries",
         "name":{"givenName":"Noor","familyName":"de Vries"},
         "%2$s":{"eckId":"https://ketenid.nl/pilot/bench%3$d","jaargroep":"5","schoolYear":"2026-2027"}}
        """
                .formatted(CORE, EXTENSION, at);
    }

    private static String change(int at) {
        return """
        {"schemas":["%1$s"],"Operations":[
         {"op":"replace","path":"externalId","value":"bench-changed-%3$d"},
         {"op":"replace","path":"displayName","value":"Noor %3$d de Vries"},
         {"op":"replace","path":"%2$s:jaargroep","value":"6"},
         {"op":"replace","path":"%2$s:schoolYear","value":"2026-2027"}]}
        """
                .formatted(PATCH, EXTENSION, at);
    }
}
