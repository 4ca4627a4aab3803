package nl.beheerportaal.command;

/// A file a person gave us that cannot be used; the message is one sentence for that person.
public final class BrokenInput extends Exception {
    BrokenInput(String sentence) {
        super(sentence);
    }

    BrokenInput(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
