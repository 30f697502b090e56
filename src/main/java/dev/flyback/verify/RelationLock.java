package dev.flyback.verify;

/**
 * The strongest lock that a script takes on a relation that was there before.
 *
 * @param relation the relation's name with its schema
 * @param mode how it is locked
 * @param isMeasured false for what PostgreSQL's manual says of a statement that runs in transactions of its own
 */
public record RelationLock(String relation, LockMode mode, boolean isMeasured) {
    RelationLock stronger(RelationLock other) {
        return mode.compareTo(other.mode) >= 0 ? this : other;
    }
}
