package nl.basispoortsimulator.guess;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.basispoortsimulator.journal.Resettable;
import org.springframework.stereotype.Component;

/// How every guess stands: as it was started with, until somebody says otherwise. Like faults, what
/// was said is not kept over a restart.
@Component
public class Guesses implements Resettable {
    private final Map<Guess, String> started = new EnumMap<>(Guess.class);
    private final Map<Guess, String> now = new EnumMap<>(Guess.class);

    Guesses(GuessSettings settings) {
        for (Guess guess : Guess.values()) {
            started.put(guess, guess.likeliest());
        }
        Map<String, String> chosen = settings.guess();
        if (chosen != null) {
            chosen.forEach((word, value) -> put(started, word, value));
        }
        reset();
    }

    /// Every guess as we think it likeliest.
    public static Guesses likeliest() {
        return new Guesses(new GuessSettings(null));
    }

    public synchronized boolean is(Guess guess, String value) {
        if (!guess.choices().contains(value)) {
            throw new IllegalStateException(guess + " is never " + value);
        }
        return of(guess).equals(value);
    }

    public synchronized String of(Guess guess) {
        return Objects.requireNonNull(now.get(guess));
    }

    /// @throws IllegalArgumentException when there is no such guess, or it is never that
    public synchronized void set(Map<String, String> order) {
        Map<Guess, String> next = new EnumMap<>(now);
        order.forEach((word, value) -> put(next, word, value));
        now.putAll(next);
    }

    /// By word, with what each may be.
    public synchronized Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        for (Guess guess : Guess.values()) {
            shown.put(guess.word(), Map.of("is", of(guess), "values", guess.choices()));
        }
        return shown;
    }

    @Override
    public final synchronized void reset() {
        now.putAll(started);
    }

    private static void put(Map<Guess, String> into, String word, String value) {
        Guess guess =
                Arrays.stream(Guess.values())
                        .filter(each -> each.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no guess " + word));
        if (!guess.choices().contains(value)) {
            throw new IllegalArgumentException(
                    word + " is one of " + guess.choices() + ", not " + value);
        }
        into.put(guess, value);
    }
}
