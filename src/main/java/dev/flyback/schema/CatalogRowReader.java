package dev.flyback.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the rows of one schema. What they have in common, as the names of tables and types or all properties of a column, is
 * kept once, and known when it comes again.
 */
final class CatalogRowReader {
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, List<String>> known = new HashMap<>();
    private final Map<Kind, Map<String, Properties>> properties = new EnumMap<>(Kind.class);

    /** Reads the columns {@code catalog, object, sub, kind, parent, name, position, properties}. */
    CatalogRow read(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        return new CatalogRow(
                new Address(row.getLong("catalog"), row.getLong("object"), row.getInt("sub")),
                new ObjectKey(
                        kind,
                        known(row.getString("parent")).get(0),
                        known(row.getString("name")).get(0)),
                row.getInt("position"),
                properties
                        .computeIfAbsent(kind, absent -> new HashMap<>())
                        .computeIfAbsent(row.getString("properties"), json -> properties(kind, json)));
    }

    private List<String> known(String text) {
        return known.computeIfAbsent(text, List::of);
    }

    private Properties properties(Kind kind, String json) {
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

    private List<String> texts(JsonParser parser) throws IOException {
        if (!parser.isExpectedStartArrayToken()) {
            return known(parser.getText());
        }
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            texts.add(known(parser.getText()).get(0));
        }
        return texts;
    }
}
