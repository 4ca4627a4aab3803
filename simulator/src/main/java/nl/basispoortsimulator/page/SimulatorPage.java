package nl.basispoortsimulator.page;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// The frame around every page: another look than the portal's, and the word simulator, so that
/// nobody takes it for the real Basispoort or the real app.
///
/// @param part which part of the simulator this is, in the banner ("Basispoort", "Taalblobs",
///   "Mailbox")
/// @param title the heading
/// @param body what is on it
public record SimulatorPage(String part, String title, Html body) {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private static final String FRAME =
            """
            <!doctype html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{} – {} (simulator)</title>
            <link rel="stylesheet" href="/simulator.css">
            </head>
            <body>
            <header class="banner"><strong>Simulator</strong> <span>{}</span>
            <small>Nagemaakt, met verzonnen gegevens: dit is niet de echte {}.</small></header>
            <main>
            <h1>{}</h1>
            {}
            </main>
            </body>
            </html>
            """;

    public ResponseEntity<String> ok() {
        return answer(HttpStatus.OK);
    }

    public ResponseEntity<String> answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(html().markup());
    }

    public Html html() {
        return Html.of(FRAME, title, part, part, part, title, body);
    }
}
