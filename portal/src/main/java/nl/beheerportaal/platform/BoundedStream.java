package nl.beheerportaal.platform;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A body that ends in an error when it is larger than agreed, so that no answer can fill the
/// memory.
final class BoundedStream extends FilterInputStream {
    private long left;

    BoundedStream(InputStream body, long most) {
        super(body);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            count(1);
        }
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new TooLarge();
        }
    }

    static final class TooLarge extends IOException {
        TooLarge() {
            super("the answer is larger than allowed");
        }
    }
}
