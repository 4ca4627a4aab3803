package nl.basispoortsimulator.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.basispoortsimulator.settings.SimulatorSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes, once everything listens, one JSON file with every real address. It appears whole: tests
/// and the demo wait until it exists.
@Component
class ReadyFile {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyFile.class);

    private final SimulatorSettings settings;
    private final Addresses addresses;
    private final List<ReadyContribution> contributions;

    ReadyFile(
            SimulatorSettings settings,
            Addresses addresses,
            List<ReadyContribution> contributions) {
        this.settings = settings;
        this.addresses = addresses;
        this.contributions = List.copyOf(contributions);
        forgetEarlierStart(settings.readyFile());
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready(ApplicationReadyEvent event) {
        Path file = settings.readyFile();
        if (file != null) {
            write(file.toAbsolutePath());
        }
        LOG.info(
                "Simulator ready: pages {}  Basispoort REST {}",
                addresses.http(),
                addresses.mtls());
    }

    /// Who waits for the file must not find the one of an earlier start.
    private static void forgetEarlierStart(@Nullable Path file) {
        if (file == null) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the old ready file " + file, e);
        }
    }

    private void write(Path file) {
        Map<String, Object> facts = new TreeMap<>();
        for (ReadyContribution contribution : contributions) {
            contribution
                    .facts()
                    .forEach((key, value) -> {
                        if (facts.put(key, value) != null) {
                            throw new IllegalStateException(
                                    "two parts say '" + key + "' in the ready file");
                        }
                    });
        }
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(
                    next,
                    JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(facts));
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the ready file " + file, e);
        }
    }
}
