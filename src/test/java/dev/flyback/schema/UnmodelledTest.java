package dev.flyback.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.PostgresExtension;
import dev.flyback.testing.SchemaReading;
import dev.flyback.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class UnmodelledTest {
    @Test
    void what_is_not_compared_is_named(TestDatabase database) {
        database.execute("""
                CREATE TYPE own;
                CREATE FUNCTION read(cstring) RETURNS own LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
                CREATE FUNCTION write(own) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
                CREATE TYPE own (INPUT = read, OUTPUT = write, LIKE = integer);
                CREATE TYPE "No more";
                CREATE OPERATOR === (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, NEGATOR = !==);
                CREATE EXTENSION hstore;
                CREATE FUNCTION follows() RETURNS integer LANGUAGE sql AS 'SELECT 1';
                ALTER FUNCTION follows() DEPENDS ON EXTENSION hstore;
                """);
        database.execute("CREATE SUBSCRIPTION there CONNECTION 'dbname=nowhere' PUBLICATION one"
                + " WITH (connect = false, slot_name = NONE)");
        try {
            assertThat(SchemaReading.of(database).unmodelled())
                    .containsExactly(
                            "base type public.own",
                            "shell operator public.!==(integer,integer)",
                            "shell type public.\"No more\"",
                            "subscription there",
                            "that function public.follows() goes with extension hstore");
        } finally {
            // A database with a subscription cannot be dropped.
            database.execute("DROP SUBSCRIPTION there");
        }
    }

    @Test
    void what_belongs_to_an_extension_is_not_named(TestDatabase database) {
        database.execute("CREATE EXTENSION hstore; CREATE EXTENSION citext");

        assertThat(SchemaReading.of(database).unmodelled()).isEmpty();
    }
}
