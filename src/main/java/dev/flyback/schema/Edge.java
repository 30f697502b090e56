package dev.flyback.schema;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A row of {@code pg_depend}.
 *
 * @param isPart whether the one goes when the other goes
 * @param isNeeded whether the one cannot be without the other
 */
record Edge(Address dependent, Address needed, boolean isPart, boolean isNeeded) {
    static Edge read(ResultSet row) throws SQLException {
        return new Edge(
                new Address(row.getLong("catalog"), row.getLong("object"), row.getInt("sub")),
                new Address(row.getLong("needed_catalog"), row.getLong("needed_object"), row.getInt("needed_sub")),
                row.getBoolean("is_part"),
                row.getBoolean("is_needed"));
    }
}
