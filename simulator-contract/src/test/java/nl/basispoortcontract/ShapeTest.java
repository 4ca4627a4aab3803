package nl.basispoortcontract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// The ruler itself: it names what is otherwise, and only that.
class ShapeTest {
    private static final Shape SHAPE =
            Shape.object(
                    Map.of(
                            "id", Shape.int64(),
                            "eckid", Shape.optional(Shape.key()),
                            "at", Shape.optional(Shape.timestamp()),
                            "day", Shape.optional(Shape.date()),
                            "list", Shape.array(Shape.string())));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id':9007199254740993,'list':[]}",
                "{'id':1,'eckid':null,'list':['a']}",
                "{'id':1,'eckid':'x','at':'2026-11-28T03:00:00+01:00','day':'2026-08-01','list':[]}"
            })
    void whatFitsHasNoFault(String json) {
        assertThat(SHAPE.faults("", JsonMapper.shared().readTree(json.replace('\'', '"'))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'list':[]}|.id is missing",
                "{'id':'1','list':[]}|.id is not an int64",
                "{'id':9223372036854775808,'list':[]}|.id is not an int64",
                "{'id':1}|.list is no array",
                "{'id':1,'list':null}|.list is no array",
                "{'id':1,'list':[null]}|.list[0] is not a string",
                "{'id':1,'list':[],'eckid':''}|.eckid is not a key of 1 to 256 characters",
                "{'id':1,'list':[],'at':'2026-11-28T03:00'}|.at is not an RFC 3339 date-time",
                "{'id':1,'list':[],'day':'2026-08-01T00:00:00Z'}|.day is not a date",
                "{'id':1,'list':[],'naam':'x'}|.naam is one too many"
            })
    void whatDoesNotFitIsNamed(String json, String fault) {
        assertThat(SHAPE.faults("", JsonMapper.shared().readTree(json.replace('\'', '"'))))
                .containsExactly(fault);
    }

    @Test
    void aFaultNamesNoContent() {
        var pupil = JsonMapper.shared().readTree("{\"id\":1,\"list\":[],\"at\":\"Noah\"}");
        assertThat(SHAPE.faults("", pupil)).noneMatch(fault -> fault.contains("Noah"));
    }
}
