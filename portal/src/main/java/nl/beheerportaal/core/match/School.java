package nl.beheerportaal.core.match;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.roster.Group;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.SchoolYear;
import org.jspecify.annotations.Nullable;

/// Both sides of one school, prepared and in the order of their ids, so that the answer does not
/// depend on the order of the question. What occurs twice counts once.
record School(List<PupilCard> pupils, List<AccountCard> accounts, LocalDate today) {
    static School of(MatchQuestion question) {
        Map<LasKey, Group> groups = new HashMap<>();
        question.groups().forEach(group -> groups.putIfAbsent(group.key(), group));
        Map<String, GroupLabel> labels = new HashMap<>();
        Map<PersonId, PupilCard> pupils = new HashMap<>();
        for (Pupil pupil : question.pupils()) {
            pupils.putIfAbsent(pupil.id(), card(pupil, groups, labels));
        }
        Map<AccountId, AccountCard> accounts = new HashMap<>();
        for (Account account : question.accounts()) {
            Set<String> names = question.groupNames().getOrDefault(account.id(), Set.of());
            accounts.putIfAbsent(account.id(), card(account, names, labels));
        }
        List<PupilCard> pupilCards = new ArrayList<>(pupils.values());
        pupilCards.sort(Comparator.comparing(card -> card.pupil().id()));
        List<AccountCard> accountCards = new ArrayList<>(accounts.values());
        accountCards.sort(Comparator.comparing(card -> card.account().id()));
        return new School(List.copyOf(pupilCards), List.copyOf(accountCards), question.today());
    }

    private static PupilCard card(
            Pupil pupil, Map<LasKey, Group> groups, Map<String, GroupLabel> labels) {
        Group group = pupil.homeGroup() == null ? null : groups.get(pupil.homeGroup());
        List<String> surname =
                new ArrayList<>(Letters.words(Letters.visible(pupil.name().namePrefix())));
        surname.addAll(Letters.words(Letters.visible(pupil.name().surname())));
        String callName = pupil.name().callName();
        return new PupilCard(
                pupil,
                GivenName.of(callName),
                Surname.of(surname),
                Letters.joined(Letters.visible(pupil.name().initials())),
                year(pupil, group),
                group == null
                        ? GroupLabel.NONE
                        : labels.computeIfAbsent(group.display(), GroupLabel::of));
    }

    private static int year(Pupil pupil, @Nullable Group group) {
        OptionalInt own =
                pupil.yearGroup() == null ? OptionalInt.empty() : pupil.yearGroup().number();
        if (own.isPresent() || group == null || group.yearGroup() == null) {
            return own.orElse(0);
        }
        return group.yearGroup().number().orElse(0);
    }

    private static AccountCard card(
            Account account, Set<String> groupNames, Map<String, GroupLabel> labels) {
        return new AccountCard(
                account,
                TypedName.of(account.name()),
                label(account, groupNames, labels),
                userName(account.userName()),
                day(account.created()),
                day(account.work().lastUsed()));
    }

    /// The groups it is in; without any, the year the app keeps with the account.
    private static GroupLabel label(
            Account account, Set<String> groupNames, Map<String, GroupLabel> labels) {
        GroupLabel label =
                GroupLabel.best(
                        groupNames.stream()
                                .sorted()
                                .map(name -> labels.computeIfAbsent(name, GroupLabel::of))
                                .toList());
        if (!label.saysNothing() || account.yearGroup() == null) {
            return label;
        }
        String year = account.schoolYear() == null ? "" : account.schoolYear();
        return GroupLabel.of(account.yearGroup().code() + " " + year);
    }

    /// Only letters, and the full stops and underscores that keep them apart.
    private static String userName(String typed) {
        String visible = Letters.visible(typed).toLowerCase(Locale.ROOT);
        int at = visible.indexOf('@');
        String own = at < 0 ? visible : visible.substring(0, at);
        return Letters.joined(own).replace("?", "");
    }

    private static @Nullable LocalDate day(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(SchoolYear.TIME).toLocalDate();
    }
}
