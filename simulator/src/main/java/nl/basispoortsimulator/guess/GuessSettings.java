package nl.basispoortsimulator.guess;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Guesses to start with, each as `--simulator.guess.name=value`.
@ConfigurationProperties("simulator")
record GuessSettings(@Nullable Map<String, String> guess) {}
