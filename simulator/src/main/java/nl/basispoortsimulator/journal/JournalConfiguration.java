package nl.basispoortsimulator.journal;

import nl.basispoortsimulator.settings.SimulatorSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the journal in the data folder, or keeps nothing when there is none.
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {
    @Bean
    Journal journal(SimulatorSettings settings) {
        var data = settings.data();
        return data == null ? Journal.inMemory() : Journal.open(data.resolve("journal.jsonl"));
    }
}
