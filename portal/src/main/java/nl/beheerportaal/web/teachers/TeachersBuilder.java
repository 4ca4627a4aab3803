package nl.beheerportaal.web.teachers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.match.TeacherRecogniser;
import nl.beheerportaal.core.match.TeacherRecogniser.Evidence;
import nl.beheerportaal.core.match.TeacherRecogniser.Recognised;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.core.selection.Selection;
import nl.beheerportaal.sync.draft.WizardState;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Url;
import nl.beheerportaal.web.teachers.TeachersView.PersonRow;
import nl.beheerportaal.web.teachers.TeachersView.Row;
import nl.beheerportaal.web.wizard.People;
import nl.beheerportaal.web.wizard.SeatsView;
import nl.beheerportaal.web.wizard.Today;
import nl.beheerportaal.web.wizard.WizardHead;
import nl.beheerportaal.web.words.Words;
import org.jspecify.annotations.Nullable;

/// Makes step 3 from what the wizard knows.
final class TeachersBuilder {
    private final People people;
    private final Words words;
    private final List<StaffMember> teachers;
    private final AppSnapshot app;
    private final Selection selection;

    TeachersBuilder(WizardState state, People people, Words words, Today today) {
        this.people = people;
        this.words = words;
        this.teachers = today.teachers(state.roster());
        this.app = state.app();
        this.selection = state.draft().selection();
    }

    /// @param offerKeeping whether the publisher offers the switch *behoud docenten …*
    TeachersView build(WizardHead head, Licence licence, Filters filters, boolean offerKeeping) {
        String search = filters.text("q");
        List<Row> rows = found(search).stream().map(member -> row(member, head)).toList();
        int chosen = (int) teachers.stream().filter(this::chosen).count();
        boolean keeps = offerKeeping || selection.keepRecognisedTeachers();
        List<Recognised> kept = selection.keepRecognisedTeachers() ? recognised() : List.of();
        return new TeachersView(
                head,
                Url.of(head.app().path() + "/docenten").with("q", search),
                replaced(kept),
                app.activeTeachers().stream()
                        .filter(app::isAdministrator)
                        .map(People::shown)
                        .toList(),
                search,
                teachers.size(),
                chosen,
                rows,
                keeps ? selection.keepRecognisedTeachers() : null,
                kept.stream().map(this::row).toList(),
                !filters.text("niemand").isEmpty() && chosen == 0,
                licence instanceof Licence.Limited limited ? seats(limited, chosen) : null);
    }

    /// The account's administrator stays and takes a seat too, unless chosen as a teacher of ours.
    private SeatsView seats(Licence.Limited licence, int chosen) {
        int administrators =
                (int)
                        app.activeTeachers().stream()
                                .filter(app::isAdministrator)
                                .filter(account ->
                                        account.person() == null
                                                || !selection.wantsTeacher(account.person()))
                                .count();
        return new SeatsView(licence.teachers(), chosen + administrators, administrators);
    }

    /// Teachers who match the search, for *Kies alle …*.
    List<StaffMember> found(String search) {
        return teachers.stream()
                .filter(member -> Filters.finds(search, member.name().display()))
                .toList();
    }

    boolean nobodyChosen() {
        return teachers.stream().noneMatch(this::chosen);
    }

    private boolean chosen(StaffMember member) {
        return selection.wantsTeacher(member.id());
    }

    private Row row(StaffMember member, WizardHead head) {
        List<String> notes = new ArrayList<>();
        if (app.activeTeachers().stream()
                .anyMatch(account -> member.id().equals(account.person()))) {
            notes.add(words.text("s3.there", head.app().name()));
        }
        if (!member.unknownRoles().isEmpty()) {
            notes.add(
                    words.text(
                            "s3.unknownroles",
                            String.join(", ", member.unknownRoles().stream().sorted().toList())));
        }
        return new Row(
                member.id().toString(),
                member.name().display(),
                people.groups(member),
                String.join(" · ", notes),
                chosen(member));
    }

    /// Active teachers the portal did not make, who are nobody's administrator and are not kept.
    private List<PersonRow> replaced(List<Recognised> kept) {
        List<AccountId> stay = kept.stream().map(Recognised::account).toList();
        return strangers().stream()
                .filter(account -> !stay.contains(account.id()))
                .map(account -> new PersonRow(People.shown(account), account.userName()))
                .toList();
    }

    private List<Recognised> recognised() {
        Map<AccountId, Recognised> all =
                TeacherRecogniser.recognise(teachers, List.copyOf(strangers()));
        return all.values().stream()
                .filter(each -> each.evidence() != Evidence.NAME)
                .filter(each -> selection.wantsTeacher(each.person()))
                .toList();
    }

    private PersonRow row(Recognised each) {
        return new PersonRow(
                people.name(each.account()), words.text("s3.keep.by." + each.evidence()));
    }

    private List<Account> strangers() {
        return app.activeTeachers().stream()
                .filter(account -> !app.isAdministrator(account))
                .filter(account -> !ours(account.person()))
                .toList();
    }

    private static boolean ours(@Nullable PersonId person) {
        return person != null;
    }
}
