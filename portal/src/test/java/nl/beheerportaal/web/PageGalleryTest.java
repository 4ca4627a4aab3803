package nl.beheerportaal.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.beheerportaal.web.frame.Frame;
import nl.beheerportaal.web.frame.JtePages;
import nl.beheerportaal.web.trouble.TroubleView;
import nl.beheerportaal.web.words.Language;
import nl.beheerportaal.web.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// Renders every page in every state without anything behind it, into `target/gallery`, and looks
/// at what came out. Pictures of these files stand beside the design's.
class PageGalleryTest {
    private static final Path GALLERY = Path.of("target", "gallery");

    private final JtePages pages = new JtePages();

    @Test
    void everyPageRendersInEveryStateAndBothLanguages() throws IOException {
        Files.createDirectories(GALLERY.resolve("static/fonts"));
        for (String file :
                List.of(
                        "beheerportaal.css",
                        "portal.js",
                        "favicon.svg",
                        "fonts/atkinson-next-latin.woff2",
                        "fonts/atkinson-next-latin-ext.woff2",
                        "fonts/fredoka-latin.woff2",
                        "fonts/fredoka-latin-ext.woff2")) {
            try (InputStream stream =
                    PageGalleryTest.class.getResourceAsStream("/static/" + file)) {
                assertThat(stream).as(file).isNotNull();
                Files.write(GALLERY.resolve("static").resolve(file), stream.readAllBytes());
            }
        }
        for (Rendered page : rendered()) {
            Files.writeString(
                    GALLERY.resolve(page.file()),
                    page.html()
                            .replace("/assets/" + Wilgenhoek.version() + "/", "static/")
                            .replace(" crossorigin", ""));
            assertThat(page.html()).as(page.file()).startsWith("<!DOCTYPE html>");
        }
    }

    @Test
    void noPageHasStyleOrScriptOfItsOwn() {
        for (Rendered page : rendered()) {
            Document document = page.document();
            assertThat(document.select("[style], style, script:not([src])"))
                    .as(page.file())
                    .isEmpty();
            assertThat(
                            document.getAllElements().stream()
                                    .flatMap(element -> element.attributes().asList().stream())
                                    .map(attribute -> attribute.getKey())
                                    .filter(name ->
                                            name.startsWith("on") || name.startsWith("hx-on")))
                    .as(page.file())
                    .isEmpty();
        }
    }

    @Test
    void everyIdOccursOnceAndEveryReferenceIsKept() {
        for (Rendered page : rendered()) {
            Document document = page.document();
            List<String> ids = document.select("[id]").eachAttr("id");
            assertThat(ids).as(page.file()).doesNotHaveDuplicates();
            List<String> wanted = new ArrayList<>();
            for (String attribute :
                    List.of(
                            "aria-labelledby",
                            "aria-describedby",
                            "for",
                            "form",
                            "popovertarget")) {
                document.select("[" + attribute + "]").eachAttr(attribute).stream()
                        .flatMap(value -> Stream.of(value.split(" ", -1)))
                        .forEach(wanted::add);
            }
            document.select("a[href^=#]").eachAttr("href").stream()
                    .map(href -> href.substring(1))
                    .forEach(wanted::add);
            document.select("use").eachAttr("href").stream()
                    .map(href -> href.substring(1))
                    .forEach(wanted::add);
            assertThat(ids).as(page.file()).containsAll(wanted);
        }
    }

    @Test
    void everyFieldHasALabelAndEveryButtonAName() {
        for (Rendered page : rendered()) {
            Document document = page.document();
            for (Element field :
                    document.select("input:not([type=hidden]), select, textarea, progress")) {
                boolean named =
                        field.closest("label") != null
                                || !document.select("label[for=" + field.id() + "]").isEmpty();
                assertThat(named).as(page.file() + ": " + field.outerHtml()).isTrue();
            }
            for (Element button : document.select("button, a[href]")) {
                assertThat(button.text()).as(page.file() + ": " + button.outerHtml()).isNotBlank();
            }
        }
    }

