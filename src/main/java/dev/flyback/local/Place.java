package dev.flyback.local;

import java.util.Optional;
import java.util.function.IntPredicate;

/** One place where PostgreSQL's binaries may be. */
interface Place {
    /**
     * The best binaries of this place.
     *
     * @param major tells whether a major version will do
     */
    Optional<PostgresBinaries> find(IntPredicate major);
}
