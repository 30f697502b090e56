package dev.flyback.cli;

import dev.flyback.testing.Migrations;
import dev.flyback.testing.SchemaDump;
import dev.flyback.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** Fifty scripts of all kinds, of which none may run twice or be left out unseen. */
final class CutChain {
    static final int SCRIPTS = 50;
    private static final int REPEATABLES = 2;
    private static final String OUTSIDE = "executeInTransaction=false\n";

    private CutChain() {}

    static void writeTo(Migrations migrations) {
        for (int number = 1; number <= SCRIPTS - REPEATABLES; number++) {
            String name = "V%03d__step.sql".formatted(number);
            // The tables are made by the first of each eight.
            int table = (number - 1) / 8;
            switch ((number - 1) % 8) {
                case 0 -> migrations.add(name, """
                        CREATE TABLE t%1$d (id int, v text, n int DEFAULT 0);
                        CREATE TYPE e%1$d AS ENUM ('a');
                        INSERT INTO t%1$d VALUES (1, 'one'), (2, 'two');
                        """.formatted(table));
                case 1 -> migrations.add(name, """
                        COPY t%1$d (id, v) FROM stdin;
                        3	three
                        4	four
                        \\.
                        UPDATE t%1$d SET n = n + 1;
                        """.formatted(table));
                case 2 -> migrations.add(name, """
                        CREATE INDEX CONCURRENTLY a%1$d ON t%1$d (id);
                        CREATE UNIQUE INDEX CONCURRENTLY b%1$d ON t%1$d (v);
                        """.formatted(table));
                case 3 -> migrations.add(name, "VACUUM t%1$d;\nVACUUM (ANALYZE) t%1$d;\n".formatted(table));
                case 4 -> migrations.add(name, """
                        INSERT INTO t%1$d VALUES (5, 'five');
                        UPDATE t%1$d SET n = n + 1;
                        DROP INDEX CONCURRENTLY a%1$d;
                        SET search_path = pg_catalog;
                        UPDATE public.t%1$d SET n = n + 1;
                        CREATE INDEX CONCURRENTLY c%1$d ON public.t%1$d (n);
                        INSERT INTO public.t%1$d VALUES (current_setting('search_path')::regnamespace::oid, 'six');
                        """.formatted(table)).add(name + ".conf", OUTSIDE);
                case 5 -> migrations.add(name, """
                        BEGIN;
                        UPDATE t%1$d SET n = n + 1;
                        CREATE TABLE p%1$d AS SELECT count(*) FROM t%1$d;
                        COMMIT;
                        UPDATE t%1$d SET n = n + 1;
                        BEGIN;
                        INSERT INTO t%1$d VALUES (7, 'seven');
                        UPDATE t%1$d SET n = n + 1;
                        """.formatted(table));
                case 6 ->
                    migrations.add(
                            name,
                            "ALTER TYPE e%1$d ADD VALUE 'b';\nALTER TYPE e%1$d ADD VALUE 'c';\n".formatted(table));
                default -> migrations.add(name, """
                        ALTER TABLE t%1$d ADD COLUMN e e%1$d DEFAULT 'c';
                        ALTER TABLE t%1$d ADD CONSTRAINT positive CHECK (id > 0);
                        INSERT INTO t%1$d VALUES (8, 'eight');
                        """.formatted(table));
            }
        }
        migrations
                .add("R__seen.sql", "CREATE OR REPLACE VIEW seen AS SELECT * FROM t0;\n")
                .add("R__counted.sql", "UPDATE t0 SET n = n + 1;\nVACUUM t1;\nUPDATE t1 SET n = n + 1;\n")
                .add("R__counted.sql.conf", OUTSIDE);
    }

    /** Everything that the chain leaves: schema, rows, history, and nothing in the journal. */
    static List<String> picture(TestDatabase database) {
        List<String> tables = database.query("""
                SELECT format('SELECT %L, string_agg(t::text, '' '' ORDER BY t::text) FROM %I t', tablename, tablename)
                FROM pg_tables WHERE schemaname = 'public' AND tablename !~ '^fly' ORDER BY tablename""");
        List<String> picture = new ArrayList<>(List.of(SchemaDump.of(database)));
        picture.addAll(database.query(tables));
        picture.addAll(database.query("""
                SELECT installed_rank, version, description, type, script, checksum, success
                FROM flyway_schema_history ORDER BY installed_rank"""));
        picture.addAll(database.query("SELECT 'in the journal: ' || script || statement FROM flyback_journal"));
        picture.addAll(database.query("SELECT 'invalid: ' || indexrelid::regclass FROM pg_index WHERE NOT indisvalid"));
        return picture;
    }
}
