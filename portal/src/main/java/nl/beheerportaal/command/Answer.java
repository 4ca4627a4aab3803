package nl.beheerportaal.command;

import java.util.List;

/// What came of a command.
public sealed interface Answer {
    List<String> lines();

    /// The code the program ends with.
    int code();

    /// Done, or nothing to do.
    record Done(List<String> lines) implements Answer {
        public Done {
            lines = List.copyOf(lines);
        }

        @Override
        public int code() {
            return 0;
        }
    }

    /// Not done, for this reason; nothing was changed.
    record Refused(List<String> lines) implements Answer {
        public Refused {
            lines = List.copyOf(lines);
        }

        @Override
        public int code() {
            return 1;
        }
    }

    /// Not a command.
    record Misunderstood(List<String> lines) implements Answer {
        public Misunderstood {
            lines = List.copyOf(lines);
        }

        @Override
        public int code() {
            return 2;
        }
    }

    static Answer done(String line) {
        return new Done(List.of(line));
    }

    static Answer refused(String line) {
        return new Refused(List.of(line));
    }
}
