package dev.flyback.verify;

import dev.flyback.database.Database;
import dev.flyback.database.SqlResource;
import dev.flyback.json.JsonText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the catalog says of tables that rows are wanted in: two queries, however many tables there are. */
final class SeedCatalog {
    private final Database database;

    SeedCatalog(Database database) {
        this.database = database;
    }

    /** Tables by their names; those that are partitioned are left out, as their rows lie in their partitions. */
    List<SeedTable> tables(Collection<String> names) {
        return database.query(query("tables"), row -> table(JsonText.of(row.getString("facts"))), (Object)
                names.toArray(String[]::new));
    }

    /** The types of all that is in these tables. */
    SeedValues values(Collection<String> names) {
        Map<Long, SeedType> types = new HashMap<>();
        database.query(query("types"), SeedCatalog::type, (Object) names.toArray(String[]::new))
                .forEach(type -> types.put(type.number(), type));
        return new SeedValues(types);
    }

    private static SeedTable table(JsonText json) {
        return new SeedTable(
                json.field("name").text(),
                Set.copyOf(json.field("ancestors").texts()),
                json.field("columns").elements().stream()
                        .map(SeedCatalog::column)
                        .toList(),
                json.field("constraints").elements().stream()
                        .map(SeedCatalog::constraint)
                        .toList(),
                json.field("triggers").elements().stream()
                        .map(SeedCatalog::trigger)
                        .toList());
    }

    private static SeedTable.Column column(JsonText json) {
        return new SeedTable.Column(
                json.field("name").text(),
                json.field("type").number(),
                (int) json.field("modifier").number(),
                json.field("nullable").isTrue());
    }

    private static SeedTable.Constraint constraint(JsonText json) {
        return new SeedTable.Constraint(
                json.field("name").text(),
                json.field("columns").texts(),
                json.field("deferrable").isTrue(),
                json.field("text").optional(),
                json.field("target").optional(),
                json.field("targetColumns").texts());
    }

    private static SeedTable.Trigger trigger(JsonText json) {
        return new SeedTable.Trigger(
                json.field("name").text(), json.field("enabled").text());
    }

    private static SeedType type(ResultSet row) throws SQLException {
        JsonText facts = JsonText.of(row.getString("facts"));
        return new SeedType(
                row.getLong("oid"),
                row.getString("name"),
                SeedType.Form.valueOf(row.getString("form")),
                row.getBoolean("is_text"),
                facts.field("labels").texts(),
                facts.field("parts").elements().stream()
                        .map(part -> new SeedType.Part(part.field("type").number(), (int)
                                part.field("modifier").number()))
                        .toList());
    }

    private static String query(String name) {
        return SqlResource.read("/seeds/" + name + ".sql");
    }
}
