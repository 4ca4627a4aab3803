package nl.beheerportaal.benchmark;

import java.util.ArrayList;
import java.util.List;

/// Made-up names of Dutch schools: a few common names that a third of the children bear, and rules
/// that compose endless rare ones, so that most names in a school are rare, as they are in the
/// Dutch name banks. Written for this benchmark; the product has no such lists.
final class NameSource {
    /// Where a family's names come from.
    enum Origin {
        DUTCH,
        FRISIAN,
        TURKISH,
        MOROCCAN,
        POLISH,
        HINDUSTANI,
        CARIBBEAN,
        ARAB,
        WORLD
    }

    private static final List<String> DUTCH_BOYS =
            words(
                    """
                    Noah Daan Sem Lucas Levi Finn Luuk Milan James Liam Bram Mees Thijs Jesse Max Thomas
                    Sam Adam Julian Lars Ruben Gijs Teun Hugo Siem Jan Cas Jens Tijn Tim Stijn Benjamin
                    Boaz Jurre Floris Pepijn Willem Sven Tygo Jayden Guus Joep Quinten Mats Rens Niek
                    Koen Twan Tom Vince Dex Olivier Pim Bas Jelle Ties Hidde Ryan Fedde Dylan Stan Owen
                    Jip Joris Wouter Xavi Job Lenn Morris Tobias Oscar Timo Kai Jack Abel Otis Mika
                    """);
    private static final List<String> DUTCH_GIRLS =
            words(
                    """
                    Emma Mila Julia Tess Sophie Zoë Sara Nora Yara Eva Evi Saar Lotte Liv Noor Lynn Anna
                    Fleur Nina Maud Lieke Isa Fenna Sarah Olivia Roos Milou Sofie Loïs Elin Julie Fien
                    Feline Bo Vera Elena Jasmijn Naomi Femke Hannah Lina Suze Lara Ella Sanne Norah Amy
                    Esmée Amélie Benthe Veerle Floor Liz Iris Puck Isabella Charlotte Rosalie Hailey
                    Philou Lisa Linn Jade Nova Ivy Romy Cato Lena Merel Britt Nienke Dewi Madelief Anne
                    """);
    private static final List<String> STARTS =
            words(
                    """
                    Al An Ar Bar Bel Ber Bri Cal Cor Da Del Di Do El Em Er Fa Fer Fi Ga Ger Gi Ha Han
                    Hel Hi Il In Ja Je Jo Ju Ka Ker Ki La Le Lin Lo Lu Ma Mar Me Mi Mo Na Ne Ni No Or
                    Pa Per Ra Re Ri Ro Ru Sa Se Si So Ste Ta Ter Ti To Tri Va Ve Vi Wa Wil Xa Ya Za
                    """);
    private static final List<String> BOY_ENDS =
            words(
                    """
                    ndrik rt nko lbert mer vin nald rick lian mond bert win ko lmar ndo rian no ston xton
                    rik sper lano vano nio rino mian dan rdo ylan lton rwin tse mke rus lius nes than
                    """);
    private static final List<String> GIRL_ENDS =
            words(
                    """
                    nne lise rieke na nthe lotte line ra lynn tta ske rina mira lia nka belle nouk dine
                    lou isha ya vina rilyn ssa lena noor mke tje lijn rijn sanne ndra ria cia viana
                    """);
    private static final List<String> COMMON_SURNAMES =
            words(
                    """
                    de_Jong Jansen de_Vries van_den_Berg van_Dijk Bakker Janssen Visser Smit Meijer de_Boer
                    Mulder de_Groot Bos Vos Peters Hendriks van_Leeuwen Dekker Brouwer de_Wit Dijkstra
                    Smits de_Graaf van_der_Meer van_der_Linden Kok Jacobs de_Haan Vermeulen van_den_Heuvel
                    van_der_Veen van_den_Broek de_Bruijn de_Bruin van_der_Heijden Schouten van_Beek
                    Willems van_Vliet van_de_Ven Hoekstra Maas Verhoeven Koster van_Dam van_der_Wal Prins
                    Blom Huisman Peeters Kuipers van_Veen van_Dongen Veenstra Kramer van_den_Bosch
                    van_der_Meulen Mol Zwart van_der_Laan Martens van_de_Pol Postma Tromp Borst Boon
                    """);
    private static final List<String> STEMS =
            words(
                    """
                    Aal Ber Bier Bloem Boer Bol Bon Braam Breed Bron Bruin Bult Dam Del Dier Doorn Drie
                    Duin Eik Elst Els Esch Gaal Geer Gel Goor Graven Groen Haar Hage Ham Heem Heer Heide
                    Hem Hof Hol Hoog Horst Huis Kamp Kap Kerk Klaver Knol Kool Kraan Kreek Krom Kuil Laar
                    Lang Leen Lind Loon Lubber Maar Meen Meer Mid Molen Moor Nieuw Nij Noord Oor Oost Op
                    Ol Paar Pel Pol Poel Rade Reijn Riet Rijs Roer Rooi Ros Ruig Scha Scheep Schel Schip
                    Slag Sloot Spaan Spij Steen Ster Stou Straat Terp Tim Tol Uit Vaar Veld Vel Ven Vier
                    Vlas Voor Vree Waal Wal Weer Wester Wijn Wild Winkel Woud Zand Zee Zeil Zoet Zuid
                    """);
    private static final List<String> SURNAME_ENDS =
            words(
                    """
                    berg dijk man mans huis huizen kamp veld beek broek hof horst laar meer stra sma inga
                    ink ing aar aars wijk woude bergen sen ssen mans voort brink bos burg dam donk drecht
                    eind gaard ema enga haag hout kens kers loo meijer molen oord rade schot steeg steen
                    stede stelt straten veen ven vliet waard weg wegen werf winkel zaad zicht zijl
                    """);
    private static final List<String> PREFIXES =
            words(
                    """
                    van van van van van de de de van_der van_der van_de van_de van_den van_den den ter te
                    ten van_'t in_'t op_den uit_den
                    """);

