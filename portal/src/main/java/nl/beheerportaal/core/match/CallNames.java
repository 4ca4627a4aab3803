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
            adriaan adri arjan daan arie
            adriana adri jana
            adrianus adri arjan ad janus adriaan daan arie
            albertus bert albert ab bertus
            aleksandra alex ola
            alexander alex sander lex xander
            alexandra alex xandra sandra
            alida lida ali
            aloysius loe wies
            andreas andre dries
            anna anne annie anneke
            anthonius toon ton tonny teun anton
            antoinette toni net
            antonia toni tonia toos
            antonius toon ton tonny teun anton
            arnoldus arnold nol noud aart
            augustinus guus styn
            augustus guus
            barbara babs barbera
            bartholomeus bart mees
            bastiaan bas
            benjamin ben benno
            bernardus bernard ben
            carolina carolien lien carlyn
            carolus karel carel
            catharina trynie kaat karin katja kate cato rina kaatje toos tine ina carin
            charlotte lot lotte charlie
            christiaan chris
            christianus chris christiaan
            christina chris stien tine stina tina kirsten
            coenraad koen coen
            constantyn stan
            cornelia corrie nel cora nelly neeltje
            cornelis kees cor cees nelis
            daniel daan dani danny dan
            david dave
            dirk dik
            eduard ed eddy
            egbertus egbert bert
            eleonora noor nora leonora ellen
            elisabeth els lisa lies liesbeth bets elise betje betty lisanne beth lize liza eliza
            elizabeth els lisa lies liesbeth bets elise liza eliza beth
            emanuel emiel manuel
            emilia mila emmy
            emma emmy
            engelbertus engelbert bert
            evelien eef evy
            ferdinand ferdi ferre
            florentina floor flo
            florentine floor flo
            florentius floris floor
            francisca cisca francien
            franciscus frans cis
            fredericus fred freek frits frederik
            frederik freek fred frits
            frederika rika freek
            gabriel gabe
            geertruida truus trudy geertje trudie
            georgius joris george
            gerardus gerard gerrit ger geert gert
            gerhardus gerard gerrit geert
            gysbertus gys gysbert
            helena lena heleen leentje
            hendrik henk rik hein
            hendrika henny rika hetty riek
            hendrikus henk hendrik rik rick hein
            henricus henk rik harry hein hendrik henri rick
            henriette jet jette
            hermanus herman harm manus
            hieronymus jeroen
            hubertus huub bert
            isabella isa bella isabel
            isabelle bel bella isa
            jacob jaap
            jacoba coba cobie
            jacobus jaap koos jacob sjaak jaco co cobus
            jakub kuba
            joachim jochem
            johanna jo hanna joke janna hanneke jantje hannah janneke jannie anke
            johannes jan hans joop johan hannes jannes joannes jannis johannis
            jonathan jon joon
            joseph jos joost sjef joep
            josephina josefien fien
            josephine fien josefien
            josephus jos sjef jo joep joost
            joshua josh
            judocus joost
            juliana julia jule juul
            juliette juul julie
            julius jules juul
            katarzyna kasia
            lambertus bert lambert bart
            laurens lau laurent
            laurentius laurens lau rens
            leendert leen
            liselotte lise lotte lot liesje
            leonardus leo leon leonard len
            leonora noor nora
            lodewyk lode loek louis
            louis loek lode
            louisa lou wies loes louise
            louise lou wies loes
            lucas loek luuk luc luca
            ludovicus loek louis
            madelief maddie lief
            magdalena lena leni madelon magda
            malgorzata gosia
            marcus mark marc
            margaretha greet griet marga margriet greetje gretha grietje margot greta meta rita
            maria marie mia ria mieke mary marike marieke riet maartje marietje maaike miep mies maryke marleen
            marinus rinus
            martinus martin tinus maarten mart
            mathilda til tilda
            mathilde tilly
            mattheus thys matthys
            matthias thys mats
            matthys thys
            maximiliaan max
            maximilianus max
            mechteld mette
            michael mike michiel michel chiel
            michiel chiel
            mohammed mo moh
            nathaniel nathan
            nicolaas klaas nico niek claas nick
            nicolaus klaas nico niek nick
            norbertus norbert
            olivia liv livia
            paulina lien pauline
            paulus paul
            petronella nel petra nelly ella
            petrus peter piet pieter pim pier
            philippus flip filip
            pieter piet pim piter
            quinten quint
            rebecca becca becky
            reinier rein
            richard rik
            robbert rob
            robert rob bob robbie
            robertus rob bert robert
            roderik rik
            roelof roel
            rosalie roos rosa
            rosalinde roos linde
            rudolf ruud rolf rudi
            rudolphus ruud rudolf
            samuel sam sem
            sebastiaan bas sebas
            sebastian bas
            sebastianus bas sebastiaan
            servatius vaas
            simon siem
            sophia fie sofie fieke vie
            stefanus stefan stef
            stephanus stef steef stefan stephan
            susanna suze suus susan suzan sanne suzanne
            teunis teun
            theodora dora doortje thea
            theodorus theo dorus dirk
            theresa tess trees thea
            theresia trees thera tess resi thea
            thomas tom tommy
            timotheus tim
            timothy tim
            tobias toby tobi
            valentina val tina
            valentyn tyn
            victoria vic
            vincent vin vince
            vincentius vincent
            walterus wout wouter walter
            wilhelmina mien willemien mina wil wilma minke helma
            wilhelmus wim willem wil willy
            willem wim pim
            william will bill liam
            wouter wout
            zacharias zach
            """;

    private static final Map<String, Set<Integer>> SPELLING_OF = index(SPELLINGS);
    private static final Map<String, Set<Integer>> FAMILY_OF = index(SHORT_FORMS);
    private static final Map<String, Integer> FAMILY_UNDER = firsts();

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
        return isShortOf(one, other) || isShortOf(other, one);
    }

    private static boolean isShortOf(String call, String official) {
        Integer family = FAMILY_UNDER.get(official);
        return family != null && families(call).contains(family);
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

    /// The family each official name has the first place of.
    private static Map<String, Integer> firsts() {
        Map<String, Integer> firsts = new HashMap<>();
        String[] lines = SHORT_FORMS.strip().split("\n");
        for (int number = 0; number < lines.length; number++) {
            firsts.put(lines[number].strip().split(" ")[0], number);
        }
        return firsts;
    }
}
