package dev.flyback.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes up what stands on the tables of a {@link RandomSchema}: views, functions, triggers, and what is tied to them. */
final class RandomObjects {
    private final Random random;
    private final Map<String, List<String>> tables;
    private final List<String> statements = new ArrayList<>();

    private RandomObjects(Random random, Map<String, List<String>> tables) {
        this.random = random;
        this.tables = tables;
    }

    /** Statements that make the objects, in the order in which they can run. */
    static List<String> statements(Random random, Map<String, List<String>> tables) {
        RandomObjects objects = new RandomObjects(random, tables);
        objects.routines();
        tables.keySet().forEach(objects::onTable);
        objects.views();
        objects.others();
        return objects.statements;
    }

    private void routines() {
        add(
                "CREATE FUNCTION checked(n %s%s) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true'",
                pick("integer", "bigint"), maybe(" DEFAULT 1"));
        add("CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN %s; END'", pick("NEW", "NULL"));
        if (random.nextBoolean()) {
            add(
                    "CREATE FUNCTION of_enum(e e0, d d0) RETURNS e0 %s LANGUAGE sql AS 'SELECT $1'",
                    pick("STABLE", "STRICT"));
            add("GRANT EXECUTE ON FUNCTION of_enum(e0, d0) TO PUBLIC");
        }
        if (random.nextBoolean()) {
            add("CREATE FUNCTION of_row(c c0) RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT (c).b; END");
        }
        if (random.nextBoolean()) {
            add(
                    "CREATE AGGREGATE total(bigint) (SFUNC = %s, STYPE = bigint, INITCOND = '%d')",
                    pick("int8pl", "int8mi"), random.nextInt(2));
        }
        if (random.nextBoolean()) {
            add("CREATE PROCEDURE nothing(%s) LANGUAGE sql AS ''", pick("a integer", "b integer", "c text"));
        }
    }

    private void onTable(String table) {
        switch (random.nextInt(8)) {
            case 0 ->
                add(
                        "CREATE TRIGGER %s_noted BEFORE UPDATE OF %s ON %s FOR EACH ROW WHEN (NEW.id IS NOT NULL)"
                                + " EXECUTE FUNCTION noted()",
                        table, column(table), table);
            case 1 -> {
                add("CREATE POLICY %s_seen ON %s USING (%s IS %s NULL)", table, table, column(table), maybe("NOT"));
                add("ALTER TABLE %s %s ROW LEVEL SECURITY", table, pick("ENABLE", "FORCE"));
            }
            case 2 ->
                add(
                        "CREATE RULE %s_kept AS ON DELETE TO %s WHERE OLD.%s IS NULL DO %s NOTHING",
                        table, table, column(table), pick("ALSO", "INSTEAD"));
            case 3 -> add("CREATE STATISTICS %s_joint ON id, (id + %d) FROM %s", table, random.nextInt(2), table);
            case 4 -> add("GRANT %s ON %s TO PUBLIC", pick("SELECT", "INSERT, DELETE", "ALL"), table);
            case 5 -> add("GRANT SELECT (%s) ON %s TO PUBLIC", column(table), table);
            case 6 -> add("ALTER TABLE %s ADD CONSTRAINT %s_checked CHECK (checked(id::integer))", table, table);
            default -> {
                // A table may have nothing on it.
            }
        }
    }

    private void views() {
        List<String> names = new ArrayList<>(tables.keySet());
        for (int i = 0; i < 2 && !names.isEmpty(); i++) {
            String table = names.get(random.nextInt(names.size()));
            String view = "v" + i;
            add("CREATE VIEW %s AS SELECT %s FROM %s", view, String.join(", ", tables.get(table)), table);
            if (random.nextBoolean()) {
                add("CREATE VIEW %s_on AS SELECT id, %s AS x, v FROM %s AS v", view, column(table), view);
                add("COMMENT ON VIEW %s_on IS 'on another'", view);
                add("GRANT SELECT ON %s_on TO PUBLIC", view);
            }
            if (random.nextBoolean()) {
                add(
                        "CREATE MATERIALIZED VIEW m%d AS SELECT id, %s AS x FROM %s%s",
                        i, column(table), view, maybe(" WITH NO DATA"));
                add("CREATE INDEX m%d_id ON m%d (id%s)", i, i, maybe(" DESC"));
                add("CREATE VIEW m%d_on AS SELECT id FROM m%d", i, i);
            }
        }
    }

    private void others() {
        if (random.nextBoolean()) {
            add(
                    "CREATE PUBLICATION p0%s WITH (publish = '%s')",
                    tables.isEmpty()
                            ? ""
                            : " FOR TABLE " + tables.keySet().iterator().next(),
                    pick("insert", "insert, update"));
        }
        if (random.nextBoolean()) {
            add("CREATE FOREIGN DATA WRAPPER w0");
            add("CREATE SERVER far FOREIGN DATA WRAPPER w0%s", maybe(" OPTIONS (host 'a')"));
            add("CREATE FOREIGN TABLE f0 (a %s, e %s) SERVER far", pick("integer", "text"), pick("e0", "e1", "c0"));
        }
        if (random.nextBoolean()) {
            add("CREATE OPERATOR === (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer%s)", maybe(", HASHES"));
        }
        if (random.nextBoolean()) {
            add("CREATE CAST (c0 AS e1) WITH INOUT%s", maybe(" AS ASSIGNMENT"));
        }
        if (random.nextBoolean()) {
            add("CREATE TEXT SEARCH CONFIGURATION words (COPY = %s)", pick("simple", "english"));
        }
        if (random.nextBoolean()) {
            add("CREATE SCHEMA other");
            add("CREATE TABLE other.t0 (e public.e0, r public.r0 DEFAULT '[1,2)')");
            add("ALTER DEFAULT PRIVILEGES IN SCHEMA other GRANT %s ON TABLES TO PUBLIC", pick("SELECT", "INSERT"));
        }
        if (random.nextBoolean()) {
            add("CREATE EVENT TRIGGER watched ON %s EXECUTE FUNCTION watch()", pick("ddl_command_end", "sql_drop"));
            statements.add(
                    statements.size() - 1,
                    "CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END'");
        }
    }

    private String column(String table) {
        List<String> columns = tables.get(table);
        return columns.get(random.nextInt(columns.size()));
    }

    private void add(String form, Object... values) {
        statements.add(form.formatted(values));
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String maybe(String text) {
        return random.nextBoolean() ? text : "";
    }
}
