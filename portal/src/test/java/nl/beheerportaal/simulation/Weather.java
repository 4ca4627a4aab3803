package nl.beheerportaal.simulation;

import java.util.Random;

/// How the network and the app behave, from a seed: bad for a while, then fine for good.
final class Weather {
    private final Random random;
    private final int badness;
    private int storms;
    private boolean halves;

    /// @param badness faults per hundred calls while it lasts
    /// @param storms how many faults there are in all
    Weather(Random random, int badness, int storms) {
        this.random = random;
        this.badness = badness;
        this.storms = storms;
    }

    /// Answers that look whole may lack half the school, too.
    Weather withHalves(boolean also) {
        halves = also;
        return this;
    }

    /// From now on nothing goes wrong.
    void clear() {
        storms = 0;
    }

    boolean isFine() {
        return storms <= 0;
    }

    static Weather fine() {
        return new Weather(new Random(0), 0, 0);
    }

    /// What happens to one call.
    enum Fault {
        NONE,
        /// The call never arrives.
        LOST_BEFORE,
        /// The call is carried out and its answer lost.
        LOST_AFTER,
        /// The answer is given up, and the call arrives afterwards.
        DELAYED,
        /// 429.
        RATE_LIMITED,
        /// 503 before any work.
        BUSY,
        /// 500 after the work was done.
        BROKEN_AFTER
    }

    /// What Basispoort's roster looks like.
    enum Answer {
        WHOLE,
        NONE,
        /// Something required is left out, and the answer says so.
        DEFECT,
        EMPTY,
        OTHER_SCHOOL,
        /// It looks whole, and a part of the pupils is not in it.
        HALF
    }

    /// How many pupils such an answer has: too few to be believed, or too many to be doubted.
    int left(int pupils) {
        return random.nextBoolean() ? pupils / 2 : pupils - pupils * 3 / 10;
    }

    Answer answer() {
        if (storms <= 0 || random.nextInt(120) >= badness) {
            return Answer.WHOLE;
        }
        storms--;
        Answer[] answers = Answer.values();
        return answers[1 + random.nextInt(answers.length - (halves ? 1 : 2))];
    }

    Fault next() {
        if (storms <= 0 || random.nextInt(100) >= badness) {
            return Fault.NONE;
        }
        storms--;
        Fault[] faults = Fault.values();
        return faults[1 + random.nextInt(faults.length - 1)];
    }

    /// How many seconds a delayed call is on its way: never as long as the portal waits.
    int delay() {
        return random.nextInt(29);
    }

    /// Whether reading a whole side fails this time.
    boolean readFails() {
        if (storms <= 0 || random.nextInt(200) >= badness) {
            return false;
        }
        storms--;
        return true;
    }

    /// Whether the node falls asleep at this moment (a long garbage collection, a paused machine).
    ///
    /// @param intends whether it has stored an intention and not made the call yet: the moment at
    ///   which a sleep can do harm, and a few milliseconds of each second only
    boolean sleeps(boolean intends) {
        if (storms <= 0 || random.nextInt(intends ? 400 : 1500) >= badness) {
            return false;
        }
        storms--;
        return true;
    }

    /// Whether the node dies at this moment.
    boolean crashes() {
        if (storms <= 0 || random.nextInt(400) >= badness) {
            return false;
        }
        storms--;
        return true;
    }

    /// Whether the database goes away at this moment.
    boolean databaseFails() {
        if (storms <= 0 || random.nextInt(600) >= badness) {
            return false;
        }
        storms--;
        return true;
    }

    /// Whether something happens that happens once in so many times, while the weather is bad.
    boolean once(int in) {
        return storms > 0 && random.nextInt(in) == 0;
    }
}
