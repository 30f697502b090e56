package dev.flyback.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.flyback.schema.DatabaseSchema;
import dev.flyback.testing.SchemaReading;
import dev.flyback.testing.TestDatabase;
import dev.flyback.testing.TestServer;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pairs of made-up schemas. {@code -Dflyback.random.pairs=1000} tries more of them, {@code -Dflyback.random.seed=7} begins
 * with another one; each pair is named by its own seed.
 */
class RandomSchemaTest {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void one_made_up_schema_becomes_the_other_and_itself_again(long seed) {
        Random random = new Random(seed);
        String old = RandomSchema.sql(random);
        String wanted = RandomSchema.sql(random);
        TestServer server = seed % 2 == 0 ? TestServer.shared() : TestServer.oldest();
        try (TestDatabase database = server.createDatabase();
                TestDatabase other = server.createDatabase()) {
            database.execute(old);
            other.execute(wanted);
            DatabaseSchema before = SchemaReading.of(database);
            DatabaseSchema after = SchemaReading.of(other);
            lead(database, after, Comparison::between);
            lead(database, before, Comparison::between);
            lead(database, after, RandomSchemaTest::online);
            lead(database, before, RandomSchemaTest::online);
        } catch (IllegalStateException refused) {
            fail("from:\n" + old + "to:\n" + wanted, refused);
        }
    }

    private static List<Change> online(DatabaseSchema from, DatabaseSchema to) {
        return Online.between(from, to).stream().flatMap(List::stream).toList();
    }

    private static void lead(
            TestDatabase database,
            DatabaseSchema wanted,
            BiFunction<DatabaseSchema, DatabaseSchema, List<Change>> comparison) {
        List<Change> changes = comparison.apply(SchemaReading.of(database), wanted);
        DifferenceTest.apply(changes, database);
        assertThat(DifferenceTest.sql(Comparison.between(SchemaReading.of(database), wanted)))
                .as(DifferenceTest.sql(changes))
                .isEmpty();
    }

    static LongStream seeds() {
        long first = Long.getLong("flyback.random.seed", 1);
        return LongStream.range(first, first + Long.getLong("flyback.random.pairs", 8));
    }
}
