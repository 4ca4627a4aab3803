package nl.beheerportaal.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.match.LinkOrigin;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.match.MatchQuestion;
import nl.beheerportaal.core.match.Matcher;
import nl.beheerportaal.core.match.Matches;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.sync.draft.Draft;
import nl.beheerportaal.sync.draft.WizardState;
import nl.beheerportaal.sync.fetch.Side;
import nl.beheerportaal.sync.fetch.Sides;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Assets;
import nl.beheerportaal.web.frame.Brand;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Frame;
import nl.beheerportaal.web.frame.JtePages;
import nl.beheerportaal.web.frame.Menu;
import nl.beheerportaal.web.wizard.People;
import nl.beheerportaal.web.wizard.StepsView;
import nl.beheerportaal.web.wizard.WizardHead;
import nl.beheerportaal.web.words.Language;
import nl.beheerportaal.web.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/// Step 1 of a school of 1,450 pupils: the page holds its own rows and no more.
class LargeSchoolTest {
    private static final int PUPILS = 1450;
    private static final int SMALLEST_BUDGET = 40_000;
    private static final AppLook TAAL =
            new AppLook(DeRegenboog.TAALBLOBS, "Taalblobs", AppLook.Art.TAAL);
    private static final Words WORDS = new Words(Language.DUTCH);
    private static final JtePages PAGES = new JtePages();
    private static final Frame FRAME =
            new Frame(
                    WORDS,
                    Assets.read(),
                    new Brand("Beheerportaal", "Woordhelder", "helpdesk@woordhelder.nl", "x"),
                    "/",
                    new Frame.Csrf("_csrf", "t".repeat(96)),
                    new Menu.OfSchool("Marieke de Vries", "De Grote School", false, List.of(TAAL)));

    @Test
    void thePageHoldsItsOwnRowsOnlyAndKeepsToTheBudget() throws IOException {
        for (int linked : List.of(0, 700, PUPILS)) {
            String html = page(state(linked));
            Document document = Jsoup.parse(html);
            assertThat(document.select("#gekoppeld .pairs > li").size()).isLessThanOrEqualTo(25);
            assertThat(document.select("#hand input[type=radio]").size()).isLessThanOrEqualTo(105);
            assertThat(zipped(html)).as("compressed").isLessThan(SMALLEST_BUDGET);
        }
    }

    static String page(WizardState state) {
        People people = People.of(state, WORDS);
        WizardHead head =
                new WizardHead(
                        new StepsView(TAAL, 1, 4),
                        Mode.SELECTIVE,
                        3,
                        DeRegenboog.NOW,
                        List.of(),
                        List.of());
        LinkFilter filter = LinkFilter.of(new Filters(new MockHttpServletRequest()), TAAL);
        LinkView view = new LinkBuilder(state, people, WORDS, filter).build(head, false);
        return PAGES.render("link/link", FRAME, view);
    }

    static WizardState state(int linked) {
        List<Pupil> pupils = new ArrayList<>();
        List<Account> accounts = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < PUPILS; i++) {
            PersonId person = new PersonId(10_000 + i);
            String given = "Voornaam" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26);
            String family = "Achternaam" + (char) ('a' + i / 7 % 26) + (char) ('a' + i / 100);
            pupils.add(
                    DeRegenboog.pupil(
                            person, PersonName.of(given, "van", family), 3, DeRegenboog.THREE));
            AccountId id = new AccountId("acc-" + i);
            String typed = i % 9 == 0 ? given.toUpperCase(Locale.ROOT) : given;
            accounts.add(DeRegenboog.account(id, typed, "van " + family, AccountKind.PUPIL));
            if (i < linked) {
                links.add(
                        new Link(id, person, LinkOrigin.AUTOMATIC, null, DeRegenboog.NOW, "test"));
            }
        }
        RosterSnapshot roster = DeRegenboog.rosterOf(pupils, DeRegenboog.staff());
        AppSnapshot app = DeRegenboog.appOf(accounts, List.of());
        Draft draft = Draft.from(null, DeRegenboog.NOW, "test").withMode(Mode.SELECTIVE);
        Draft with =
                new Draft(
                        true,
                        Links.of(links),
                        Decisions.none(),
                        draft.selection(),
                        draft.furthest(),
                        null,
                        DeRegenboog.NOW,
                        "test",
                        1);
        Matches matches =
                Matcher.match(
                        MatchQuestion.of(
                                roster, app, with.links(), with.decisions(), DeRegenboog.TODAY));
        return new WizardState(
                with, new Sides(new Side<>(roster, null), new Side<>(app, null)), null, matches);
    }

    private static int zipped(String html) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(html.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
