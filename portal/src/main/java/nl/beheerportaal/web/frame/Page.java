package nl.beheerportaal.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// A page to answer with: a template and what it shows. Rendered whole before the first byte
/// leaves, so that a page that breaks half-way becomes an error page and not half a page.
public final class Page implements View {
    private final Frames frames;
    private final String template;
    private final Object view;
    private final HttpStatus status;

    Page(Frames frames, String template, Object view, HttpStatus status) {
        this.frames = frames;
        this.template = template;
        this.view = view;
        this.status = status;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        byte[] html = frames.render(template, request, view).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType(getContentType());
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    /// What it shows, for tests.
    public Object view() {
        return view;
    }
}
