package nl.beheerportaal.browser;

import com.microsoft.playwright.Page;
import java.net.URI;

/// What tests do on every page.
final class Steps {
    private Steps() {}

    /// From anywhere in the portal to the page of an app.
    static void toApp(Page page, String app) {
        page.navigate(URI.create(page.url()).resolve("/").toString());
        page.locator("#naar-" + app).click();
        page.waitForLoadState();
    }

    /// Waits until a part of the page that was asked for is in its place.
    static void settle(Page page) {
        page.waitForLoadState();
        page.waitForFunction(
                "() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
    }
}