    @Test
    void everyFormThatChangesSomethingCarriesTheToken() {
        for (Rendered page : rendered()) {
            for (Element form : page.document().select("form[method=post]")) {
                assertThat(form.select("input[name=_csrf]"))
                        .as(page.file() + ": " + form.attr("action"))
                        .hasSize(1);
            }
        }
    }

    @Test
    void everyPageSaysWhereItIsAndHasOneHeading() {
        for (Rendered page : rendered()) {
            Document document = page.document();
            assertThat(document.title()).as(page.file()).endsWith(" – Beheerportaal");
            assertThat(document.select("h1")).as(page.file()).hasSize(1);
            assertThat(document.select("main#inhoud")).as(page.file()).hasSize(1);
            assertThat(document.select("html").attr("lang")).isEqualTo(page.language().code());
            assertThat(page.html()).as(page.file()).doesNotContain("{0", "{1", "null");
        }
    }

    @Test
    void aNameWithMarkupInItStaysText() {
        StringOutput output = new StringOutput();
        Wilgenhoek.DUTCH.html("act.linked", "<script>alert(1)</script>\"").writeTo(output);
        assertThat(output.toString())
                .isEqualTo(
                        "<strong>&lt;script&gt;alert(1)&lt;/script&gt;&quot;</strong> is gekoppeld.");
        String door =
                pages.render(
                        "trouble/trouble",
                        Wilgenhoek.outside(Wilgenhoek.DUTCH),
                        new TroubleView(TroubleView.Kind.BROKEN, "<script>alert(1)</script>"));
        assertThat(door).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    private List<Rendered> rendered() {
        List<Rendered> rendered = new ArrayList<>();
        for (Language language : Language.values()) {
            Words words = new Words(language);
            shots().forEach(shot -> rendered.add(render(shot, language, Wilgenhoek.frame(words))));
            Stream.concat(WizardShots.outside().stream(), OutsideShots.all().stream())
                    .forEach(shot ->
                            rendered.add(render(shot, language, Wilgenhoek.outside(words))));
            HelpdeskShots.all()
                    .forEach(shot ->
                            rendered.add(render(shot, language, Wilgenhoek.helpdesk(words))));
            rendered.addAll(withTheHelpdesk(language, words));
        }
        return rendered;
    }

    /// The school's pages while the helpdesk looks along, helps or offers to.
    private List<Rendered> withTheHelpdesk(Language language, Words words) {
        List<Rendered> rendered = new ArrayList<>();
        for (Shot shot : shots()) {
            if (List.of("overzicht", "app-overzicht").contains(shot.name())) {
                rendered.add(
                        render(
                                shot.named("meekijken-"),
                                language,
                                Wilgenhoek.looking(words, false)));
                rendered.add(
                        render(shot.named("helpen-"), language, Wilgenhoek.looking(words, true)));
                rendered.add(
                        render(
                                shot.named("hulp-aangeboden-"),
                                language,
                                Wilgenhoek.offered(words)));
            }
        }
        return rendered;
    }

    static List<Shot> shots() {
        return Stream.of(
                        LinkShots.all(),
                        SearchShots.all(),
                        AppShots.all(),
                        RunShots.all(),
                        WizardShots.all(),
                        ReviewShots.all(),
                        HeldShots.all(),
                        UndoShots.all(),
                        DepartureShots.all(),
                        StoryShots.all())
                .flatMap(List::stream)
                .toList();
    }

    private Rendered render(Shot shot, Language language, Frame frame) {
        String html = pages.render(shot.template(), frame, shot.view());
        return new Rendered(shot.name() + "." + language.code() + ".html", language, html);
    }

    private record Rendered(String file, Language language, String html) {
        Document document() {
            return Jsoup.parse(html);
        }
    }
}
