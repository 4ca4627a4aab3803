package nl.beheerportaal.mail;

import java.util.ArrayList;
import java.util.List;

/// Which sentences a letter has.
final class LetterText {
    private LetterText() {}

    static String subject(Letter letter, Words words) {
        return switch (letter) {
            case Letter.ConnectionActive _ -> words.say("mail.active.subject");
            case Letter.Done done -> words.say("mail.done.subject", done.app());
            case Letter.Partial partial ->
                    words.say("mail.partial.subject", partial.app(), partial.failed());
            case Letter.Failed failed -> words.say("mail.failed.subject", failed.app());
            case Letter.Held held ->
                    words.say(
                            held.everything() ? "mail.held.subject" : "mail.held.subjectRemovals",
                            held.app());
            case Letter.Doubted _ -> words.say("mail.doubted.subject");
            case Letter.Changes changes -> words.say("mail.changes.subject", changes.app());
            case Letter.LicenceEnded ended -> words.say("mail.licenceEnded.subject", ended.app());
            case Letter.SchoolClosed closed -> words.say("mail.closed.subject", closed.app());
            case Letter.Withdrawn withdrawn ->
                    words.say("mail.withdrawn.subject", withdrawn.school());
            case Letter.Unfinished unfinished ->
                    words.say("mail.unfinished.subject", unfinished.app());
            case Letter.Summer _ -> words.say("mail.summer.subject");
            case Letter.SummerOver over -> words.say("mail.summerOver.subject", over.app());
            case Letter.NoRoom full -> words.say("mail.noroom.subject", full.app());
            case Letter.LookedAlong _ -> words.say("mail.looked.subject");
            case Letter.AccountAsked asked ->
                    words.say("mail.asked.subject", asked.app(), asked.school());
            case Letter.NobodyReachable nobody -> words.say("mail.nobody.subject", nobody.school());
        };
    }

    /// @param slider what the slider in Basispoort is called
    static List<String> paragraphs(Letter letter, Words words, String slider) {
        return switch (letter) {
            case Letter.ConnectionActive active ->
                    List.of(
                            words.say("mail.active.works", active.school()),
                            words.say("mail.active.how", words.list(active.apps())));
            case Letter.Done done -> done(done, words);
            case Letter.Partial partial -> partial(partial, words);
            case Letter.Failed failed -> failed(failed, words);
            case Letter.Held held -> held(held, words);
            case Letter.Doubted doubted -> doubted(doubted, words);
            case Letter.Changes changes -> changes(changes, words);
            case Letter.LicenceEnded ended -> ended(ended, words);
            case Letter.SchoolClosed closed -> closed(closed, words);
            case Letter.Withdrawn _ ->
                    List.of(
                            words.say("mail.withdrawn.what", slider),
                            words.say("mail.withdrawn.how"));
            case Letter.Unfinished unfinished ->
                    List.of(
                            words.say("mail.unfinished.where", unfinished.step()),
                            words.say("mail.goOn", unfinished.link()));
            case Letter.Summer summer -> summer(summer, words);
            case Letter.SummerOver over -> over(over, words);
            case Letter.NoRoom full -> noRoom(full, words);
            case Letter.LookedAlong looked -> looked(looked, words);
            case Letter.AccountAsked asked -> asked(asked, words);
            case Letter.NobodyReachable nobody ->
                    List.of(
                            words.say(
                                    "mail.nobody.what", nobody.school(), words.list(nobody.apps())),
                            words.say("mail.nobody.how"));
        };
    }

    private static List<String> asked(Letter.AccountAsked asked, Words words) {
        return List.of(
                words.say("mail.asked.what", asked.school(), asked.account(), asked.app()),
                words.say("mail.asked.why", asked.app()),
                words.say("mail.asked.answer", asked.link(), asked.until()));
    }

    private static List<String> noRoom(Letter.NoRoom full, Words words) {
        return List.of(
                words.say("mail.noroom.who", full.pupils(), full.teachers(), full.app()),
                words.say("mail.noroom.what"),
                words.say("mail.noroom.link", full.link()));
    }

    private static List<String> over(Letter.SummerOver over, Words words) {
        return List.of(
                words.say("mail.summerOver.who", over.pupils(), over.teachers(), over.app()),
                words.say("mail.summerOver.now"),
                words.say("mail.check", over.link()));
    }

