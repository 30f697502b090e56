package dev.flyback.difference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Makes up a schema, as SQL; the names are so few that two schemas have most in common. */
final class RandomSchema {
    private static final List<String> LABELS = List.of("red", "green", "blue", "it's");
    private static final List<String> SCALARS = List.of(
            "integer",
            "bigint",
            "text",
            "varchar(20)",
            "numeric(8,2)",
            "date",
            "timestamptz",
            "boolean",
            "text[]",
            "e0",
            "e1",
            "d0",
            "d1",
            "d0[]",
            "e0[]",
            "c0",
            "c0[]",
            "c1",
            "r0",
            "text COLLATE sorted");

    private final Random random;
    private final List<String> statements = new ArrayList<>();
    private final Map<String, List<String>> columns = new TreeMap<>();

    private RandomSchema(Random random) {
        this.random = random;
    }

    /** The same schema for the same state of a generator. */
    static String sql(Random random) {
        RandomSchema schema = new RandomSchema(random);
        schema.types();
        schema.sequences();
        for (int i = 0; i < 4; i++) {
            schema.table("t" + i);
        }
        schema.foreignKeys();
        schema.partitions();
        schema.children();
        schema.statements.addAll(RandomObjects.statements(random, schema.columns));
        return String.join(";\n", schema.statements) + ";\n";
    }

    private void types() {
        for (String name : List.of("e0", "e1")) {
            List<String> labels = new ArrayList<>(LABELS);
            Collections.shuffle(labels, random);
            add(
                    "CREATE TYPE %s AS ENUM (%s)",
                    name,
                    labels.stream()
                            .limit(1 + random.nextInt(4))
                            .map(Literal::of)
                            .reduce((a, b) -> a + ", " + b)
                            .orElseThrow());
        }
        add("CREATE DOMAIN d0 AS %s%s%s", pick("integer", "bigint"), maybe(" DEFAULT 5"), maybe(" CHECK (VALUE > 0)"));
        add("CREATE DOMAIN d1 AS e0%s", maybe(" CHECK (VALUE IS NOT NULL)"));
        List<String> attributes =
                new ArrayList<>(List.of("a " + pick("integer", "bigint"), "b text", "e " + pick("e0", "e1", "d0")));
        Collections.shuffle(attributes, random);
        add("CREATE TYPE c0 AS (%s%s)", String.join(", ", attributes), maybe(", z integer"));
        add("CREATE TYPE c1 AS (c c0, many d1[])");
        add("CREATE TYPE r0 AS RANGE (SUBTYPE = %s)", pick("integer", "bigint"));
        add("CREATE COLLATION sorted (provider = libc, locale = '%s')", pick("C", "POSIX"));
    }

    private void sequences() {
        add("CREATE SEQUENCE s0 AS %s INCREMENT BY %d", pick("integer", "bigint"), 1 + random.nextInt(2));
        if (random.nextBoolean()) {
            add("CREATE SEQUENCE s1 MINVALUE %d%s", random.nextInt(5), maybe(" CYCLE"));
        }
    }

    private void table(String name) {
        if (random.nextInt(5) == 0) {
            return;
        }
        String key = pick("integer", "bigint");
        add(
                "CREATE TABLE %s (id %s %s)",
                name, key, pick("PRIMARY KEY", "GENERATED ALWAYS AS IDENTITY", "NOT NULL DEFAULT nextval('s0')"));
        columns.put(name, new ArrayList<>(List.of("id")));
        for (int i = 0; i < 5; i++) {
            if (random.nextInt(3) > 0) {
                column(name, "c" + i);
            }
        }
        if (random.nextBoolean()) {
            add("CREATE INDEX %s_id ON %s (id%s) INCLUDE (id)%s", name, name, maybe(" DESC"), maybe(" WHERE id > 5"));
        }
        if (random.nextInt(3) == 0) {
            add(
                    "ALTER TABLE %s ADD COLUMN doubled %s GENERATED ALWAYS AS (id * %d) STORED",
                    name, key, 2 + random.nextInt(2));
            columns.get(name).add("doubled");
            add("CREATE INDEX %s_doubled ON %s (doubled)", name, name);
        }
        if (random.nextInt(3) == 0) {
            add(
                    "ALTER TABLE %s ADD CONSTRAINT %s_check CHECK (id > %d)%s",
                    name, name, random.nextInt(3), maybe(" NOT VALID"));
        }
        if (random.nextInt(3) == 0) {
            add("COMMENT ON TABLE %s IS 'comment %d'", name, random.nextInt(3));
        }
    }

