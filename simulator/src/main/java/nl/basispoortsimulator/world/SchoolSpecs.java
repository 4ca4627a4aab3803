package nl.basispoortsimulator.world;

import java.util.List;
import java.util.Map;
import nl.basispoortsimulator.world.School.Address;
import nl.basispoortsimulator.world.SchoolSpec.FixedMember;
import nl.basispoortsimulator.world.SchoolSpec.FixedPupil;
import nl.basispoortsimulator.world.SchoolSpec.GroupSpec;

/// The schools of the simulator.
final class SchoolSpecs {
    static final long WILGENHOEK = 127660;
    static final long ZEVENSPRONG = 131204;
    static final long TERP = 118377;
    static final long KIEKENDIEF = 140915;
    static final long VUURVLINDER = 152286;
    static final long WILGENHOEK_ZUID = 127661;
    static final long MEIDOORN = 109432;

    private static final Map<String, Integer> MIXED =
            Map.of(
                    "dutch",
                    68,
                    "turkish",
                    8,
                    "moroccan",
                    8,
                    "polish",
                    4,
                    "surinamese",
                    4,
                    "frisian",
                    2,
                    "other",
                    6);
    private static final Map<String, Integer> FRISIAN =
            Map.of("dutch", 45, "frisian", 52, "other", 3);
    private static final Map<String, Integer> VILLAGE =
            Map.of("dutch", 88, "polish", 6, "other", 6);

    private SchoolSpecs() {}

    static List<SchoolSpec> all() {
        return List.of(
                wilgenhoek(),
                zevensprong(),
                terp(),
                kiekendief(),
                vuurvlinder(),
                wilgenhoekZuid(),
                meidoorn());
    }

    private static SchoolSpec wilgenhoek() {
        return new SchoolSpec(
                WILGENHOEK,
                "Basisschool De Wilgenhoek",
                new Address("Wilgenlaan", "12", null, "3999 WH", "Rietbroek", "030", "5550112"),
                "99WH",
                "00",
                "dewilgenhoek.example",
                List.of(
                        GroupSpec.of("1A", 22),
                        GroupSpec.of("1B", 22),
                        GroupSpec.of("1/2", 24),
                        GroupSpec.of("2A", 24),
                        GroupSpec.of("2B", 25),
                        GroupSpec.of("3A", 26),
                        GroupSpec.of("3B", 27),
                        GroupSpec.of("4", 29),
                        GroupSpec.of("4/5", 26),
                        GroupSpec.of("5A", 27),
                        GroupSpec.of("5B", 27),
                        GroupSpec.of("6A", 26),
                        GroupSpec.of("6B", 26),
                        GroupSpec.of("7A", 27),
                        GroupSpec.of("7B", 26),
                        GroupSpec.of("7/8", 25),
                        GroupSpec.of("8", 29)),
                31,
                MIXED,
                400_000,
                wilgenhoekPupils(),
                wilgenhoekStaff());
    }

    private static List<FixedPupil> wilgenhoekPupils() {
        return List.of(
                        "4 Zoë ’t|Hart",
                        "5B Amira Yıldız",
                        "3B Daan van der|Meer",
                        "6A Charlotte Bakker",
                        "6A Finn Jansen",
                        "5A Noah de|Jong",
                        "8 Noah de|Jong",
                        "4 Mohamed Aydın",
                        "3B Ilias Bouzidi",
                        "3A Jip van|Dam",
                        "3A Adam Haddad",
                        "6A Lieke vd|Heuvel-Bos",
                        "4 Elin Sörensen",
                        "5B Julia Kowalczyk",
                        "6A Julia Kuiper",
                        "7A Samuel van den|Berg",
                        "7A Ayoub El|Amrani",
                        "4 Bram de|Groot",
                        "8 Esmée Hendriks",
                        "6B Lisa Vermeer",
                        "6B Lise Vermeer",
                        "2A Noor Smits",
                        "5A Sam van|Leeuwen",
                        "5A Tim van|Leeuwen")
                .stream()
                .map(FixedPupil::of)
                .toList();
    }

