package nl.beheerportaal.connector.basispoort;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Basispoort's messages, spelled as Basispoort spells them (`basispoort.md` §1.3 and §1.5).
/// Everything may be missing here; what that means is for the translator to say.
final class BasispoortWire {
    private BasispoortWire() {}

    /// `GET instellingen/{id}`.
    record Overzicht(
            @Nullable List<@Nullable Groep> groepen,
            @Nullable List<@Nullable Groep> subgroepen,
            @Nullable List<@Nullable Leerling> leerlingen,
            @Nullable List<@Nullable Medewerker> medewerkers,
            @Nullable Boolean actief,
            @Nullable Long gefuseerdNaar,
            @Nullable MetaResult metaResult) {}

    /// `GET instellingen/{id}/staf`; the key differs from the path.
    record Staf(
            @Nullable List<@Nullable Medewerker> medewerkers, @Nullable MetaResult metaResult) {}

    record Groep(
            @Nullable String lasKey,
            @Nullable String naam,
            @Nullable String jaargroep,
            @Nullable String omschrijving) {}

    record Leerling(
            @Nullable Long id,
            @Nullable String eckid,
            @Nullable String lasKey,
            @Nullable Persoonsgegevens persoonsgegevens,
            @Nullable String jaargroep,
            @Nullable String groep,
            @Nullable List<@Nullable String> subgroepen) {
        @Override
        public String toString() {
            return "Leerling[" + id + "]";
        }
    }

    record Medewerker(
            @Nullable Long id,
            @Nullable String eckid,
            @Nullable String lasKey,
            @Nullable Persoonsgegevens persoonsgegevens,
            @Nullable String emailadres,
            @Nullable String einddatum,
            @Nullable List<@Nullable String> rollen,
            @Nullable List<@Nullable String> groepen,
            @Nullable List<@Nullable String> subgroepen) {
        @Override
        public String toString() {
            return "Medewerker[" + id + "]";
        }
    }

    record Persoonsgegevens(
            @Nullable String achternaam,
            @Nullable String voornaam,
            @Nullable String voorvoegsel,
            @Nullable String voorletters) {
        @Override
        public String toString() {
            return "Persoonsgegevens[hidden]";
        }
    }

    /// RFC 3339 date-times, as text so that a broken one spoils nothing else.
    record MetaResult(@Nullable String mutationTimestamp, @Nullable String generationTimestamp) {}

    /// `GET instellingen/{id}/details`; what we have no use for is known all the same.
    @JsonIgnoreProperties({"schoolkey", "bestuurscode", "metaResult"})
    record Details(
            @Nullable String naam,
            @Nullable String straat,
            @Nullable String huisnummer,
            @Nullable String huisnummertoevoeging,
            @Nullable String postcode,
            @Nullable String woonplaats,
            @Nullable String brincode,
            @Nullable String dependancecode,
            @Nullable String instellingRef,
            @Nullable Boolean actief,
            @Nullable Long gefuseerdNaar) {}

    /// The same answer, read for its moment only.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Changes(@Nullable MetaResult metaResult) {}

    /// `GET instellingen/{id}/uitgever/synchronizationpermission`.
    record Permission(@Nullable Boolean hasSynchronizationPermission) {}

    /// `GET nawsearch`; the BRIN holds the branch here.
    record Gevonden(
            @Nullable Long id,
            @Nullable String naam,
            @Nullable String brincode,
            @Nullable String straat,
            @Nullable String huisnummer,
            @Nullable String huisnummerToevoeging,
            @Nullable String postcode,
            @Nullable String woonplaats,
            @Nullable String telefoonNet,
            @Nullable String telefoonAbon,
            @Nullable String emailadres,
            @Nullable String bestuurscode,
            @Nullable Boolean actief) {}

    /// A tile under *Lesmateriaal*.
    record Methode(
            @Nullable String id,
            @Nullable String code,
            @Nullable String naam,
            @Nullable String icon,
            @Nullable String iconUrl,
            @Nullable String url,
            @Nullable List<@Nullable String> tags) {}

    /// `GET methode/{mid}/gebruiker`.
    record Gebruikers(@Nullable List<@Nullable Long> gebruikers) {}

    /// `POST permissions/grant` and `…/revoke`.
    record Rechten(
            List<String> methodes,
            List<String> producten,
            List<Long> gebruikers,
            List<String> gebruikerEckIds) {}
}
