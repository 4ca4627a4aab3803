package nl.beheerportaal.sync.run;

import java.util.Locale;
import nl.beheerportaal.connector.AppCall;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.plan.AccountFields;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.sync.run.StepState.Done;
import nl.beheerportaal.sync.run.StepState.Failed;
import nl.beheerportaal.sync.run.StepState.Intended;
import nl.beheerportaal.sync.run.StepState.Problem;
import nl.beheerportaal.sync.run.StepState.Variant;
import org.jspecify.annotations.Nullable;

/// What each answer means. The rules of a lost answer are here: a creation is never repeated before
/// its key was looked for, and an account is adopted by its user name only to settle a creation of
/// our own (PRODUCT §5).
final class Reactions {
    private Reactions() {}

    /// @param tried the intention under which the call was made
    static Reaction to(Step step, Intended tried, Outcome outcome, int attempts) {
        return switch (outcome) {
            case Outcome.Applied(String id) -> done(step, tried, id);
            case Outcome.AlreadyTrue(String id) -> done(step, tried, id);
            case Outcome.Refused(Outcome.Why why, String appSaid) ->
                    refused(step, tried, why, appSaid, attempts);
            case Outcome.Unknown(Failure failure) -> new Reaction.Lost(failure);
            case Outcome.Later(Failure failure, var after) -> new Reaction.Later(failure, after);
            case Outcome.Stopped(Failure failure) -> new Reaction.Stop(failure);
        };
    }

    /// The first thing to look up about a creation of which nobody knows whether it was done.
    static Question question(Step step) {
        return switch (step) {
            case Step.CreateAccount create -> new Question.AccountByKey(Calls.key(create));
            case Step.CreateGroup create -> new Question.GroupByKey(Calls.key(create));
            default -> throw new IllegalArgumentException("only creations are looked up");
        };
    }

    static boolean creates(Step step) {
        return step instanceof Step.CreateAccount || step instanceof Step.CreateGroup;
    }

    /// @param refusal why the app had just refused the creation; null when it left it unanswered
    static Reaction to(
            Step step,
            Intended tried,
            Question asked,
            Question.Found found,
            Outcome.@Nullable Why refusal) {
        return switch (found) {
            case Question.Found.AGroup(String id) ->
                    new Reaction.Settle(new Done(id, tried.variant()));
            case Question.Found.AnAccount(Account account) ->
                    asked instanceof Question.AccountByKey
                            ? new Reaction.Settle(new Done(account.id().value(), tried.variant()))
                            : byUserName((Step.CreateAccount) step, tried, account);
            case Question.Found.Nothing _ -> nothing(step, tried, asked, refusal);
        };
    }

    private static Reaction done(Step step, Intended tried, @Nullable String id) {
        if (creates(step) && id == null) {
            return new Reaction.LookFirst(question(step));
        }
        return new Reaction.Settle(new Done(creates(step) ? id : null, tried.variant()));
    }

    private static Reaction refused(
            Step step, Intended tried, Outcome.Why why, String appSaid, int attempts) {
        boolean again = tried.attempt() < attempts;
        return switch (why) {
            case USER_NAME_TAKEN, TAKEN -> taken(step, tried, why, appSaid);
            case NO_SEATS ->
                    step instanceof Step.CreateAccount
                                    || step instanceof Step.RestoreAccount
                                    || (step instanceof Step.PutBack back && back.returns())
                            ? new Reaction.NeedSeat()
                            : failed(why, appSaid);
            case GONE ->
                    step.removes()
                            ? new Reaction.Settle(new Done(null, tried.variant()))
                            : failed(why, appSaid);
            case CHANGED_MEANWHILE ->
                    again && !creates(step)
                            ? new Reaction.Again(tried.variant())
                            : failed(why, appSaid);
            case INVALID -> failed(why, appSaid);
        };
    }

    private static Reaction nothing(
            Step step, Intended tried, Question asked, Outcome.@Nullable Why refusal) {
        if (step instanceof Step.CreateAccount create) {
            boolean lostBefore = refusal == null || tried.attempt() > 1;
            if (asked instanceof Question.AccountByKey && lostBefore) {
                return new Reaction.LookFirst(
                        new Question.AccountByUserName(Calls.userName(create, tried.variant())));
            }
            if (refusal == null) {
                return new Reaction.Again(tried.variant());
            }
            boolean addressTaken =
                    refusal == Outcome.Why.TAKEN
                            && !tried.variant().withoutEmail()
                            && create.fields().email() != null;
            return addressTaken
                    ? new Reaction.Again(tried.variant().bare())
                    : other(create, tried.variant());
        }
        return refusal == null
                ? new Reaction.Again(tried.variant())
                : renamed(tried, "the name of the group");
    }

    /// What is taken may be by our own creation whose answer was lost: so look first.
    private static Reaction taken(Step step, Intended tried, Outcome.Why why, String appSaid) {
        if (creates(step)) {
            return new Reaction.LookFirst(question(step));
        }
        return step instanceof Step.UpdateGroup || step instanceof Step.PutBackGroup
                ? renamed(tried, appSaid)
                : failed(why, appSaid);
    }

    /// A group whose name is taken is tried once more, with the school year behind it.
    private static Reaction renamed(Intended tried, String appSaid) {
        return tried.variant().userName() == 0
                ? new Reaction.Again(tried.variant().nextName())
                : failed(Outcome.Why.TAKEN, appSaid);
    }

    /// Somebody bears the user name we sent. Ours it is only when everything we sent is there and
    /// the key is missing; else it is a stranger, and the new account gets another user name.
    private static Reaction byUserName(Step.CreateAccount create, Intended tried, Account account) {
        AccountFields sent = Calls.fields(create, tried.variant());
        AccountFields there = AccountFields.of(account);
        boolean ours =
                account.externalId() == null
                        && account.kind() == sent.kind()
                        && there.hasNameOf(sent)
                        && account.userName()
                                .toLowerCase(Locale.ROOT)
                                .equals(
                                        Calls.userName(create, tried.variant())
                                                .toLowerCase(Locale.ROOT));
        return ours
                ? new Reaction.Adopt(new AppCall.UpdateAccount(account.id(), there, sent))
                : other(create, tried.variant());
    }

    /// The next form of a creation that was refused because something is taken.
    private static Reaction other(Step.CreateAccount create, Variant variant) {
        Variant next = variant.nextName();
        if (next.userName() < create.userNames().size()) {
            return new Reaction.Again(next);
        }
        return failed(Outcome.Why.USER_NAME_TAKEN, "every user name");
    }

    private static Reaction failed(Outcome.Why why, String appSaid) {
        return new Reaction.Settle(new Failed(Problem.of(why), appSaid));
    }
}
