package nl.beheerportaal.web.wizard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.web.frame.Garbled;
import org.jspecify.annotations.Nullable;

/// Reads ids from forms. Whether somebody has such an id is for the wizard to say.
public final class Ids {
    private static final int MOST = 5_000;

    private Ids() {}

    public static AccountId account(String text) {
        if (text.isBlank() || text.length() > 200) {
            throw new Garbled();
        }
        return new AccountId(text);
    }

    public static PersonId person(String text) {
        if (!text.matches("-?[0-9]{1,18}")) {
            throw new Garbled();
        }
        return PersonId.parse(text);
    }

    public static Set<PersonId> people(@Nullable List<String> texts) {
        if (texts == null) {
            return Set.of();
        }
        if (texts.size() > MOST) {
            throw new Garbled();
        }
        Set<PersonId> people = new HashSet<>();
        texts.forEach(text -> people.add(person(text)));
        return people;
    }

    /// The version of the draft on the page the form is on; 0 when it does not say.
    public static long version(HttpServletRequest request) {
        String text = request.getParameter("versie");
        return text != null && text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
    }
}
