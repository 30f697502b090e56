package dev.flyback.salvage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * What a folder of saved data says of itself.
 *
 * @param flyback the version of flyback that wrote it
 * @param database where the data comes from, without a password
 * @param time when it was written
 * @param undone the revisions that were to be undone, the newest first
 * @param tables the files
 */
public record Manifest(String flyback, String database, String time, List<String> undone, List<SavedTable> tables) {
    static final String FILE = "manifest.json";
    private static final int FORMAT = 1;

    String toJson() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("format", FORMAT)
                .put("flyback", flyback)
                .put("database", database)
                .put("time", time);
        put(json.putArray("undone"), undone);
        ArrayNode array = json.putArray("tables");
        for (SavedTable table : tables) {
            ObjectNode one = array.addObject()
                    .put("content", table.content().name().toLowerCase(Locale.ROOT))
                    .put("table", table.table());
            put(one.putArray("key"), table.key());
            put(one.putArray("columns"), table.columns());
            one.put("file", table.file()).put("rows", table.rows());
        }
        return json.toPrettyString() + "\n";
    }

    private static void put(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if this is no manifest, or one of another format
     */
    static Manifest of(String text) {
        try {
            JsonNode json = new ObjectMapper().readTree(text);
            if (json.path("format").asInt() != FORMAT) {
                throw new IllegalArgumentException(
                        "its format is \"" + json.path("format").asText() + "\" and not " + FORMAT);
            }
            return new Manifest(
                    json.path("flyback").asText(),
                    json.path("database").asText(),
                    json.path("time").asText(),
                    texts(json.path("undone")),
                    elements(json.path("tables")).stream().map(Manifest::table).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is no JSON", e);
        }
    }

    private static SavedTable table(JsonNode json) {
        return new SavedTable(
                SavedTable.Content.valueOf(json.path("content").asText().toUpperCase(Locale.ROOT)),
                json.path("table").asText(),
                texts(json.path("key")),
                texts(json.path("columns")),
                json.path("file").asText(),
                json.path("rows").asLong());
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<String> texts(JsonNode array) {
        return elements(array).stream().map(JsonNode::asText).toList();
    }
}
