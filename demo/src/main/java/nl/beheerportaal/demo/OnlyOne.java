package nl.beheerportaal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A folder that one demo at a time uses: a second one must not throw away, with `--fresh`, what
/// the first is writing to. The lock goes with the process, however that ends.
final class OnlyOne implements AutoCloseable {
    private static final String NAME = "in-use";

    private final Path folder;
    private final FileChannel channel;

    private OnlyOne(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// @throws IllegalStateException when another demo uses the folder
    static OnlyOne in(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve(NAME),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new IllegalStateException(
                        "er draait al een demo met "
                                + folder
                                + ". Stop die eerst (Ctrl-C in dat venster).");
            }
            return new OnlyOne(folder, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + folder, e);
        }
    }

    /// Throws away everything that is kept.
    void empty() throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(all::add);
        }
        for (Path each : all.reversed()) {
            if (!each.equals(folder) && !each.equals(folder.resolve(NAME))) {
                Files.delete(each);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