    private static List<FixedMember> wilgenhoekStaff() {
        return List.of(
                new FixedMember(
                        "Marieke",
                        "de",
                        "Vries",
                        List.of("Leerkracht", "ICTCoordinator"),
                        List.of("Groep 6B")),
                new FixedMember(
                        "Karin",
                        null,
                        "Hoekstra",
                        List.of("Leerkracht", "ICTCoordinator"),
                        List.of("Groep 4")),
                new FixedMember("Rob", "van der", "Linden", List.of("ICTCoordinator"), List.of()),
                new FixedMember("Sanne", null, "Bos", List.of("Leerkracht"), List.of("Groep 3A")),
                new FixedMember("Joost", null, "Dekker", List.of("Leerkracht"), List.of("Groep 8")),
                new FixedMember(
                        "Nadia", "El", "Idrissi", List.of("Leerkracht"), List.of("Groep 5B")),
                new FixedMember(
                        "Thijs", "van", "Leeuwen", List.of("Leerkracht"), List.of("Groep 7A")),
                new FixedMember(
                        "Petra", null, "Mulder", List.of("Leerkracht"), List.of("Groep 6A")),
                new FixedMember(
                        "Anouk", null, "Willems", List.of("Leerkracht"), List.of("Groep 3B")));
    }

    private static SchoolSpec zevensprong() {
        return new SchoolSpec(
                ZEVENSPRONG,
                "Kindcentrum De Zevensprong",
                new Address("Sprongplein", "7", "a", "2799 ZS", "Veenwijk", "079", "5550177"),
                "99ZS",
                "00",
                "zevensprong.example",
                SchoolSpec.parallel(List.of(8, 8, 8, 8, 8, 8, 7, 7), 1450),
                150,
                MIXED,
                500_000,
                List.of(),
                List.of(
                        coordinator("Ferry", "van den", "Broek"),
                        coordinator("Gülcan", null, "Öztürk")));
    }

    private static SchoolSpec terp() {
        return new SchoolSpec(
                TERP,
                "Cbs De Terp",
                new Address("Tsjerkepaed", "3", null, "9099 TP", "Wierhuzen", null, null),
                "",
                null,
                "deterp.example",
                List.of(
                        GroupSpec.of("1/2", 14),
                        GroupSpec.of("3/4", 15),
                        GroupSpec.of("5/6", 16),
                        GroupSpec.of("7/8", 16)),
                8,
                FRISIAN,
                420_000,
                List.of(),
                List.of(coordinator("Nienke", null, "Hiemstra")));
    }

    private static SchoolSpec kiekendief() {
        return new SchoolSpec(
                KIEKENDIEF,
                "IKC De Kiekendief",
                new Address("Polderweg", "41", null, "1399 KD", "Nieuwerdijk", "036", "5550141"),
                "99KD",
                "00",
                "dekiekendief.example",
                SchoolSpec.parallel(List.of(1, 1, 1, 1, 1, 1, 1, 1), 203),
                19,
                MIXED,
                430_000,
                List.of(),
                List.of(coordinator("Bregje", null, "Koopman")));
    }

    private static SchoolSpec vuurvlinder() {
        return new SchoolSpec(
                VUURVLINDER,
                "Obs De Vuurvlinder",
                new Address("Heidepad", "8", null, "7999 VV", "Zandhorst", "0521", "555018"),
                "99VV",
                "00",
                "devuurvlinder.example",
                SchoolSpec.parallel(List.of(1, 1, 1, 1, 1, 1, 1, 1), 178),
                16,
                VILLAGE,
                440_000,
                List.of(),
                List.of(coordinator("Wouter", null, "Stegeman")));
    }

    private static SchoolSpec wilgenhoekZuid() {
        return new SchoolSpec(
                WILGENHOEK_ZUID,
                "Basisschool De Wilgenhoek, locatie Zuid",
                new Address("Zuidsingel", "60", null, "3998 WZ", "Rietbroek", "030", "5550160"),
                "99WH",
                "01",
                "dewilgenhoek.example",
                List.of(GroupSpec.of("1/2", 20), GroupSpec.of("3/4", 24), GroupSpec.of("5/6", 26)),
                7,
                MIXED,
                450_000,
                List.of(),
                List.of(coordinator("Lianne", null, "Prins")));
    }

    private static SchoolSpec meidoorn() {
        return new SchoolSpec(
                MEIDOORN,
                "Basisschool De Meidoorn",
                new Address("Haagstraat", "2", null, "2798 MD", "Veenwijk", "079", "5550102"),
                "99MD",
                "00",
                "demeidoorn.example",
                List.of(),
                0,
                MIXED,
                460_000,
                List.of(),
                List.of());
    }

    private static FixedMember coordinator(
            String given, @org.jspecify.annotations.Nullable String prefix, String surname) {
        return new FixedMember(given, prefix, surname, List.of("ICTCoordinator"), List.of());
    }
}
