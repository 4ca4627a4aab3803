package nl.beheerportaal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Somebody at a browser without script: follows links, fills in forms, keeps cookies.
public final class Visitor {
    private static final int MOST_REDIRECTS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    /// A page as it arrived.
    public record Page(int status, URI address, String body) {
        public Document document() {
            return Jsoup.parse(body, address.toString());
        }

        public String title() {
            return document().title();
        }

        /// The first element that a CSS query finds.
        ///
        /// @throws TourFailed when there is none, naming the page
        public Element one(String query) {
            Element found = document().selectFirst(query);
            if (found == null) {
                throw new TourFailed(
                        "the page \"%s\" (%s, %d) has no %s: %s"
                                .formatted(title(), address, status, query, excerpt()));
            }
            return found;
        }

        public boolean has(String query) {
            return document().selectFirst(query) != null;
        }

        /// The beginning of what the page says, for messages.
        String excerpt() {
            Element main = document().selectFirst("main");
            String text = (main == null ? document().body() : main).text();
            return text.substring(0, Math.min(800, text.length()));
        }
    }

    public Page get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET(), URI.create(address));
    }

    /// Follows a link of a page.
    public Page follow(Page page, String query) {
        return get(page.one(query).absUrl("href"));
    }

    /// Presses a button of a form, with the values the form already has and those given here.
    ///
    /// @param button CSS query of the button
    public Page press(Page page, String button, Map<String, String> values) {
        Element pressed = page.one(button);
        String formId = pressed.attr("form");
        Element form =
                formId.isEmpty() ? pressed.closest("form") : page.one("form[id=" + formId + "]");
        if (form == null) {
            throw new TourFailed(button + " on " + page.address() + " stands in no form");
        }
        return submit(page, form, pressed, values);
    }

    private Page submit(Page page, Element form, Element pressed, Map<String, String> values) {
        List<String> pairs = new ArrayList<>();
        for (Element field : form.select("input[name], select[name], textarea[name]")) {
            String name = field.attr("name");
            boolean choice = field.attr("type").matches("radio|checkbox");
            boolean silent =
                    field.attr("type").matches("submit|button")
                            || (choice && !field.hasAttr("checked"));
            if (!silent && !values.containsKey(name)) {
                pairs.add(
                        pair(
                                name,
                                field.tagName().equals("select") ? selected(field) : field.val()));
            }
        }
        values.forEach((name, value) -> pairs.add(pair(name, value)));
        if (!pressed.attr("name").isEmpty()) {
            pairs.add(pair(pressed.attr("name"), pressed.attr("value")));
        }
        String action =
                pressed.hasAttr("formaction")
                        ? pressed.absUrl("formaction")
                        : form.absUrl("action");
        URI target = URI.create(action.isEmpty() ? page.address().toString() : action);
        String data = String.join("&", pairs);
        if (!form.attr("method").equalsIgnoreCase("post")) {
            String address = target.toString().split("[?#]", 2)[0];
            return get(data.isEmpty() ? address : address + "?" + data);
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", origin(page.address()))
                        .POST(HttpRequest.BodyPublishers.ofString(data));
        return send(request, target);
    }

    private Page send(HttpRequest.Builder request, URI address) {
        HttpResponse<String> response = exchange(request.timeout(PATIENCE).build());
        URI here = address;
        for (int hops = 0; isRedirect(response); hops++) {
            if (hops == MOST_REDIRECTS) {
                throw new TourFailed(address + " redirects without end");
            }
            here = here.resolve(response.headers().firstValue("Location").orElse(""));
            response = exchange(HttpRequest.newBuilder(here).timeout(PATIENCE).GET().build());
        }
        return new Page(response.statusCode(), here, response.body());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourFailed("interrupted while waiting for " + request.uri());
        }
    }

    private static boolean isRedirect(HttpResponse<String> response) {
        return response.statusCode() / 100 == 3
                && response.headers().firstValue("Location").isPresent();
    }

    private static String selected(Element select) {
        Element option = select.selectFirst("option[selected]");
        Element first = option == null ? select.selectFirst("option") : option;
        return first == null ? "" : first.hasAttr("value") ? first.attr("value") : first.text();
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String pair(String name, String value) {
        return encoded(name) + "=" + encoded(value);
    }
}
