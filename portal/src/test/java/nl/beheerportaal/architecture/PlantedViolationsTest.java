package nl.beheerportaal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Each rule against code that breaks it: a rule that finds nothing here checks nothing at all.
class PlantedViolationsTest {
    private static final String ROOT = "planted";

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);

    @Test
    void aForbiddenArrowIsFound() {
        assertThat(Arrows.forbidden(PLANTED, ROOT))
                .contains(
                        "core.roster may not use core.plan: LooksAhead uses Step",
                        "web may not use connector.scim: PageService uses ScimWire",
                        "connector.basispoort may not use connector.scim: UsesAnotherVendor uses ScimWire");
    }

    @Test
    void aFileInCoreIsFound() {
        assertThat(Rules.coreKnowsMore(PLANTED, ROOT))
                .contains("core is pure: KnowsAFile knows java.nio.file.Path");
    }

    @Test
    void aClockInCoreIsFound() {
        assertThat(Rules.coreIsUnrepeatable(PLANTED, ROOT))
                .containsExactly(
                        "time and chance are handed in: ReadsTheClock calls java.time.LocalDate.now");
    }

    @Test
    void sqlOutsideAStoreIsFound() {
        assertThat(Rules.sqlOutsideStores(PLANTED, ROOT))
                .containsExactly("SQL stands in stores only: DecidesByReason knows java.sql");
    }

    @Test
    void aStoreMethodWithoutScopeIsFound() {
        assertThat(Rules.storesWithoutScope(PLANTED, ROOT, Set.of()))
                .containsExactly("a store is asked through a scope: PupilStore.count takes none");
    }

    @Test
    void aWireTypeOutsideItsFolderIsFound() {
        assertThat(Rules.wireLeaves(PLANTED, ROOT))
                .contains("wire types stay in their folder: PageService knows ScimWire");
    }

    @Test
    void anEmptyNameIsFound() {
        assertThat(Rules.emptyNames(PLANTED))
                .containsExactly("a name says what a thing is: PageService");
    }

    @Test
    void stateThatChangesInPlaceIsFound() {
        assertThat(Rules.mutableCore(PLANTED, ROOT))
                .containsExactly(
                        "state does not change in place: planted.core.plan.Changeable.count");
    }

    @Test
    void aDecisionByReasonIsFound() {
        assertThat(Rules.reasonsDecide(PLANTED, ROOT))
                .containsExactly("reasons are for people: DecidesByReason reads Step.reason()");
    }

    @Test
    void aScopeMadeByAPageIsFound() {
        assertThat(Rules.scopesFromNowhere(PLANTED, ROOT))
                .containsExactly("scopes are made at the door: planted.web.PageService makes one");
    }

    @Test
    void aListThatIsReplacedOrEmptiedIsFound() {
        assertThat(Rules.listsReplaced(PLANTED, ROOT))
                .containsExactly(
                        "lists at Basispoort cover all schools: EmptiesAList.empty uses DELETE",
                        "lists at Basispoort cover all schools: EmptiesAList.replace uses PUT");
    }
}
