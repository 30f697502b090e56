package dev.flyback.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** One object as a query tells it: where it is in the catalog, what it is called, what is to be known of it. */
record CatalogRow(Address address, ObjectKey key, int position, Properties properties) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Reads the columns {@code catalog, object, sub, kind, parent, name, position, properties}. */
    static CatalogRow read(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        return new CatalogRow(
                new Address(row.getLong("catalog"), row.getLong("object"), row.getInt("sub")),
                new ObjectKey(kind, row.getString("parent"), row.getString("name")),
                row.getInt("position"),
                properties(kind, row.getString("properties")));
    }

    private static Properties properties(Kind kind, String json) {
        SortedMap<String, List<String>> values = new TreeMap<>();
        parse(json).properties().forEach(field -> {
            if (isSaid(field.getValue())) {
                values.put(field.getKey(), texts(field.getValue()));
            }
        });
        // An access list that was never touched is none at all, one that was touched and taken back is a full one.
        if (kind.initialPrivileges().equals(values.get(Properties.PRIVILEGES))) {
            values.remove(Properties.PRIVILEGES);
        }
        return new Properties(values);
    }

    private static boolean isSaid(JsonNode value) {
        return !value.isNull() && !(value.isBoolean() && !value.booleanValue());
    }

    private static List<String> texts(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(value.asText());
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
