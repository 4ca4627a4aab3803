package nl.basispoortsimulator.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The memory of the simulator: one JSON line per write, `{"topic": …, "event": …}`.
///
/// [#append] returns only when the line is on disk; writers that arrive together share one sync.
/// What stood in the file at start is read back per topic with [#recorded]. A last line without its
/// line end is a write that was never answered, and is cut off. Without a file nothing is kept.
public final class Journal implements AutoCloseable {
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, List<Line>> recorded = new HashMap<>();
    private final @Nullable FileChannel channel;
    private final Object syncLock = new Object();
    private final AtomicLong written = new AtomicLong();
    private long synced;

    /// Where an event stands in the file.
    private record Line(long start, int length) {}

    private Journal(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    public static Journal inMemory() {
        return new Journal(null);
    }

    /// Opens the file, or makes it, and reads what it holds.
    public static Journal open(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                throw new IllegalStateException(
                        "another simulator writes " + file + "; give this one its own data folder");
            }
            Journal journal = new Journal(channel);
            journal.read(channel, file);
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the journal " + file, e);
        }
    }

    /// Every event of this topic that was in the file at start, oldest first. Each is read when it
    /// is looked at, for all together may be more than fits into memory.
    public List<JsonNode> recorded(String topic) {
        List<Line> lines = recorded.getOrDefault(topic, List.of());
        return new AbstractList<>() {
            @Override
            public JsonNode get(int index) {
                return event(lines.get(index));
            }

            @Override
            public int size() {
                return lines.size();
            }
        };
    }

    /// Writes one event and waits until it is on disk.
    public void append(String topic, Object event) {
        settle(record(topic, event));
    }

    /// Writes one event and does not wait: nothing may be answered before [#settle] of the place it
    /// gives back. For who writes under a lock that others wait for.
    public long record(String topic, Object event) {
        if (channel == null) {
            return 0;
        }
        Map<String, Object> topicFirst = new LinkedHashMap<>();
        topicFirst.put("topic", topic);
        topicFirst.put("event", event);
        byte[] line = (json.writeValueAsString(topicFirst) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            return write(line);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the journal", e);
        }
    }

    /// Waits until everything up to this place is on disk.
    public void settle(long place) {
        if (channel == null) {
            return;
        }
        try {
            sync(place);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the journal", e);
        }
    }

    /// Forgets everything, as when the simulator is reset.
    public void clear() {
        recorded.clear();
        if (channel == null) {
            return;
        }
        try {
            synchronized (channel) {
                channel.truncate(0);
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear the journal", e);
        }
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot close the journal", e);
            }
        }
    }

    /// Held until the channel closes.
    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private long write(byte[] line) throws IOException {
        FileChannel file = java.util.Objects.requireNonNull(channel);
        synchronized (file) {
            file.position(file.size());
            ByteBuffer buffer = ByteBuffer.wrap(line);
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
            return written.incrementAndGet();
        }
    }

    private void sync(long mine) throws IOException {
        FileChannel file = java.util.Objects.requireNonNull(channel);
        synchronized (syncLock) {
            if (synced >= mine) {
                return;
            }
            long upTo = written.get();
            file.force(false);
            synced = upTo;
        }
    }

    /// Notes where the events stand, line by line, and cuts off what has no line end.
    private void read(FileChannel file, Path path) throws IOException {
        long start = 0;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream all = new BufferedInputStream(Files.newInputStream(path))) {
            for (int next = all.read(); next >= 0; next = all.read()) {
                if (next == '\n') {
                    remember(new Line(start, line.size()), line.toByteArray(), path);
                    start += line.size() + 1;
                    line.reset();
                } else {
                    line.write(next);
                }
            }
        }
        file.truncate(start);
    }

    private void remember(Line line, byte[] text, Path path) {
        try {
            recorded.computeIfAbsent(topic(text), _ -> new ArrayList<>()).add(line);
        } catch (JacksonException e) {
            throw damaged(path.toString(), e);
        }
    }

    /// The topic of a line. Stands first, so that a roster of a thousand pupils behind it need not
    /// be understood twice.
    private String topic(byte[] line) {
        try (JsonParser parser = json.createParser(line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("topic")) {
                    return parser.getString();
                }
                parser.skipChildren();
            }
            return "";
        }
    }

    private JsonNode event(Line line) {
        FileChannel file = java.util.Objects.requireNonNull(channel);
        ByteBuffer text = ByteBuffer.allocate(line.length);
        try {
            while (text.hasRemaining()) {
                if (file.read(text, line.start + text.position()) < 0) {
                    throw new IllegalStateException("the journal became shorter while it was read");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the journal", e);
        }
        try {
            return json.readTree(text.array()).path("event");
        } catch (JacksonException e) {
            throw damaged("of this simulator", e);
        }
    }

    private static IllegalStateException damaged(String which, JacksonException why) {
        return new IllegalStateException(
                "the journal " + which + " is damaged; remove it or start without --simulator.data",
                why);
    }
}