    private void column(String table, String name) {
        columns.get(table).add(name);
        String type = pick(SCALARS.toArray(String[]::new));
        add("ALTER TABLE %s ADD COLUMN %s %s%s%s", table, name, type, maybe(value(type)), maybe(" NOT NULL"));
        switch (random.nextInt(6)) {
            case 0 -> add("CREATE INDEX %s_%s ON %s (%s%s)", table, name, table, name, maybe(" DESC"));
            case 1 ->
                add(
                        "ALTER TABLE %s ADD CONSTRAINT %s_%s_key UNIQUE (%s)%s",
                        table, table, name, name, maybe(" DEFERRABLE"));
            case 2 -> add("ALTER TABLE %s ALTER COLUMN %s SET STATISTICS %d", table, name, random.nextInt(100));
            case 3 -> add("CREATE INDEX %s_some ON %s (id) WHERE %s IS NOT NULL", table + "_" + name, table, name);
            case 4 -> add("COMMENT ON COLUMN %s.%s IS 'comment'", table, name);
            default -> {
                // A column may have nothing on it.
            }
        }
    }

    private static String value(String type) {
        return switch (type) {
            case "integer", "bigint", "numeric(8,2)", "d0" -> " DEFAULT 7";
            case "text", "varchar(20)" -> " DEFAULT 'seven'";
            case "date", "timestamptz" -> " DEFAULT now()";
            case "boolean" -> " DEFAULT true";
            case "text[]" -> " DEFAULT '{}'";
            default -> "";
        };
    }

    private void foreignKeys() {
        add("CREATE TABLE parent (id %s PRIMARY KEY, code text UNIQUE)", pick("integer", "bigint", "text"));
        add(
                "CREATE TABLE child (parent_code text REFERENCES parent (code)%s%s)",
                maybe(" ON DELETE CASCADE"), maybe(" DEFERRABLE"));
        String type = statements.get(statements.size() - 2).replaceFirst("(?s).*\\(id (\\w+) PRIMARY.*", "$1");
        if (random.nextBoolean()) {
            add("ALTER TABLE child ADD COLUMN parent_id %s", type);
            add(
                    "ALTER TABLE child ADD CONSTRAINT child_parent FOREIGN KEY (parent_id) REFERENCES parent (id)%s",
                    maybe(" NOT VALID"));
        }
    }

    private void partitions() {
        add(
                "CREATE TABLE parted (k integer NOT NULL, a %s%s) PARTITION BY LIST (k)",
                pick("text", "integer"), maybe(" NOT NULL"));
        if (random.nextBoolean()) {
            add("ALTER TABLE parted ADD PRIMARY KEY (k)");
        }
        if (random.nextBoolean()) {
            add("CREATE INDEX parted_a ON parted (a)");
        }
        for (int i = 0; i < 3; i++) {
            if (random.nextInt(3) > 0) {
                add("CREATE TABLE parted_%d PARTITION OF parted FOR VALUES IN (%d%s)", i, i, maybe(", " + (i + 10)));
            }
        }
        if (random.nextBoolean()) {
            add(
                    "ALTER TABLE parted ADD COLUMN b integer%s, ADD CONSTRAINT parted_b CHECK (b > %d)",
                    maybe(" DEFAULT 3"), random.nextInt(2));
        }
    }

    private void children() {
        add(
                "CREATE TABLE base (a %s, b text%s, CONSTRAINT base_a CHECK (a > %d))",
                pick("integer", "bigint"), maybe(" NOT NULL"), random.nextInt(2));
        if (random.nextBoolean()) {
            add("CREATE TABLE heir (own integer) INHERITS (base)");
        }
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
