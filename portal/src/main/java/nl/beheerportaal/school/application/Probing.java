package nl.beheerportaal.school.application;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.AppCall;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.LearningApp;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.plan.AccountFields;

/// Tries out an address and a token that were typed by hand: makes one marked test user, switched
/// off so that it takes no seat, reads it back and deletes it. Whatever goes wrong, it looks for
/// its user again and takes it away; when that cannot be made sure, it says so.
public final class Probing {
    /// What every test user's name begins with, so that people recognise one that was left.
    public static final String MARK = "beheerportaal-proef-";

    private static final int TRIES = 3;

    private final LearningApp apps;
    private final SecureRandom random = new SecureRandom();

    public Probing(LearningApp apps) {
        this.apps = apps;
    }

    /// What came of it.
    public enum Result {
        WORKS,
        /// The app does not believe the token, or does not let it do this.
        REFUSED,
        /// No answer, or none that makes sense: wrong address, or the app is away.
        NO_ANSWER,
        /// The app makes no user.
        NOT_CREATED,
        /// The user that was made cannot be found, or is not as it was made.
        NOT_READ_BACK,
        /// The test user may still be there.
        LEFT_BEHIND
    }

    /// Goes over the network: called outside any transaction.
    public Result probe(AppAddress address) {
        byte[] bytes = new byte[6];
        random.nextBytes(bytes);
        String mark = MARK + HexFormat.of().formatHex(bytes);
        if (apps.accountByExternalId(address, mark)
                instanceof Fetched.Failed<Optional<Account>>(Failure failure)) {
            return told(failure);
        }
        return switch (apps.apply(address, new AppCall.CreateAccount(fields(mark), mark))) {
            case Outcome.Applied _, Outcome.AlreadyTrue _ -> readBack(address, mark);
            case Outcome.Refused _ -> Result.NOT_CREATED;
            case Outcome.Stopped(Failure failure) -> told(failure);
            case Outcome.Later _ -> Result.NO_ANSWER;
            case Outcome.Unknown _ -> {
                // it may have been made, and may even come later
                gone(address, mark);
                yield Result.LEFT_BEHIND;
            }
        };
    }

    private Result readBack(AppAddress address, String mark) {
        boolean asMade =
                apps.accountByExternalId(address, mark)
                                instanceof Fetched.Got<Optional<Account>>(Optional<Account> found)
                        && found.filter(account -> account.userName().equalsIgnoreCase(mark))
                                .filter(account -> !account.active())
                                .isPresent();
        if (!gone(address, mark)) {
            return Result.LEFT_BEHIND;
        }
        return asMade ? Result.WORKS : Result.NOT_READ_BACK;
    }

    /// Deletes the test user until the app says that there is none.
    private boolean gone(AppAddress address, String mark) {
        for (int tries = 0; tries < TRIES; tries++) {
            if (apps.accountByUserName(address, mark)
                    instanceof Fetched.Got<Optional<Account>>(Optional<Account> found)) {
                if (found.isEmpty()) {
                    return true;
                }
                AccountId id = found.get().id();
                apps.apply(address, new AppCall.DeleteAccount(id));
            }
        }
        return apps.accountByUserName(address, mark)
                        instanceof Fetched.Got<Optional<Account>>(Optional<Account> left)
                && left.isEmpty();
    }

    private static Result told(Failure failure) {
        return switch (failure.kind()) {
            case BAD_CREDENTIALS, REFUSED, NO_PERMISSION -> Result.REFUSED;
            case NOT_FOUND,
                    UNREACHABLE,
                    TIMED_OUT,
                    SERVER_ERROR,
                    BROKEN_ANSWER,
                    DOUBTED,
                    RATE_LIMITED,
                    RESTING ->
                    Result.NO_ANSWER;
        };
    }

    private static AccountFields fields(String mark) {
        return new AccountFields(
                mark,
                "Proef",
                "Beheerportaal",
                "Proef Beheerportaal",
                AccountKind.PUPIL,
                false,
                null,
                null,
                null,
                "",
                null,
                Set.of());
    }
}
