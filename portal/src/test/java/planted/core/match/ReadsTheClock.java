package planted.core.match;

import java.time.LocalDate;
import java.time.ZoneOffset;

final class ReadsTheClock {
    private ReadsTheClock() {}

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
