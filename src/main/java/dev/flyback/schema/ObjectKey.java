package dev.flyback.schema;

/**
 * What tells one object from all others.
 *
 * @param kind what it is
 * @param parent what it belongs to and cannot be named without, as SQL writes it: the table of a column, constraint,
 *     trigger, policy or rule; empty for all that have names of their own
 * @param name its name as SQL writes it: quoted where it has to be, with its schema if it lies in one, with the types of
 *     its arguments if these are part of it
 */
public record ObjectKey(Kind kind, String parent, String name) implements Comparable<ObjectKey> {
    // Written out: in a large schema each of the comparators that could be put together would be called a million
    // times.
    @Override
    public int compareTo(ObjectKey other) {
        int order = kind.compareTo(other.kind);
        if (order == 0) {
            order = parent.compareTo(other.parent);
        }
        return order == 0 ? name.compareTo(other.name) : order;
    }

    /**
     * Its name with that of what it belongs to.
     *
     * @return for instance {@code public.tenant.name} for a column
     */
    public String qualifiedName() {
        return parent.isEmpty() ? name : parent + "." + name;
    }

    /** For people: {@code table public.tenant}, {@code column public.tenant.name}. */
    @Override
    public String toString() {
        String words = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return words + " " + qualifiedName();
    }
}
