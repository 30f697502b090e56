package dev.flyback.json;

import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object; its fields are written in the order in which they were put. */
public final class JsonObject implements JsonContainer {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** Makes one without fields. */
    public JsonObject() {}

    /**
     * Puts a text.
     *
     * @param name the field's name
     * @param value its value, which may be null
     * @return this object
     */
    public JsonObject put(String name, String value) {
        return with(name, value);
    }

    /**
     * Puts a number.
     *
     * @param name the field's name
     * @param value its value, a whole number, which may be null
     * @return this object
     */
    public JsonObject put(String name, Number value) {
        return with(name, value);
    }

    /**
     * Puts true or false.
     *
     * @param name the field's name
     * @param value its value
     * @return this object
     */
    public JsonObject put(String name, boolean value) {
        return with(name, value);
    }

    /**
     * Puts an object or an array.
     *
     * @param name the field's name
     * @param value its value, which may be null
     * @return this object
     */
    public JsonObject put(String name, JsonContainer value) {
        return with(name, value);
    }

    /**
     * Puts an empty array.
     *
     * @param name the field's name
     * @return the array, to be filled
     */
    public JsonArray putArray(String name) {
        JsonArray array = new JsonArray();
        put(name, array);
        return array;
    }

    Map<String, Object> fields() {
        return fields;
    }

    private JsonObject with(String name, Object value) {
        fields.put(name, value);
        return this;
    }
}
