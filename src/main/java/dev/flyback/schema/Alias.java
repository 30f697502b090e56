package dev.flyback.schema;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Something in the catalog that is no object of its own but a part of one. */
record Alias(Address part, Address whole) {
    static Alias read(ResultSet row) throws SQLException {
        return new Alias(
                new Address(row.getLong("catalog"), row.getLong("object"), 0),
                new Address(row.getLong("whole_catalog"), row.getLong("whole"), row.getInt("whole_sub")));
    }
}
