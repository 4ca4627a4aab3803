package nl.beheerportaal.core.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What belongs together among given names though no rule of sound says so: spellings of one name
/// in several languages, and call names with the official names they come from. Small, of our own,
/// and without frequencies; in folded letters (`ij` is `y`).
final class CallNames {
    /// Other spellings of the same name, one name a line.
    private static final String SPELLINGS =
            """
            mohammed mohamed muhammad muhammed mohammad muhamed mehmet muhammet mohamad
            yusuf youssef yousef yusef joesoef yosef jusuf
            ahmed ahmet achmed ahmad
            fatima fatma fatime fatimah fadma
            aisha ayse aicha aysha aischa aysa
            zeynep zineb zainab zaynab zeinab
            hussein huseyin hossein husein houssein
            hassan hasan
            ibrahim ibrahima brahim
            omar omer umar
            osman othman usman ousmane
            mustafa mostafa moustafa
            khadija hatice khadidja hadija
            meryem maryam mariam meriem miriam mirjam
            hamza hamsa
            ilias ilyas elias ilyass
            suleyman soulaiman sulaiman sulayman souleyman
            bilal billal bilel
            emre emreh
            lina leena
            sofia zofia sophia
            katarzyna katarina catharina katharina
            jakub jacub
            mateusz mateus matheus mattheus
            michal michael
            oliwier olivier oliver
            wiktoria victoria viktoria
            aleksander alexander aleksandr
            aleksandra alexandra
            ewa eva
            sara saar
            noa noah
            luuk luc luke luk
            lukas lucas luka luca
            nynke nienke
            wytske wietske
            sietske sytske
            jildou jeldou
            tjitske tsjitske
            douwe douwes
            sjoerd sioerd
            isa ysa
            levi levy
            jan yan
            yara jara
            yasmin jasmyn yasmine jasmin yasmina
            jayden djayden jaydn jaden
            dylan dilan
            defne daphne
            djamila jamila
            jelle yelle
            """;

    /// An official name, then call names that are made of it.
    private static final String SHORT_FORMS =
            """
            abraham bram
            adriaan adri arjan
            alexander alex sander lex xander
            aleksandra alex ola
            alexandra alex xandra sandra
            andreas andre dries
            anna anne annie anneke
            anthonius toon ton tonny teun anton
            antonius toon ton tonny teun anton
            benjamin ben benno
            bernardus bernard ben
            catharina trynie kaat karin katja kate
            charlotte lot lotte charlie
            christiaan chris
            christina chris stien tine
            cornelis kees cor cees
            cornelia corrie nel
            daniel daan dani danny dan
            david dave
            dirk dik
            elisabeth els lisa lies liesbeth bets elise betje
            elizabeth els lisa lies liesbeth bets
            emilia mila emmy
            emma emmy
            evelien eef evy
            ferdinand ferdi ferre
            florentine floor flo
            franciscus frans cis
            frederik freek fred
            frederika rika freek
            gabriel gabe
            geertruida truus trudy
            gerardus gerard gerrit
            hendrik henk rik hein
            hendrika henny rika
            hubertus huub bert
            isabella isa bella isabel
            jacobus jaap koos jacob sjaak
            jacob jaap
            johannes jan hans joop johan hannes
            johanna jo hanna joke
            jonathan jon joon
            joseph jos joost sjef
            josephus jos sjef jo
            joshua josh
            katarzyna kasia
            laurens lau laurent
            leendert leen
            lodewyk lode loek
            magdalena lena leni
            malgorzata gosia
            margaretha greet griet marga
            maria marie mia ria mieke mary marike
            madelief maddie lief
            mathilde tilly
            mattheus thys matthys
            matthias thys mats
            matthys thys
            maximiliaan max
            mohammed mo moh
            michael mike michiel
            nathaniel nathan
            nicolaas klaas nico niek claas
            olivia liv livia
            petrus peter piet pieter
            philippus flip filip
            quinten quint
            robert rob bob robbie
            rosalie roos rosa
            rosalinde roos linde
            samuel sam sem
            sebastiaan bas sebas
            stefanus stefan
            susanna suze suus
            theodorus theo dorus
            thomas tom tommy
            timotheus tim
            timothy tim
            valentina val tina
            victoria vic
            vincent vin vince
            wilhelmus wim willem
            wilhelmina mien willemien mina
            willem wim pim
            william will bill liam
            zacharias zach
            """;

    private static final Map<String, Set<Integer>> SPELLING_OF = index(SPELLINGS);
    private static final Map<String, Set<Integer>> FAMILY_OF = index(SHORT_FORMS);
    private static final Set<String> OFFICIAL = firsts();

    private CallNames() {}

    /// The spelling classes a name is in; empty for nearly all names.
    static Set<Integer> spellings(String folded) {
        return SPELLING_OF.getOrDefault(folded, Set.of());
    }

    /// The families of official name and call names a name is in.
    static Set<Integer> families(String folded) {
        return FAMILY_OF.getOrDefault(folded, Set.of());
    }

    /// Whether two names of one family are an official name and a call name, not two call names.
    static boolean shortAndFull(String one, String other) {
        return OFFICIAL.contains(one) != OFFICIAL.contains(other);
    }

    private static Map<String, Set<Integer>> index(String table) {
        Map<String, Set<Integer>> index = new HashMap<>();
        String[] lines = table.strip().split("\n");
        for (int number = 0; number < lines.length; number++) {
            for (String name : lines[number].strip().split(" ")) {
                index.computeIfAbsent(name, _ -> new TreeSet<>()).add(number);
            }
        }
        return index;
    }

    private static Set<String> firsts() {
        Set<String> firsts = new TreeSet<>();
        SHORT_FORMS.strip().lines().forEach(line -> firsts.add(line.strip().split(" ")[0]));
        return firsts;
    }
}
