package dev.flyback.history;

import dev.flyback.database.Database;
import dev.flyback.database.QualifiedName;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of the tables that flyback keeps the user may not read and write.
 *
 * @param user the user, quoted if need be
 * @param missing the names of the tables for which a right is missing, without their schema
 * @param history the name of the history table
 */
public record TableRights(String user, List<String> missing, QualifiedName history) {
    /** Copies what it is given. */
    public TableRights {
        missing = List.copyOf(missing);
    }

    static TableRights of(Database database, QualifiedName history) {
        return database.query(
                        """
                        SELECT quote_ident(current_user), array_to_string(ARRAY(
                            SELECT c.relname::text FROM pg_catalog.pg_class AS c
                            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                            WHERE n.nspname = ? AND c.relname = ANY (?)
                              AND NOT (has_table_privilege(c.oid, 'SELECT') AND has_table_privilege(c.oid, 'INSERT')
                                       AND (c.relname <> ? OR has_table_privilege(c.oid, 'UPDATE')
                                                              AND has_table_privilege(c.oid, 'DELETE')))
                            ORDER BY c.relname DESC), E'\\n')""",
                        row -> new TableRights(
                                row.getString(1), row.getString(2).lines().toList(), history),
                        history.schema(),
                        HistoryTable.names(history.name()),
                        JournalTable.NAME)
                .get(0);
    }

    /**
     * Whether a run would break. It is done without the log and what is kept of scripts, but not without the history and the
     * journal, which says what is unfinished.
     *
     * @return true if rights are missing for one of these two
     */
    public boolean isRunImpossible() {
        return missing.contains(history.name()) || missing.contains(JournalTable.NAME);
    }

    /**
     * The tables for which rights are missing.
     *
     * @return their names with the schema
     */
    public String tables() {
        return tables(missing.stream());
    }

    private String tables(Stream<String> names) {
        return names.map(name -> new QualifiedName(history.schema(), name).toString())
                .collect(Collectors.joining(", "));
    }

    /**
     * What the owner of the tables has to run.
     *
     * @return a statement or two
     */
    public String grant() {
        return Stream.of(
                        grant("SELECT, INSERT", missing.stream().filter(name -> !name.equals(JournalTable.NAME))),
                        grant("SELECT, INSERT, UPDATE, DELETE", missing.stream().filter(JournalTable.NAME::equals)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private Optional<String> grant(String rights, Stream<String> names) {
        return Optional.of(tables(names))
                .filter(tables -> !tables.isEmpty())
                .map(tables -> "GRANT " + rights + " ON " + tables + " TO " + user);
    }

    /**
     * Demands that a run can read and write what it has to.
     *
     * @throws Failure ({@link ExitCode#USAGE}) if it cannot
     */
    public void require() {
        if (isRunImpossible()) {
            throw new Failure(
                    ExitCode.USAGE,
                    user + " may not read and write " + tables(),
                    "let their owner run: " + grant() + "; nothing was run");
        }
    }
}
