package dev.flyback.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON that a query gives, read token by token: {@code ObjectMapper} would make the executable larger. */
record JsonText(Object value) {
    private static final JsonFactory JSON = new JsonFactory();

    static JsonText of(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            return new JsonText(value(parser));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> fields = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, value(parser));
            }
            return fields;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value(parser));
            }
            return elements;
        }
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText();
    }

    /** The value of a field; that of one that is not there is null, which is an empty list too. */
    JsonText field(String name) {
        return new JsonText(((Map<?, ?>) value).get(name));
    }

    List<JsonText> elements() {
        return value == null
                ? List.of()
                : ((List<?>) value).stream().map(JsonText::new).toList();
    }

    List<String> texts() {
        return elements().stream().map(JsonText::text).toList();
    }

    /** The text of what is no list and no object. */
    String text() {
        return (String) value;
    }

    Optional<String> optional() {
        return Optional.ofNullable(text());
    }

    long number() {
        return Long.parseLong(text());
    }

    boolean isTrue() {
        return "true".equals(value);
    }
}
