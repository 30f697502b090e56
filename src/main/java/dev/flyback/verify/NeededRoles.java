package dev.flyback.verify;

import dev.flyback.database.Database;
import java.util.List;

/** The roles that the objects of a database speak of, by what the server keeps of it; owners are not among them. */
final class NeededRoles {
    private static final String ROLES = """
            SELECT DISTINCT pg_catalog.quote_ident(role.rolname)
            FROM pg_catalog.pg_shdepend AS needs
            JOIN pg_catalog.pg_roles AS role ON role.oid = needs.refobjid
            WHERE needs.refclassid = 'pg_catalog.pg_authid'::regclass
              AND needs.dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
              AND (needs.deptype IN ('a', 'r')
                OR needs.classid IN ('pg_catalog.pg_user_mapping'::regclass, 'pg_catalog.pg_default_acl'::regclass))
            ORDER BY 1
            """;

    private NeededRoles() {}

    /** As SQL writes them; those that come with the server are not told. */
    static List<String> in(Database database) {
        return database.query(ROLES, row -> row.getString(1));
    }
}
