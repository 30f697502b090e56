package dev.flyback.revision;

import static dev.flyback.revision.ScriptName.Kind.CALLBACK;
import static dev.flyback.revision.ScriptName.Kind.OTHER;
import static dev.flyback.revision.ScriptName.Kind.REPEATABLE;
import static dev.flyback.revision.ScriptName.Kind.UNDO;
import static dev.flyback.revision.ScriptName.Kind.UNREADABLE;
import static dev.flyback.revision.ScriptName.Kind.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.internal.resource.ResourceName;
import org.flywaydb.core.internal.resource.ResourceNameParser;
import org.flywaydb.core.internal.util.AbbreviationUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptNameTest {
    private static final String LONG = "x".repeat(199);

    static Stream<Arguments> migrations() {
        return Stream.of(
                arguments("V1__a.sql", UP, "1", "a"),
                arguments("V001__create_tenant_table.sql", UP, "001", "create tenant table"),
                arguments("V1_2_3__a.sql", UP, "1.2.3", "a"),
                arguments("V1.2__a.sql", UP, "1.2", "a"),
                arguments("V20260131120000__add_index.sql", UP, "20260131120000", "add index"),
                arguments("V1__.sql", UP, "1", ""),
                arguments("V1__a__b.sql", UP, "1", "a  b"),
                arguments("V1___a.sql", UP, "1", " a"),
                arguments("V1__a.b.sql", UP, "1", "a.b"),
                arguments("V1__with spaces - and_more.sql", UP, "1", "with spaces - and more"),
                arguments("V1__größe_日本語.sql", UP, "1", "größe 日本語"),
                arguments("U1__a.sql", UNDO, "1", "a"),
                arguments("R__a_b.sql", REPEATABLE, null, "a b"),
                arguments("R__1.sql", REPEATABLE, null, "1"),
                arguments("V1__" + LONG + "_.sql", UP, "1", LONG + " "),
                arguments("V1__" + LONG + "_y.sql", UP, "1", "x".repeat(197) + "..."),
                arguments("R__" + LONG + LONG + ".sql", REPEATABLE, null, "x".repeat(197) + "..."));
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void reads_a_name_as_flyway_does(String fileName, ScriptName.Kind kind, String version, String description) {
        ScriptName name = ScriptName.of(fileName);

        assertThat(name.kind()).isEqualTo(kind);
        assertThat(name.version().map(Version::toString).orElse(null)).isEqualTo(version);
        assertThat(name.description()).isEqualTo(description);
        if (kind != UNDO) {
            ResourceName flyways = new ResourceNameParser(new FluentConfiguration()).parse(fileName);
            assertThat(flyways.isValid()).isTrue();
            assertThat(AbbreviationUtils.abbreviateDescription(flyways.getDescription()))
                    .isEqualTo(description);
            if (version != null) {
                assertThat(flyways.getVersion().getVersion()).isEqualTo(version);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V1_add.sql",
                "V1-add.sql",
                "V1a__add.sql",
                "V__add.sql",
                "V_add.sql",
                "V.1__add.sql",
                "V1.__add.sql",
                "Vone__add.sql",
                "V 1__add.sql",
                "v001__add.sql",
                "u1__add.sql",
                "r__view.sql",
                "U1_add.sql",
                "U__add.sql",
                "R__.sql",
                "R__ .sql",
                "R_view.sql",
                "R1__view.sql"
            })
    void does_not_take_a_mistyped_migration_for_some_other_file(String fileName) {
        assertThat(ScriptName.of(fileName).kind()).isEqualTo(UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Views.sql",
                "V.sql",
                "R.sql",
                "Undo.sql",
                "users.sql",
                "rollback_notes.sql",
                "1__a.sql",
                "seed.sql",
                ".sql",
                "schema.sql",
                "__.sql",
                "beforeMigration.sql",
                "afterVersioned.sql"
            })
    void leaves_other_files_alone(String fileName) {
        assertThat(ScriptName.of(fileName).kind()).isEqualTo(OTHER);
    }

    @ParameterizedTest
    @EnumSource(CallbackEvent.class)
    void knows_the_callbacks(CallbackEvent event) {
        Map<CallbackEvent, String> names = Map.of(
                CallbackEvent.BEFORE_MIGRATE, "beforeMigrate",
                CallbackEvent.BEFORE_EACH_MIGRATE, "beforeEachMigrate",
                CallbackEvent.AFTER_EACH_MIGRATE, "afterEachMigrate",
                CallbackEvent.AFTER_MIGRATE, "afterMigrate",
                CallbackEvent.BEFORE_UNDO, "beforeUndo",
                CallbackEvent.BEFORE_EACH_UNDO, "beforeEachUndo",
                CallbackEvent.AFTER_EACH_UNDO, "afterEachUndo",
                CallbackEvent.AFTER_UNDO, "afterUndo");

        for (String base : new String[] {names.get(event), names.get(event) + "__grants"}) {
            assertThat(ScriptName.of(base + ".sql").kind()).isEqualTo(CALLBACK);
            assertThat(CallbackEvent.of(base)).contains(event);
        }
    }
}
