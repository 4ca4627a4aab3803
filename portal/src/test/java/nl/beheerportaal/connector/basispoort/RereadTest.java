package nl.beheerportaal.connector.basispoort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// A roster whose time of change is the one we know is not read further; anything else is.
class RereadTest {
    private static final Instant KNOWN = PaperSchool.NOW.minus(Duration.ofDays(3));

    @Test
    void theSameTimeOfChangeIsTheSameRoster() throws IOException {
        assertThat(reread(PaperSchool.document().toString())).isInstanceOf(Reread.Same.class);
    }

    @Test
    void theSameMomentInAnotherZoneIsTheSameMoment() throws IOException {
        String elsewhere =
                PaperSchool.document()
                        .toString()
                        .replace(KNOWN.toString(), "2026-11-20T10:00:00+01:00");
        assertThat(reread(elsewhere)).isInstanceOf(Reread.Same.class);
    }

    @Test
    void nobodyIsLookedAt() throws IOException {
        ObjectNode school = PaperSchool.document();
        PaperSchool.pupils(school).forEach(pupil -> pupil.put("id", "no number"));
        assertThat(reread(school.toString())).isInstanceOf(Reread.Same.class);
        assertThatThrownBy(() -> PaperSchool.read(school.toString()))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void itDoesNotMatterWhereTheTimesStand() throws IOException {
        ObjectNode school = PaperSchool.document();
        var first = school.objectNode();
        first.set("metaResult", school.get("metaResult"));
        first.setAll(school);
        assertThat(reread(first.toString())).isInstanceOf(Reread.Same.class);
    }

    @Test
    void anotherTimeOfChangeIsReadWhole() throws IOException {
        ObjectNode school = PaperSchool.document();
        ((ObjectNode) school.get("metaResult")).put("mutationTimestamp", "2026-11-23T08:00:00Z");
        assertThat(reread(school.toString()))
                .isInstanceOfSatisfying(
                        Reread.Changed.class,
                        changed -> assertThat(changed.roster().leerlingen()).hasSize(200));
    }

    @Test
    void aSchoolThatClosedOrMergedIsReadWholeAtTheSameTimeOfChange() throws IOException {
        assertThat(reread(PaperSchool.after(school -> school.put("actief", false)).toString()))
                .isInstanceOf(Reread.Changed.class);
        assertThat(
                        reread(
                                PaperSchool.after(school -> school.put("gefuseerdNaar", 4712))
                                        .toString()))
                .isInstanceOf(Reread.Changed.class);
    }

    @Test
    void timesThatAreNoneAreForTheTranslatorToTell() throws IOException {
        assertThat(reread(PaperSchool.after(school -> school.putNull("metaResult")).toString()))
                .isInstanceOf(Reread.Changed.class);
        assertThat(reread("{}")).isInstanceOf(Reread.Changed.class);
    }

    @Test
    void halfAnAnswerIsNoAnswer() {
        String good = PaperSchool.document().toString();
        for (String broken :
                new String[] {
                    "", "null", good.substring(0, good.length() - 1), good + good, "[" + good + "]"
                }) {
            assertThatThrownBy(() -> reread(broken)).isInstanceOf(JacksonException.class);
        }
    }

    private static Reread reread(String body) throws IOException {
        return new BasispoortCodec(new Unknowns())
                .rereader(KNOWN)
                .read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
