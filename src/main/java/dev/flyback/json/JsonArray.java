package dev.flyback.json;

import java.util.ArrayList;
import java.util.List;

/** A JSON array. */
public final class JsonArray implements JsonContainer {
    private final List<Object> elements = new ArrayList<>();

    /** Makes one without elements. */
    public JsonArray() {}

    /**
     * Adds a text.
     *
     * @param text the text, which may be null
     */
    public void add(String text) {
        elements.add(text);
    }

    /**
     * Adds an object.
     *
     * @param object the object
     */
    public void add(JsonObject object) {
        elements.add(object);
    }

    /**
     * Adds an object without fields.
     *
     * @return the object, to be filled
     */
    public JsonObject addObject() {
        JsonObject object = new JsonObject();
        add(object);
        return object;
    }

    List<Object> elements() {
        return elements;
    }
}
