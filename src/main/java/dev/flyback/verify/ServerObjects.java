package dev.flyback.verify;

import dev.flyback.database.Database;
import dev.flyback.database.QualifiedName;
import dev.flyback.database.SqlError;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What scripts may have made beside their database; scratch databases, which others may be using, are not among it.
 *
 * @param databases names
 * @param tablespaces names
 * @param roles names
 */
record ServerObjects(List<String> databases, List<String> tablespaces, List<String> roles) {
    private static final String DEPENDENT_OBJECTS = "2BP01";

    static ServerObjects read(Database server) {
        return new ServerObjects(
                names(
                        server,
                        "SELECT datname FROM pg_catalog.pg_database WHERE NOT pg_catalog.starts_with(datname, '"
                                + ScratchServer.PREFIX + "')"),
                names(server, "SELECT spcname FROM pg_catalog.pg_tablespace"),
                names(server, "SELECT rolname FROM pg_catalog.pg_roles"));
    }

    private static List<String> names(Database server, String query) {
        return server.query(query, row -> row.getString(1));
    }

    /** These without others. */
    ServerObjects without(ServerObjects others) {
        return new ServerObjects(
                less(databases, others.databases), less(tablespaces, others.tablespaces), less(roles, others.roles));
    }

    private static List<String> less(List<String> names, Collection<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }

    /** Drops them. */
    void drop(Database server) {
        databases.forEach(name -> server.execute("DROP DATABASE " + QualifiedName.quote(name) + " WITH (FORCE)"));
        tablespaces.forEach(name -> server.execute("DROP TABLESPACE " + QualifiedName.quote(name)));
        if (!roles.isEmpty()) {
            dropRoles(server, roles.stream().map(QualifiedName::quote).collect(Collectors.joining(", ")));
        }
    }

    // Rights on databases and settings are in the way; to take them away needs more rights than to drop a role.
    private static void dropRoles(Database server, String names) {
        try {
            server.execute("DROP ROLE " + names);
        } catch (SqlError e) {
            if (!e.state().equals(DEPENDENT_OBJECTS)) {
                throw e;
            }
            server.execute("DROP OWNED BY " + names);
            server.execute("DROP ROLE " + names);
        }
    }
}
