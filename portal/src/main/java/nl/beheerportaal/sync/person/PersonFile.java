package nl.beheerportaal.sync.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.audit.AuditEntry;
import nl.beheerportaal.audit.AuditReader;
import nl.beheerportaal.audit.Named;
import nl.beheerportaal.audit.Subject;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Everything the portal holds of one person of a school, as JSON (AVG, article 15): every stored
/// value that bears the person's number, with where it lies, and all that is on record.
public final class PersonFile {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Transactions transactions;
    private final KeptValueStore values;
    private final AuditReader audit;

    public PersonFile(Transactions transactions, KeptValueStore values, AuditReader audit) {
        this.transactions = transactions;
        this.values = values;
        this.audit = audit;
    }

    /// What there is.
    ///
    /// @param json for whoever asked; personal data
    /// @param parts how many parts of stored values, entries on record and sign-ins there are
    public record Held(String json, int parts) {
        @Override
        public String toString() {
            return "Held[" + parts + " parts]";
        }
    }

    public Held of(SchoolScope scope, PersonId person, Instant now) {
        return transactions.forSchool(
                scope.school().value(),
                () -> {
                    ObjectNode file = JSON.createObjectNode();
                    file.put("school", scope.school().toString());
                    file.put("person", person.value());
                    file.put("made", now.toString());
                    ArrayNode kept = file.putArray("kept");
                    for (Shelf shelf : Shelf.values()) {
                        values.each(scope, shelf, each -> parts(kept, each, person));
                    }
                    ArrayNode record = file.putArray("record");
                    entries(scope, person).forEach(entry -> entry(record, entry));
                    ArrayNode signedIn = file.putArray("signedIn");
                    values.coordinator(scope, person.value()).forEach(signedIn::addPOJO);
                    return new Held(
                            JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file),
                            kept.size() + record.size() + signedIn.size());
                });
    }

    private static void parts(ArrayNode kept, KeptValueStore.Kept value, PersonId person) {
        for (InJson.Part part : InJson.of(person, value.content()).parts()) {
            ObjectNode one = kept.addObject();
            one.put("where", value.where());
            one.put("path", part.path());
            one.set("value", part.value());
        }
    }

    private List<AuditEntry> entries(SchoolScope scope, PersonId person) {
        return audit.about(scope.school(), new Subject.Person(person));
    }

    private static void entry(ArrayNode record, AuditEntry entry) {
        ObjectNode one = record.addObject();
        one.put("number", entry.sequence());
        one.put("at", entry.happened().toString());
        one.put("by", by(entry.by()));
        one.put("what", entry.action().name());
        if (entry.app() != null) {
            one.put("app", entry.app().value());
        }
        one.set("facts", JSON.valueToTree(entry.facts().values()));
        List<String> about = new ArrayList<>();
        entry.about().forEach(named -> about.add(name(named)));
        one.set("about", JSON.valueToTree(about));
    }

    private static String by(AuditEntry.By by) {
        return switch (by) {
            case AuditEntry.By.Person(Named named) -> name(named);
            case AuditEntry.By.Job(String name) -> "job " + name;
            case AuditEntry.By.Operator(String command) -> "operator " + command;
            case AuditEntry.By.Helpdesk(var id) -> "helpdesk " + id;
        };
    }

    private static String name(Named named) {
        return switch (named) {
            case Named.Known(Subject _, String name) -> name;
            case Named.Erased(Instant at) -> InJson.STRUCK + " " + at;
        };
    }
}