    private NameSource() {}

    static String given(Origin origin, boolean girl, Dice dice) {
        return switch (origin) {
            case DUTCH, CARIBBEAN, WORLD ->
                    origin == Origin.DUTCH || dice.chance(0.4)
                            ? dutch(girl, dice)
                            : WorldNames.given(origin, girl, dice);
            case FRISIAN, TURKISH, MOROCCAN, POLISH, HINDUSTANI, ARAB ->
                    dice.chance(0.12) ? dutch(girl, dice) : WorldNames.given(origin, girl, dice);
        };
    }

    /// A surname with its prefix, separated by a bar: `van der|Meer`.
    static String surname(Origin origin, Dice dice) {
        if (origin != Origin.DUTCH && origin != Origin.FRISIAN) {
            return "|" + WorldNames.surname(origin, dice);
        }
        String one = dutchSurname(dice);
        if (!dice.chance(0.06)) {
            return one;
        }
        String second = dutchSurname(dice).replace("|", " ").strip();
        return one + dice.pick(List.of("-", "-", " ")) + second;
    }

    private static String dutch(boolean girl, Dice dice) {
        double kind = dice.share();
        if (kind < 0.5) {
            return dice.common(girl ? DUTCH_GIRLS : DUTCH_BOYS);
        }
        if (kind < 0.93) {
            return dice.pick(STARTS) + dice.pick(girl ? GIRL_ENDS : BOY_ENDS);
        }
        String join = dice.chance(0.6) ? "-" : " ";
        return dice.common(girl ? DUTCH_GIRLS : DUTCH_BOYS)
                + join
                + dice.common(dice.chance(0.5) ? DUTCH_GIRLS : DUTCH_BOYS);
    }

    private static String dutchSurname(Dice dice) {
        if (dice.chance(0.25)) {
            String common = dice.common(COMMON_SURNAMES).replace('_', ' ');
            int last = common.lastIndexOf(' ');
            return last < 0
                    ? "|" + common
                    : common.substring(0, last) + "|" + common.substring(last + 1);
        }
        String made = dice.pick(STEMS) + dice.pick(SURNAME_ENDS);
        return dice.chance(0.3) ? dice.pick(PREFIXES).replace('_', ' ') + "|" + made : "|" + made;
    }

    static List<String> words(String text) {
        return new ArrayList<>(List.of(text.strip().split("\\s+")));
    }
}
