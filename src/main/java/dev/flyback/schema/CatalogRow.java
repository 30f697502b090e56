package dev.flyback.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One object as a query tells it: where it is in the catalog, what it is called, what is to be known of it. */
record CatalogRow(Address address, ObjectKey key, int position, Properties properties) {
    private static final JsonFactory JSON = new JsonFactory();

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
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (token != JsonToken.VALUE_NULL && token != JsonToken.VALUE_FALSE) {
                    values.put(name, texts(parser));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        // An access list that was never touched is none at all, one that was touched and taken back is a full one.
        if (kind.initialPrivileges().equals(values.get(Properties.PRIVILEGES))) {
            values.remove(Properties.PRIVILEGES);
        }
        return new Properties(values);
    }

    private static List<String> texts(JsonParser parser) throws IOException {
        if (!parser.isExpectedStartArrayToken()) {
            return List.of(parser.getText());
        }
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            texts.add(parser.getText());
        }
        return texts;
    }
}
