package dev.flyback.salvage;

import dev.flyback.json.JsonArray;
import dev.flyback.json.JsonObject;
import dev.flyback.json.JsonText;
import dev.flyback.json.JsonWriter;
import java.util.List;
import java.util.Locale;

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
        JsonObject json = new JsonObject()
                .put("format", FORMAT)
                .put("flyback", flyback)
                .put("database", database)
                .put("time", time);
        put(json.putArray("undone"), undone);
        JsonArray array = json.putArray("tables");
        for (SavedTable table : tables) {
            JsonObject one = array.addObject()
                    .put("content", table.content().name().toLowerCase(Locale.ROOT))
                    .put("table", table.table());
            put(one.putArray("key"), table.key());
            put(one.putArray("columns"), table.columns());
            one.put("file", table.file()).put("rows", table.rows());
        }
        return JsonWriter.text(json);
    }

    private static void put(JsonArray array, List<String> texts) {
        texts.forEach(array::add);
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if this is no manifest, or one of another format
     */
    static Manifest of(String text) {
        JsonText json = JsonText.of(text);
        String format = json.field("format").optional().orElse("");
        if (!format.equals(Integer.toString(FORMAT))) {
            throw new IllegalArgumentException("its format is \"" + format + "\" and not " + FORMAT);
        }
        return new Manifest(
                json.field("flyback").text(),
                json.field("database").text(),
                json.field("time").text(),
                json.field("undone").texts(),
                json.field("tables").elements().stream().map(Manifest::table).toList());
    }

    private static SavedTable table(JsonText json) {
        return new SavedTable(
                SavedTable.Content.valueOf(json.field("content").text().toUpperCase(Locale.ROOT)),
                json.field("table").text(),
                json.field("key").texts(),
                json.field("columns").texts(),
                json.field("file").text(),
                json.field("rows").number());
    }
}