    private static List<String> summer(Letter.Summer summer, Words words) {
        return List.of(
                words.say("mail.summer.when", summer.from(), summer.until()),
                words.say("mail.summer.goes", words.list(summer.apps())),
                words.say("mail.summer.waits"),
                words.say("mail.summer.you"));
    }

    private static List<String> ended(Letter.LicenceEnded ended, Words words) {
        return List.of(
                words.say("mail.licenceEnded.what", ended.app(), ended.lastDay()),
                words.say("mail.licenceEnded.how"));
    }

    private static List<String> closed(Letter.SchoolClosed closed, Words words) {
        return List.of(
                words.say(closed.merged() ? "mail.closed.merged" : "mail.closed.what"),
                words.say("mail.closed.nobody", closed.app()));
    }

    private static List<String> doubted(Letter.Doubted doubted, Words words) {
        List<String> paragraphs = new ArrayList<>();
        doubted.reasons().forEach(reason -> paragraphs.add(words.doubt(reason)));
        paragraphs.add(words.say("mail.doubted.nothing"));
        paragraphs.add(words.say("mail.look", doubted.link()));
        paragraphs.add(words.say("mail.doubted.code", doubted.code()));
        return paragraphs;
    }

    private static List<String> changes(Letter.Changes changes, Words words) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                words.say("mail.changes.pupils", changes.fresh(), changes.moved(), changes.gone()));
        if (changes.freshTeachers() + changes.goneTeachers() > 0) {
            paragraphs.add(
                    words.say(
                            "mail.changes.teachers",
                            changes.freshTeachers(),
                            changes.goneTeachers()));
        }
        paragraphs.add(words.say("mail.changes.nothing", changes.app()));
        paragraphs.add(words.say("mail.look", changes.link()));
        return paragraphs;
    }

    private static List<String> held(Letter.Held held, Words words) {
        List<String> paragraphs = new ArrayList<>();
        if (held.pupils() + held.teachers() > 0) {
            paragraphs.add(words.say("mail.held.who", held.pupils(), held.teachers(), held.app()));
        }
        if (held.fresh() > 0) {
            paragraphs.add(words.say("mail.held.fresh", held.fresh(), held.app()));
        }
        if (held.rekeyed() > 0) {
            paragraphs.add(words.say("mail.held.rekeyed", held.rekeyed()));
        }
        paragraphs.add(words.say(held.everything() ? "mail.held.nothing" : "mail.held.nobody"));
        paragraphs.add(words.say("mail.check", held.link()));
        return paragraphs;
    }

    private static List<String> done(Letter.Done done, Words words) {
        return List.of(
                words.say("mail.done.who", done.by(), done.at()),
                numbers("mail.done.pupils", done.pupils(), words)
                        + " "
                        + numbers("mail.done.teachers", done.teachers(), words),
                words.say("mail.done.undo", done.restorableUntil()),
                words.say("mail.look", done.link()));
    }

    private static String numbers(String key, Letter.Numbers numbers, Words words) {
        return words.say(key, numbers.stayed(), numbers.fresh(), numbers.removed());
    }

    private static List<String> partial(Letter.Partial partial, Words words) {
        return List.of(
                words.say("mail.partial.fine", partial.total() - partial.failed(), partial.total()),
                words.say(partial.triesAgain() ? "mail.partial.again" : "mail.partial.byHand"),
                words.say("mail.look", partial.link()));
    }

    private static List<String> failed(Letter.Failed failed, Words words) {
        String cause = words.say("mail.trouble." + failed.trouble(), failed.app());
        return List.of(
                failed.untouched()
                        ? words.say("mail.failed.untouched", failed.app())
                        : words.say(
                                "mail.failed.changed",
                                failed.changed(),
                                failed.total(),
                                failed.removed(),
                                failed.app()),
                words.say("mail.failed.cause", cause),
                words.say("mail.failed.what", failed.code()),
                words.say("mail.look", failed.link()));
    }

    private static List<String> looked(Letter.LookedAlong looked, Words words) {
        return List.of(
                words.say(
                        "mail.looked.who",
                        looked.by(),
                        looked.from(),
                        words.time(looked.from()),
                        words.time(looked.to())),
                words.say("mail.looked.why", looked.reason()),
                words.say(looked.helped() ? "mail.looked.prepared" : "mail.looked.nothing"));
    }
}
