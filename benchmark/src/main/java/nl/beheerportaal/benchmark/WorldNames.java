package nl.beheerportaal.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.beheerportaal.benchmark.NameSource.Origin;

/// Names of families from elsewhere, common first; rare ones are composed.
final class WorldNames {
    private static final Map<Origin, List<String>> BOYS =
            Map.of(
                    Origin.FRISIAN,
                    NameSource.words(
                            "Jelle Sytse Douwe Hidde Tjeerd Sjoerd Fedde Jorrit Wybe Ids Rinse Jitse Sietse"
                                    + " Gerben Durk Folkert Hessel Klaas Melle Bauke"),
                    Origin.TURKISH,
                    NameSource.words(
                            "Yusuf Emir Mehmet Eymen Ömer Mustafa Ali Kerem Ayaz Hamza Berat Eren Hüseyin"
                                    + " Efe Çınar Alperen Ensar Furkan Miraç Taha Umut Yiğit Doğan Oğuz"),
                    Origin.MOROCCAN,
                    NameSource.words(
                            "Mohamed Adam Amir Ilyas Rayan Ayoub Bilal Youssef Zakaria Imran Anas Yassine"
                                    + " Omar Soufiane Hamza Ibrahim Othman Nassim Ismail Marouane Idriss"),
                    Origin.POLISH,
                    NameSource.words(
                            "Jakub Kacper Filip Szymon Antoni Wojciech Mateusz Oliwier Michał Dawid Igor"
                                    + " Piotr Tymon Łukasz Bartosz Aleksander Nikodem"),
                    Origin.HINDUSTANI,
                    NameSource.words(
                            "Aryan Rohan Ravi Vishal Rishi Ashwin Dev Navin Shivam Vihaan Ayaan Kiran"
                                    + " Sanjay Rajiv Advik"),
                    Origin.CARIBBEAN,
                    NameSource.words(
                            "Jaydon Giovanni Tyrell Dwayne Shemar Jerome Dilano Xavier Quincy Rivelino"
                                    + " Jayson Damian Zion Jahmar"),
                    Origin.ARAB,
                    NameSource.words(
                            "Mohammad Ahmad Omar Yazan Karim Hadi Mahmoud Khaled Tareq Zaid Samir Jad"
                                    + " Hassan Abdulrahman Yousef"),
                    Origin.WORLD,
                    NameSource.words(
                            "Leo Diego Mateo Andrei Minh Duc Wei Robel Yonas Luca Matteo Nikola Ivan"
                                    + " David Daniel Gabriel Samuel Elias Kofi Marko Stefan"));
    private static final Map<Origin, List<String>> GIRLS =
            Map.of(
                    Origin.FRISIAN,
                    NameSource.words(
                            "Fenna Nynke Hiske Jildou Femke Tjitske Anna-Wytske Silke Welmoed Froukje Jeltje"
                                    + " Hylke Baukje Rixt Sietske Ymkje"),
                    Origin.TURKISH,
                    NameSource.words(
                            "Zeynep Elif Defne Ayşe Azra Ecrin Nisa Beyza Esma Fatma Hira Yağmur Öykü Şeyma"
                                    + " Selin Melek Kübra İrem Büşra Ceylin"),
                    Origin.MOROCCAN,
                    NameSource.words(
                            "Fatima Amira Aya Salma Hafsa Yasmine Imane Safae Nour Inaya Sara Lina Malak"
                                    + " Aïcha Khadija Dounia Ikram Maryam Hajar Chaima Soumaya"),
                    Origin.POLISH,
                    NameSource.words(
                            "Zofia Maja Zuzanna Lena Julia Hanna Oliwia Wiktoria Amelia Nikola Małgorzata"
                                    + " Aleksandra Kinga Gabriela Martyna"),
                    Origin.HINDUSTANI,
                    NameSource.words(
                            "Anaya Ishika Shanaya Asha Priya Vaishali Sharona Reshma Jivika Saanvi Devika"
                                    + " Anjali Kavita Rajni"),
                    Origin.CARIBBEAN,
                    NameSource.words(
                            "Jaylinn Shanice Nevaeh Aaliyah Destiny Chayenne Zoey Kiara Precious Alicia"
                                    + " Shaniqua Luna Giulia Kimora"),
                    Origin.ARAB,
                    NameSource.words(
                            "Maryam Nour Layla Aya Tala Judi Hala Zainab Sham Rimas Lana Mira Yara Ghazal"
                                    + " Bayan"),
                    Origin.WORLD,
                    NameSource.words(
                            "Sofía Camila Ioana Linh Mei Helen Bethlehem Elena Mia Valentina Anastasia"
                                    + " Katarina Ana Lucia Clara Amélie Noémie Saga"));
    private static final Map<Origin, List<String>> SURNAMES =
            Map.of(
                    Origin.TURKISH,
                    NameSource.words(
                            "Yılmaz Kaya Demir Çelik Şahin Yıldız Öztürk Aydın Arslan Doğan Kılıç Aslan"
                                    + " Çetin Kara Koç Kurt Özdemir Şimşek Polat Erdoğan Ateş Güneş Uysal"
                                    + " Korkmaz Bulut Keskin Türkmen Yalçın Avcı Bozkurt Gül Tekin"),
                    Origin.MOROCCAN,
                    NameSource.words(
                            "El_Amrani El_Idrissi Bouali Benali El_Ouali Bakkali El_Hajji Daoudi Rahmouni"
                                    + " Mimoun El_Khattabi Ouahabi Aouragh Lahrouchi El_Bouazzati Azarkan"
                                    + " Ben_Moussa Oulad_Ali Ait_Hammou Bensaddik El_Morabet Chafik Amghar"
                                    + " El_Fassi Zerouali Tahiri Hamdaoui El_Kaddouri Yachou Ziani"),
                    Origin.POLISH,
                    NameSource.words(
                            "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński"
                                    + " Szymański Woźniak Dąbrowski Kozłowski Mazur Jankowski Kwiatkowski"
                                    + " Krawczyk Piotrowski Grabowski Pawlak Michalski Król Wróbel"),
                    Origin.HINDUSTANI,
                    NameSource.words(
                            "Ramdin Mahabier Bhikhie Parbhoe Hanoeman Jagessar Soekhai Lachman Raghoebar"
                                    + " Sewnarain Bhagwandin Kalloe Ramlal Gopal Ramautar Bisoen Mohan"),
                    Origin.CARIBBEAN,
                    NameSource.words(
                            "Martina Maduro Cijntje Pengel Pinas Martis Croes Felter Misidjan Rosaria"
                                    + " Wijngaarde Zschuschen Kartosen Vrede Landveld Amoksi Dijksteel"),
                    Origin.ARAB,
                    NameSource.words(
                            "Al-Saadi Alhalabi Haddad Kassem Hamdan Jabri Suliman Nasser Al_Masri Mahmoud"
                                    + " Abbas Saleh Ibrahim Khoury Darwish Yousef Osman Al-Ahmad"),
                    Origin.WORLD,
                    NameSource.words(
                            "Silva Pereira Santos Lopes Nguyen Tran Pham Hu Zhou Chen Tesfay Gebre Haile"
                                    + " Habtemariam Kovalenko Petrov Smith Campbell Martin Rossi Weber"
                                    + " Schmidt Ahmed Mensah Popescu Andersson Singh Khan Da_Silva Dos_Santos"));
    private static final List<String> SYLLABLES =
            NameSource.words(
                    "ba bi da dou e fa ga ha i ja ka ki la li lou ma mi mou na ni o ra ri sa si ta ti wa ya"
                            + " za zi");

    private WorldNames() {}

    static String given(Origin origin, boolean girl, Dice dice) {
        if (dice.chance(0.3)) {
            return composed(dice, 2) + (girl ? "a" : dice.pick("n m r l d s"));
        }
        return dice.common((girl ? GIRLS : BOYS).getOrDefault(origin, List.of("Robin")));
    }

    static String surname(Origin origin, Dice dice) {
        if (dice.chance(0.4)) {
            String made = composed(dice, 3) + dice.pick("n r l i oui mi ni ska k");
            boolean article = origin == Origin.MOROCCAN && dice.chance(0.4);
            return article ? "El " + made : made;
        }
        return dice.common(SURNAMES.getOrDefault(origin, List.of("Nunes"))).replace('_', ' ');
    }

    private static String composed(Dice dice, int syllables) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            name.append(dice.pick(SYLLABLES));
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
