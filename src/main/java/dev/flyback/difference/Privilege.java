package dev.flyback.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A right that somebody has.
 *
 * @param right for instance {@code SELECT}
 * @param grantee who has it, as SQL writes it, perhaps with {@code WITH GRANT OPTION}
 */
record Privilege(String right, String grantee) {
    /** Reads {@code SELECT TO reader}, which is how properties hold it. */
    static Privilege of(String entry) {
        String[] parts = entry.split(" TO ", 2);
        return new Privilege(parts[0], parts[1]);
    }

    /** Who has it, and nothing else. */
    String role() {
        return grantee.replace(" WITH GRANT OPTION", "");
    }

    /**
     * The statements that lead from some entries to others.
     *
     * @param column what follows each right: {@code " (name)"} for a column
     * @param on what it is about: {@code " ON TABLE public.t"}
     */
    static List<String> changes(List<String> before, List<String> after, String column, String on) {
        List<String> statements = new ArrayList<>();
        rights(missing(before, after), Privilege::role, column)
                .forEach((role, rights) -> statements.add("REVOKE " + rights + on + " FROM " + role));
        rights(missing(after, before), Privilege::grantee, column)
                .forEach((grantee, rights) -> statements.add("GRANT " + rights + on + " TO " + grantee));
        return statements;
    }

    /** Those of some entries that are not among others. */
    static List<Privilege> missing(List<String> entries, List<String> others) {
        return entries.stream()
                .filter(entry -> !others.contains(entry))
                .map(Privilege::of)
                .toList();
    }

    private static Map<String, String> rights(
            List<Privilege> privileges, Function<Privilege, String> holder, String column) {
        return privileges.stream()
                .collect(Collectors.groupingBy(
                        holder, TreeMap::new, Collectors.mapping(one -> one.right + column, Collectors.joining(", "))));
    }
}
