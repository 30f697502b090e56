package dev.flyback.plan;

import java.util.Objects;

/** Where to go, in Alembic's terms: {@code head}, {@code base}, {@code +N}, {@code -N} or a revision. */
public sealed interface Target {
    /** The newest revision. */
    record Head() implements Target {
        @Override
        public String toString() {
            return "head";
        }
    }

    /** No revision at all. */
    record Base() implements Target {
        @Override
        public String toString() {
            return "base";
        }
    }

    /**
     * A number of revisions from the current one.
     *
     * @param steps forward if positive, back if negative; never 0
     */
    record Relative(int steps) implements Target {
        @Override
        public String toString() {
            return steps > 0 ? "+" + steps : Integer.toString(steps);
        }
    }

    /**
     * A revision, which is the last one to be applied afterwards.
     *
     * @param revision a whole version or the beginning of one
     */
    record At(String revision) implements Target {
        /** Refuses null. */
        public At {
            Objects.requireNonNull(revision);
        }

        @Override
        public String toString() {
            return revision;
        }
    }
}
