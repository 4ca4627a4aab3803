package nl.beheerportaal.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.core.plan.AccountFields;
import nl.beheerportaal.core.plan.Because;
import nl.beheerportaal.school.Admission;
import nl.beheerportaal.web.account.AccountView;
import nl.beheerportaal.web.words.Language;
import nl.beheerportaal.web.words.Words;
import org.junit.jupiter.api.Test;

/// Everything that can stand on record has words, so that a school reads no codes.
class EntryWordsTest {
    private static final Set<AuditAction> TOLD_BY_STEP =
            EnumSet.of(AuditAction.DECIDED, AuditAction.STEP_DONE, AuditAction.STEP_FAILED);
    private static final Path SYNC = Path.of("src/main/java/nl/beheerportaal/sync");

    private final Words words = new Words(Language.DUTCH);

    @Test
    void everyActionHasWords() {
        for (AuditAction action : AuditAction.values()) {
            if (!TOLD_BY_STEP.contains(action)) {
                has("log.action." + action);
            }
        }
    }

    @Test
    void everyReasonHasWords() throws IOException {
        for (Because because : Because.values()) {
            has("log.why." + because);
        }
        for (Admission.Why why : Admission.Why.values()) {
            has("log.why." + why);
        }
        Path records = SYNC.resolve("review/StepRecords.java");
        String causes = Files.readString(records);
        codes(causes.substring(causes.indexOf("String word(Cause")), "\"([A-Z_]+)\"")
                .forEach(code -> has("log.why." + code));
        codes(causes, "code\\(\"step\", \"([A-Z_]+)\"").forEach(code -> has("log.step." + code));
    }

    @Test
    void everyActOfTheWizardHasWords() throws IOException {
        String acts = Files.readString(SYNC.resolve("draft/DraftRecords.java"));
        Set<String> found = codes(acts, "\"([A-Z]{3}[A-Z_]+)\"");
        found.remove("RELEASED_");
        assertThat(found).hasSizeGreaterThan(10);
        found.forEach(code -> has("log.act." + code));
        List.of("NOT_SAME", "MAY_GO", "KEEP_UNTIL_MERGED")
                .forEach(code -> has("log.act.RELEASED_" + code));
    }

    /// A field that goes to an app and is not named on the account page fails here.
    @Test
    void everyFieldThatGoesToAnAppIsOnTheAccountPage() {
        List<String> sent =
                Arrays.stream(AccountFields.class.getRecordComponents())
                        .map(component -> component.getName())
                        .toList();
        assertThat(sent)
                .containsExactlyInAnyOrder(
                        "externalId",
                        "given",
                        "family",
                        "display",
                        "namePrefix",
                        "kind",
                        "active",
                        "eckId",
                        "yearGroup",
                        "schoolYear",
                        "email",
                        "roles");
        Set<String> shown = new TreeSet<>(AccountView.PUPIL_FIELDS);
        shown.addAll(AccountView.TEACHER_FIELDS);
        assertThat(shown)
                .containsExactly(
                        "active",
                        "eckId",
                        "email",
                        "groups",
                        "name",
                        "number",
                        "roles",
                        "yearGroup");
        assertThat(AccountView.PUPIL_FIELDS).as("pupils have none").doesNotContain("email");
    }

    private static Set<String> codes(String text, String pattern) {
        Set<String> codes = new TreeSet<>();
        Pattern.compile(pattern)
                .matcher(text)
                .results()
                .forEach(found -> codes.add(found.group(1)));
        return codes;
    }

    private void has(String key) {
        assertThat(words.has(key)).as("no words for " + key).isTrue();
    }
}
