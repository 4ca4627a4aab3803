package nl.beheerportaal.audit;

import java.util.UUID;
import nl.beheerportaal.core.roster.PersonId;

/// Who did something.
public sealed interface Actor {
    /// How the actor is called on a screen of the school.
    String display();

    /// How the actor stands in tables and logs: no name, only an id of ours or of Basispoort.
    String reference();

    /// An ICT coordinator of the school.
    record Coordinator(PersonId person, String name) implements Actor {
        @Override
        public String display() {
            return name;
        }

        @Override
        public String reference() {
            return "coordinator:" + person;
        }
    }

    /// Work that runs without a person.
    record Job(String name) implements Actor {
        @Override
        public String display() {
            return "Beheerportaal";
        }

        @Override
        public String reference() {
            return "job:" + name;
        }
    }

    /// The publisher's operator, at the command line.
    record Operator(String command) implements Actor {
        @Override
        public String display() {
            return "Woordhelder";
        }

        @Override
        public String reference() {
            return "operator:" + command;
        }
    }

    /// Somebody of the publisher's helpdesk; the record holds our id of the person, and the name
    /// stands in `helpdesk_person`.
    record Helpdesk(UUID id, String name) implements Actor {
        @Override
        public String display() {
            return name;
        }

        @Override
        public String reference() {
            return "helpdesk:" + id;
        }
    }
}
