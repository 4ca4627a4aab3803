package nl.beheerportaal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.beheerportaal.PortalOnPaper;
import nl.beheerportaal.core.roster.Doubt;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SourceNotes;
import nl.beheerportaal.school.SourceNotesSqlStore;
import nl.beheerportaal.sync.memory.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The helpdesk sees of a school that its list from Basispoort is not believed, why, and since
/// when.
class DoubtedSchoolTest {
    private final PortalOnPaper portal = new PortalOnPaper();

    @BeforeEach
    void aSchoolWhoseListIsNotBelieved() {
        portal.part(TestDatabase.class)
                .asSuperuser()
                .sql(
                        "insert into school (school_id, number, name, reference, active) values (?, ?, 'De Regenboog', '', true)")
                .params(Desk.SCHOOL.value(), DeRegenboog.SCHOOL.value())
                .update();
        doubt(List.of(new Doubt.NoPupils(438), new Doubt.Stale(DeRegenboog.NOW)));
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void thePageOfTheSchoolSaysWhyAndSinceWhen() {
        Browser.Answer page =
                Browser.ofHelpdesk(portal, PortalOnPaper.agent()).get("/helpdesk/scholen/104200");
        page.shows(
                "Basispoort gaf een lijst zonder leerlingen.",
                "Basispoort gaf een oude lijst",
                "NoPupils[before=438]",
                "23 november 2026");
    }

    @Test
    void aListThatIsBelievedAgainIsNotMentioned() {
        doubt(List.of());
        Browser.Answer page =
                Browser.ofHelpdesk(portal, PortalOnPaper.agent()).get("/helpdesk/scholen/104200");
        assertThat(page.page().select("#lijst-klopt-niet")).isEmpty();
    }

    private void doubt(List<Doubt> doubts) {
        Database database = portal.part(TestDatabase.class).database();
        SourceNotes notes = new SourceNotesSqlStore(database);
        SchoolScope scope = SchoolScope.forJob(Desk.SCHOOL, "test");
        database.forSchool(Desk.SCHOOL.value(), () -> notes.doubt(scope, doubts, DeRegenboog.NOW));
    }
}
