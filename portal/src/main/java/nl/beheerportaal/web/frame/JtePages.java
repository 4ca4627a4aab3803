package nl.beheerportaal.web.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/// Renders the precompiled templates of `src/main/jte`.
public final class JtePages {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /// @param template name without its ending: `account/account`
    public String render(String template, Frame frame, Object view) {
        StringOutput output = new StringOutput(64 * 1024);
        engine.render(template + ".jte", Map.of("frame", frame, "view", view), output);
        return output.toString();
    }
}
