package dev.flyback.difference;

import java.util.List;

/**
 * What a file of the desired schema says of an earlier name: {@code -- flyback: renamed from old_name}.
 *
 * @param place the file and the line
 * @param oldName the name, as it stands there
 * @param lines the names and strings of the statement from there on, line by line
 * @param statement all names of the statement
 */
public record RenameHint(String place, String oldName, List<List<String>> lines, List<String> statement) {
    /** Copies what it is given. */
    public RenameHint {
        lines = lines.stream().map(List::copyOf).toList();
        statement = List.copyOf(statement);
    }
}
