package dev.flyback.database;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Makes a value of the row that a result stands on.
 *
 * @param <T> the kind of value
 */
@FunctionalInterface
public interface RowReader<T> {
    /**
     * Reads one row.
     *
     * @param row the result, standing on the row
     * @return the value
     * @throws SQLException if the driver does
     */
    T read(ResultSet row) throws SQLException;
}
