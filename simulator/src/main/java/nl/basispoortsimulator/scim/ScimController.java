package nl.basispoortsimulator.scim;

import de.captaingoldfish.scim.sdk.common.exceptions.UnauthenticatedException;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import nl.basispoortsimulator.apps.SchoolAccount;
import nl.basispoortsimulator.apps.SchoolAccounts;
import nl.basispoortsimulator.apps.Tokens;
import nl.basispoortsimulator.server.Addresses;
import nl.basispoortsimulator.world.LearningApp;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The two SCIM services of an app: `/apps/{app}/scim/{connectionKey}/v2` for a school's portal,
/// with the school's token, and `/apps/{app}/directory/v2` for the publisher, with the app's token.
///
/// An unknown base and a wrong token give the same answer, so that nobody can feel for other
/// schools.
@RestController
@EnableConfigurationProperties(ScimSettings.class)
class ScimController {

    private final SchoolAccounts accounts;
    private final Addresses addresses;
    private final BadManners manners;
    private final ResourceEndpoint schoolBase;
    private final ResourceEndpoint directory;

    ScimController(
            SchoolAccounts accounts,
            Addresses addresses,
            BadManners manners,
            ScimSettings settings) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.manners = manners;
        this.schoolBase = ScimProtocol.schoolBase(settings);
        this.directory = ScimProtocol.directory(settings);
    }

    @RequestMapping("/apps/{app}/scim/{connectionKey}/v2/**")
    void school(
            @PathVariable String app,
            @PathVariable String connectionKey,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<SchoolAccount> account = accounts.account(app, connectionKey);
        Optional<String> token = ScimRequest.bearerToken(request);
        if (account.isEmpty() || token.isEmpty() || !account.get().accepts(token.get())) {
            refuse(response);
            return;
        }
        Optional<ScimRequest> scim = ScimRequest.of(addresses.http(), request);
        if (scim.isEmpty()) {
            response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
            return;
        }
        Supplier<ScimResponse> handling =
                () ->
                        handle(
                                schoolBase,
                                scim.get(),
                                new Caller<>(account.get(), manners.of(account.get().name())));
        send(
                scim.get().reads()
                        ? account.get().reading(handling)
                        : account.get().writing(handling),
                response);
    }

    @RequestMapping("/apps/{app}/directory/v2/**")
    void directory(
            @PathVariable String app, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!mayReadDirectory(app, request)) {
            refuse(response);
            return;
        }
        Optional<ScimRequest> scim = ScimRequest.of(addresses.http(), request);
        if (scim.isEmpty()) {
            response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
            return;
        }
        Directory target = new Directory(addresses.http() + "/apps/" + app, accounts.factsOf(app));
        send(handle(directory, scim.get(), new Caller<>(target, Manners.GOOD)), response);
    }

    /// Rotates the token of a school's base, and says the new one: the only time it can be read.
    @PostMapping("/apps/{app}/directory/v2/Accounts/{id}/token")
    void rotateToken(
            @PathVariable String app,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!mayReadDirectory(app, request)) {
            refuse(response);
            return;
        }
        Optional<SchoolAccount> account = accounts.accountWithId(app, id);
        if (account.isEmpty()) {
            send(new ErrorResponse(Refusals.notFound(id)), response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        write(
                response,
                HttpStatus.OK.value(),
                "application/json",
                "{\"token\":\"" + account.get().rotateToken() + "\",\"tokenType\":\"Bearer\"}");
    }

    private boolean mayReadDirectory(String app, HttpServletRequest request) {
        Optional<LearningApp> known = accounts.app(app);
        Optional<String> token = ScimRequest.bearerToken(request);
        return known.isPresent()
                && token.isPresent()
                && Tokens.matches(token.get(), Tokens.hash(known.get().directoryToken()));
    }

    private static ScimResponse handle(
            ResourceEndpoint endpoint, ScimRequest request, Caller<?> caller) {
        return endpoint.handleRequest(
                request.url(),
                request.method(),
                request.body(),
                request.headers(),
                new Context(caller));
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        send(
                new ErrorResponse(
                        new UnauthenticatedException(
                                "the bearer token is missing or not the one of this base",
                                ScimProtocol.bearer(),
                                "SCIM")),
                response);
    }

    private static void send(ScimResponse scim, HttpServletResponse response) throws IOException {
        scim.getHttpHeaders().forEach(response::setHeader);
        int status = scim.getHttpStatus();
        boolean empty =
                status == HttpStatus.NO_CONTENT.value()
                        || status == HttpStatus.NOT_MODIFIED.value();
        write(response, status, "application/scim+json", empty ? "" : scim.toString());
    }

    private static void write(
            HttpServletResponse response, int status, String contentType, String body)
            throws IOException {
        response.setStatus(status);
        if (!body.isEmpty()) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            response.setContentType(contentType);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
