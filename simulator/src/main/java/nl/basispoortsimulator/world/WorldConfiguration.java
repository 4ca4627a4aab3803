package nl.basispoortsimulator.world;

import nl.basispoortsimulator.settings.SimulatorSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the world of the seed, once.
@Configuration(proxyBeanMethods = false)
class WorldConfiguration {
    @Bean
    World world(SimulatorSettings settings) {
        return WorldMaker.make(settings.seed());
    }
}
