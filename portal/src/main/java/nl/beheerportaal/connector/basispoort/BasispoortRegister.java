package nl.beheerportaal.connector.basispoort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beheerportaal.connector.Failures;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.SchoolRegister;
import nl.beheerportaal.core.roster.SchoolNumber;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The register of schools from Basispoort's `nawsearch`, with nothing filled in but that they are
/// active.
public final class BasispoortRegister implements SchoolRegister {
    private static final Logger LOG = LoggerFactory.getLogger(BasispoortRegister.class);

    private final BasispoortClient client;

    public BasispoortRegister(BasispoortClient client) {
        this.client = client;
    }

    @Override
    public Fetched<List<Registered>> all() {
        return Failures.fetched(BasispoortSource.SYSTEM, client.register())
                .map(BasispoortRegister::registered);
    }

    @Override
    public Fetched<Set<SchoolNumber>> permittedOn(LocalDate day) {
        return Failures.fetched(BasispoortSource.SYSTEM, client.permittedOn(day))
                .map(numbers ->
                        Arrays.stream(numbers)
                                .filter(Objects::nonNull)
                                .map(SchoolNumber::new)
                                .collect(Collectors.toSet()));
    }

    /// A row without number or name is of no use to anybody; the others are.
    private static List<Registered> registered(BasispoortWire.Gevonden[] found) {
        List<Registered> schools = new ArrayList<>();
        for (BasispoortWire.Gevonden each : found) {
            if (each == null || each.id() == null || text(each.naam()).isEmpty()) {
                LOG.warn("The register holds a school without number or name");
            } else if (!Boolean.FALSE.equals(each.actief())) {
                schools.add(registered(each, each.id()));
            }
        }
        return schools;
    }

    private static Registered registered(BasispoortWire.Gevonden each, long number) {
        String address =
                Stream.of(each.straat(), each.huisnummer(), each.huisnummerToevoeging())
                        .map(BasispoortRegister::text)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        return new Registered(
                new SchoolNumber(number),
                text(each.naam()),
                address,
                text(each.postcode()),
                text(each.woonplaats()),
                text(each.brincode()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
