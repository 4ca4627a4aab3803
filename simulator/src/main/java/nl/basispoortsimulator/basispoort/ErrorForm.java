package nl.basispoortsimulator.basispoort;

import java.util.Map;
import nl.basispoortsimulator.journal.Resettable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// How errors look. Nobody outside knows which of Basispoort's errors are JSON and which are plain
/// text, so it is a switch: all JSON, all text, or (as it starts) 404 in text and the rest in JSON.
@RestControllerAdvice(basePackages = "nl.basispoortsimulator.basispoort")
public class ErrorForm implements Resettable {
    private volatile Form form = Form.MIXED;

    /// Which errors are JSON.
    public enum Form {
        JSON,
        TEXT,
        MIXED
    }

    public void set(Form chosen) {
        form = chosen;
    }

    @Override
    public void reset() {
        form = Form.MIXED;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal) {
        return answer(refusal.status(), String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException e) {
        return answer(400, "De inhoud van het verzoek is geen geldige JSON van de verwachte vorm.");
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongType(MethodArgumentTypeMismatchException e) {
        return answer(400, "Ongeldige waarde voor '" + e.getName() + "'.");
    }

    private ResponseEntity<Object> answer(int status, String message) {
        boolean json =
                switch (form) {
                    case JSON -> true;
                    case TEXT -> false;
                    case MIXED -> status != 404;
                };
        ResponseEntity.BodyBuilder builder = ResponseEntity.status(status);
        return json
                ? builder.contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("status", status, "melding", message))
                : builder.contentType(
                                new MediaType(
                                        MediaType.TEXT_PLAIN,
                                        java.nio.charset.StandardCharsets.UTF_8))
                        .body(message);
    }
}
