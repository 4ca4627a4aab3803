package nl.beheerportaal.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Remembers of some browsers which addresses of the portal they asked for, what sign-in messages
/// they brought, and where they were refused.
final class Witness {
    private static final Pattern UNIQUE =
            Pattern.compile(
                    "<(?:\\w+:)?(?:SignatureValue|DigestValue)>([^<]{20,})<| ID=\"([^\"]+)");

    private final String portal;
    private final Set<String> addresses = new LinkedHashSet<>();
    private final Set<String> messages = new LinkedHashSet<>();
    private final Map<String, BrowserContext> refused = new LinkedHashMap<>();

    Witness(String portal) {
        this.portal = portal;
    }

    void follow(BrowserContext context) {
        context.onRequest(this::asked);
        context.onResponse(response -> answered(context, response));
    }

    /// Every address of the portal that was asked for.
    List<Exposed> addresses() {
        return addresses.stream()
                .map(address -> new Exposed(Exposed.Kind.ADDRESS, address, address))
                .toList();
    }

    /// Parts of the sign-in messages that no other message has.
    Set<String> messages() {
        return Set.copyOf(messages);
    }

    /// The error pages those browsers met, asked for again as the same visitor, and some that every
    /// visitor can bring about.
    List<Exposed> errorPages(BrowserContext context) {
        List<Exposed> pages = new ArrayList<>();
        new LinkedHashMap<>(refused)
                .forEach((address, visitor) -> pages.add(page(address, again(visitor, address))));
        for (String path : List.of("/nergens", "/apps/onbekend", "/error", "/helpdesk/nergens")) {
            pages.add(page(path, again(context, portal + path)));
        }
        APIResponse forged =
                context.request()
                        .post(
                                portal + "/uitloggen",
                                RequestOptions.create()
                                        .setForm(FormData.create().set("_csrf", "nergens")));
        pages.add(page("/uitloggen without a token of ours", forged.text()));
        return pages;
    }

    private static Exposed page(String where, String text) {
        return new Exposed(Exposed.Kind.ERROR_PAGE, "the error page of " + where, text);
    }

    private static String again(BrowserContext visitor, String address) {
        return visitor.request().get(address).text();
    }

    private void asked(Request request) {
        if (!request.url().startsWith(portal)) {
            return;
        }
        addresses.add(request.url());
        String body = request.postData();
        if (body != null && request.url().endsWith("/saml/acs")) {
            message(URLDecoder.decode(body.replaceFirst("(?s)^.*?=", ""), StandardCharsets.UTF_8));
        }
    }

    private void answered(BrowserContext context, Response response) {
        if (response.status() >= 400
                && response.url().startsWith(portal)
                && response.request().method().equals("GET")) {
            refused.put(response.url(), context);
        }
    }

    /// Base64 of neighbouring messages is alike for the greater part; digests and ids are not.
    private void message(String base64) {
        String xml =
                new String(
                        Base64.getMimeDecoder().decode(base64.replaceFirst("&.*$", "")),
                        StandardCharsets.UTF_8);
        Matcher unique = UNIQUE.matcher(xml);
        while (unique.find()) {
            String value = unique.group(1) == null ? unique.group(2) : unique.group(1);
            messages.add(value.strip().lines().findFirst().orElse(value));
        }
    }
}
