package dev.flyback.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON, read token by token: {@code ObjectMapper} would make the executable larger.
 *
 * @param value a map, a list, a text, or null
 */
public record JsonText(Object value) {
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Reads it.
     *
     * @param json the text
     * @return its value
     * @throws IllegalArgumentException if it is no JSON
     */
    public static JsonText of(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            return new JsonText(value(parser));
        } catch (IOException e) {
            throw new IllegalArgumentException("it is no JSON", e);
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

    /**
     * The value of a field.
     *
     * @param name the field's name
     * @return its value; that of one that is not there is null, which is an empty list too
     * @throws IllegalArgumentException if this is no object
     */
    public JsonText field(String name) {
        return new JsonText(as(Map.class).get(name));
    }

    /**
     * What a list holds.
     *
     * @return the elements; none of null
     * @throws IllegalArgumentException if this is no list
     */
    public List<JsonText> elements() {
        List<JsonText> elements = new ArrayList<>();
        if (value != null) {
            for (Object element : as(List.class)) {
                elements.add(new JsonText(element));
            }
        }
        return elements;
    }

    /**
     * What a list of texts holds.
     *
     * @return the texts, and null for null; none of null
     * @throws IllegalArgumentException if this is no list of them
     */
    public List<String> texts() {
        return elements().stream().map(one -> one.optional().orElse(null)).toList();
    }

    /**
     * The text of what is no list and no object.
     *
     * @return the text
     * @throws IllegalArgumentException if this is another thing, or nothing
     */
    public String text() {
        return as(String.class);
    }

    /**
     * The text, if there is one.
     *
     * @return the text; nothing of null
     */
    public Optional<String> optional() {
        return value == null ? Optional.empty() : Optional.of(text());
    }

    /**
     * A whole number.
     *
     * @return the number
     * @throws IllegalArgumentException if this is none
     */
    public long number() {
        return Long.parseLong(text());
    }

    private <T> T as(Class<T> type) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("it lacks something, or holds something else");
        }
        return type.cast(value);
    }

    /**
     * Whether this says that something is so.
     *
     * @return true of {@code true}
     */
    public boolean isTrue() {
        return "true".equals(value);
    }
}
