package nl.beheerportaal.platform;

import java.io.IOException;
import java.io.InputStream;

/// Makes a value of an answer's body while it streams in.
public interface BodyReader<T> {
    T read(InputStream body) throws IOException;

    /// For answers whose body says nothing.
    static BodyReader<Boolean> ignored() {
        return body -> {
            body.transferTo(java.io.OutputStream.nullOutputStream());
            return Boolean.TRUE;
        };
    }
}
