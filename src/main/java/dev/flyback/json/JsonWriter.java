package dev.flyback.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes JSON; with Jackson's own objects and arrays came its {@code ObjectMapper}, a thirtieth of the executable. */
public final class JsonWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonWriter() {}

    /**
     * Writes a value for people and programs.
     *
     * @param json the value
     * @return its text, indented, with a line end
     */
    public static String text(JsonContainer json) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
            write(json, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void write(Object value, JsonGenerator generator) throws IOException {
        if (value instanceof JsonObject object) {
            generator.writeStartObject();
            for (Map.Entry<String, Object> field : object.fields().entrySet()) {
                generator.writeFieldName(field.getKey());
                write(field.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (value instanceof JsonArray array) {
            generator.writeStartArray();
            for (Object element : array.elements()) {
                write(element, generator);
            }
            generator.writeEndArray();
        } else if (value instanceof Number number) {
            generator.writeNumber(number.longValue());
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else {
            generator.writeString((String) value);
        }
    }
}
