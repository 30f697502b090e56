package dev.flyback.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.flyback.database.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the catalog says of tables that rows are wanted in: two queries, however many tables there are. */
final class SeedCatalog {
    private static final JsonMapper JSON = new JsonMapper();

    private final Database database;

    SeedCatalog(Database database) {
        this.database = database;
    }

    /** Tables by their names; those that are partitioned are left out, as their rows lie in their partitions. */
    List<SeedTable> tables(Collection<String> names) {
        return database.query(query("tables"), row -> table(json(row)), (Object) names.toArray(String[]::new));
    }

    /** The types of all that is in these tables. */
    SeedValues values(Collection<String> names) {
        Map<Long, SeedType> types = new HashMap<>();
        database.query(query("types"), SeedCatalog::type, (Object) names.toArray(String[]::new))
                .forEach(type -> types.put(type.number(), type));
        return new SeedValues(types);
    }

    private static SeedTable table(JsonNode json) {
        List<SeedTable.Column> columns = new ArrayList<>();
        json.get("columns").forEach(column -> columns.add(column(column)));
        List<SeedTable.Constraint> constraints = new ArrayList<>();
        json.get("constraints").forEach(constraint -> constraints.add(constraint(constraint)));
        List<SeedTable.Trigger> triggers = new ArrayList<>();
        json.get("triggers")
                .forEach(trigger -> triggers.add(new SeedTable.Trigger(
                        trigger.get("name").asText(), trigger.get("enabled").asText())));
        return new SeedTable(
                json.get("name").asText(), Set.copyOf(texts(json.get("ancestors"))), columns, constraints, triggers);
    }

    private static SeedTable.Column column(JsonNode json) {
        return new SeedTable.Column(
                json.get("name").asText(),
                json.get("type").asLong(),
                json.get("modifier").asInt(),
                json.get("nullable").asBoolean());
    }

    private static SeedTable.Constraint constraint(JsonNode json) {
        return new SeedTable.Constraint(
                json.get("name").asText(),
                texts(json.path("columns")),
                json.path("deferrable").asBoolean(),
                text(json.path("text")),
                text(json.path("target")),
                texts(json.path("targetColumns")));
    }

    private static SeedType type(ResultSet row) throws SQLException {
        JsonNode facts = json(row);
        List<SeedType.Part> parts = StreamSupport.stream(facts.get("parts").spliterator(), false)
                .map(part -> new SeedType.Part(
                        part.get("type").asLong(), part.get("modifier").asInt()))
                .toList();
        return new SeedType(
                row.getLong("oid"),
                row.getString("name"),
                SeedType.Form.valueOf(row.getString("form")),
                row.getBoolean("is_text"),
                texts(facts.get("labels")),
                parts);
    }

    private static Optional<String> text(JsonNode json) {
        return json.isTextual() ? Optional.of(json.asText()) : Optional.empty();
    }

    private static List<String> texts(JsonNode json) {
        return StreamSupport.stream(json.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toList());
    }

    private static JsonNode json(ResultSet row) throws SQLException {
        try {
            return JSON.readTree(row.getString("facts"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String query(String name) {
        try (InputStream stream = SeedCatalog.class.getResourceAsStream("/seeds/" + name + ".sql")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
