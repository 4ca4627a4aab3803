package nl.basispoortsimulator.control;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// What a wrong control call hears: 400 with `{"error": …}`.
@RestControllerAdvice(basePackages = "nl.basispoortsimulator.control")
class ControlErrors {
    @ExceptionHandler({
        IllegalArgumentException.class,
        java.time.DateTimeException.class,
        HttpMessageNotReadableException.class
    })
    ResponseEntity<Map<String, String>> wrong(Exception e) {
        return ResponseEntity.badRequest().body(Map.of("error", String.valueOf(e.getMessage())));
    }
}
