package dev.flyback.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.flyback.revision.Script;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptParserTest {
    private static final String NEXT = "SELECT 'next'";

    /** Statements that hold semicolons and quotes where they end nothing. */
    static Stream<String> one_statement() {
        return Stream.of(
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; SELECT 2; $$",
                "DO $do$ BEGIN EXECUTE $q$ SELECT 'a;b' $q$; PERFORM $$;$$; END $do$",
                "DO $do$ BEGIN RAISE NOTICE 'costs $5; or $$'; END $do$",
                "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $a$ SELECT '$aa$;$b$' || $1 $a$",
                "DO $été_1$ BEGIN PERFORM 1; END $été_1$",
                "PREPARE p (int, text) AS SELECT $1; -- $2".replace(";", ",") + "\n, $2",
                "PREPARE p (int) AS INSERT INTO t VALUES ($1, $$;$$)",
                "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql RETURN $1 + 1",
                "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT $1; SELECT 2; END",
                "CREATE FUNCTION f(a int) RETURNS text LANGUAGE sql\nBEGIN ATOMIC\n  SELECT 1;\n"
                        + "  SELECT CASE WHEN a > 0 THEN CASE WHEN a > 1 THEN 'x;' ELSE 'y' END ELSE 'z' END;\n"
                        + "  SELECT (CASE a WHEN 1 THEN 2 END);\nEND",
                "CREATE PROCEDURE p(a int) BEGIN ATOMIC INSERT INTO t (\"case\", \"end\") VALUES (a, a); END",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql begin atomic select t.\"end\", \"t\".case FROM t; end",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN /* really */ ATOMIC SELECT 1; END",
                "CREATE RULE r AS ON INSERT TO t DO ALSO (INSERT INTO a VALUES (1); INSERT INTO b VALUES (2))",
                "(SELECT 1) UNION (SELECT 2)",
                "((SELECT 1))",
                "SELECT /* a; /* b; 'c */ it's; */ 1",
                "SELECT 1 -- it's; \"quoted\" $$ and /* more\n, 2",
                "SELECT /*/ ; */ 1",
                "SELECT 1 /**/ + /***/ 2 /* ; **/",
                "SELECT 'it''s; fine', ';', ''';', ''''",
                "COMMENT ON TABLE t IS 'it''s; fine'",
                "SELECT 'back\\', ';'",
                "SELECT E'it\\'s; \\\\', ';'",
                "SELECT e'it\\'s; \\\\', ';'",
                "SELECT b'0;1', X'1F', n';', u&'d\\0061t\\+000061;', U&'\\', ';'",
                "SELECT U&\"d;\\0061t\", \"a;b\", \"a\"\";\", \"t;\".\"c;\".d, t.\"c;\"",
                "SELECT typee'a;', name$with$dollar, a$$b FROM t",
                "SELECT 1.5e10, 1.e5, .5, 0x1F, 1_000 WHERE a[1:2] @> '{;}' AND b ?| array[';']",
                "CREATE TABLE \"naïve; été\" (größe int DEFAULT 1)",
                "SELECT '${not_ours}', $${also};$$",
                "CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq)",
                "SELECT 1 AS begin, 2 AS atomic");
    }

    @ParameterizedTest
    @MethodSource("one_statement")
    void leaves_a_statement_whole(String sql) throws ScriptFault {
        assertThat(texts(sql + ";\n" + NEXT + ";\n")).containsExactly(sql, NEXT);
        assertThat(texts(NEXT + ";" + sql + ";" + NEXT)).containsExactly(NEXT, sql, NEXT);
        assertThat(texts(sql)).containsExactly(sql);
    }

    @ParameterizedTest
    @MethodSource("one_statement")
    void leaves_a_statement_whole_with_windows_line_ends(String sql) throws ScriptFault {
        String windows = sql.replace("\n", "\r\n");

        assertThat(texts(windows + ";\r\n" + NEXT + ";\r\n")).containsExactly(windows, NEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t\r\n",
                ";",
                " ; ;\n;",
                "-- nothing; here",
                "-- nothing\n",
                "/* nothing; 'here */",
                "/* a */ -- b\n\n/* /* c */ */ ; -- d"
            })
    void finds_no_statement_where_there_is_none(String text) throws ScriptFault {
        assertThat(parse(text).statements()).isEmpty();
    }

    static Stream<Arguments> several_statements() {
        return Stream.of(
                arguments("SELECT 1;;SELECT 2", List.of("SELECT 1", "SELECT 2")),
                arguments("SELECT 1; -- the end;\n-- it's over", List.of("SELECT 1")),
                arguments("SELECT 1;SELECT 2 ; ", List.of("SELECT 1", "SELECT 2")),
                arguments("BEGIN;\nSELECT 1;\nEND;\nSELECT 2;", List.of("BEGIN", "SELECT 1", "END", "SELECT 2")),
                arguments(
                        "SELECT CASE WHEN true THEN 1 END; SELECT 2",
                        List.of("SELECT CASE WHEN true THEN 1 END", "SELECT 2")),
                arguments(
                        "SET standard_conforming_strings = off;\nSELECT 'it\\'s; x';\n-- back\n"
                                + "SET standard_conforming_strings TO 'on';\nSELECT '\\'; SELECT 2",
                        List.of(
                                "SET standard_conforming_strings = off",
                                "SELECT 'it\\'s; x'",
                                "-- back\nSET standard_conforming_strings TO 'on'",
                                "SELECT '\\'",
                                "SELECT 2")),
                arguments(
                        "/* pg_dump */ set session STANDARD_CONFORMING_STRINGS to false; SELECT '\\';'",
                        List.of("/* pg_dump */ set session STANDARD_CONFORMING_STRINGS to false", "SELECT '\\';'")));
    }

    @ParameterizedTest
    @MethodSource("several_statements")
    void takes_statements_apart(String text, List<String> statements) throws ScriptFault {
        assertThat(texts(text)).isEqualTo(statements);
    }

    static Stream<Arguments> copies() {
        return Stream.of(
                arguments("COPY t FROM stdin;\n1\ta;b\n2\tit's $$ /* --\n\\.\nSELECT 1;", "1\ta;b\n2\tit's $$ /* --\n"),
                arguments("COPY t FROM stdin;\r\n1\ta\r\n\\.\r\nSELECT 1;", "1\ta\r\n"),
                arguments("COPY t FROM STDIN; -- the data\n\\.\nSELECT 1;", ""),
                arguments("copy s.t (a, \"b;\") from stdin;\n\n\n\\.\n\nSELECT 1;", "\n\n"),
                arguments(
                        "COPY \"S\".\"t\" FROM STDIN WITH (FORMAT csv, DELIMITER ';', HEADER);\na;b\n1;\"x\ny\"\n\\.\nSELECT 1",
                        "a;b\n1;\"x\ny\"\n"),
                arguments("COPY t FROM STDIN CSV QUOTE '''';\n'a;b'\n\\.\nSELECT 1", "'a;b'\n"),
                arguments("COPY t FROM stdin;\na\\.b\n\\.x\n \\.\n\\.\nSELECT 1;", "a\\.b\n\\.x\n \\.\n"));
    }

    @ParameterizedTest
    @MethodSource("copies")
    void keeps_the_data_of_a_copy_apart(String text, String data) throws ScriptFault {
        List<SqlStatement> statements = parse(text).statements();

        assertThat(statements).hasSize(2);
        assertThat(statements.get(0).copyData()).contains(data);
        assertThat(statements.get(1).text()).isEqualTo("SELECT 1");
        assertThat(statements.get(1).copyData()).isEmpty();
        assertThat(statements.get(1).line())
                .isEqualTo(text.substring(0, text.indexOf("SELECT 1")).split("\n", -1).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COPY t FROM stdin;\n1\n2\n", "COPY t FROM stdin;\n1\n2", "COPY t FROM stdin;\n1\n2\n\\."})
    void takes_the_end_of_the_file_for_the_end_of_the_data(String text) throws ScriptFault {
        assertThat(parse(text).statements()).hasSize(1);
        assertThat(parse(text).statements().get(0).copyData().orElseThrow().lines())
                .containsExactly("1", "2");
    }

    @Test
    void knows_the_line_of_each_statement_and_of_its_first_word() throws ScriptFault {
        String text = """
                -- licence

                /* what
                   it does */
                CREATE TABLE t (
                    a int -- a; comment
                );

                SELECT 1; SELECT
                2;
                -- last
                  (SELECT 3);

                COPY t FROM stdin;
                1
                2
                \\.
                DO $$
                BEGIN
                END $$;
                SELECT 4
                """;

        for (String variant : List.of(text, text.replace("\n", "\r\n"))) {
            List<SqlStatement> statements = parse(variant).statements();
            assertThat(statements).extracting(SqlStatement::line).containsExactly(5, 9, 9, 12, 14, 18, 21);
            assertThat(statements).extracting(SqlStatement::textLine).containsExactly(1, 9, 9, 11, 14, 18, 21);
        }
    }

    static Stream<Arguments> never_closed() {
        return Stream.of(
                arguments("SELECT 1;\nSELECT 'abc;\nSELECT 2;\n", 2, "a string is never closed"),
                arguments("SELECT 1,\n E'abc\\';", 2, "a string is never closed"),
                arguments("\nSELECT \"abc;", 2, "a quoted name is never closed"),
                arguments("DO $x$ BEGIN; $y$ $$;", 1, "a dollar-quoted text is never closed"),
                arguments("SELECT 1;\n/* /* */\nDROP TABLE t;", 2, "a comment is never closed"),
                arguments("SELECT 1;\nSELECT (1;\n", 2, "a parenthesis is never closed"),
                arguments(
                        "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1;", 1, "a BEGIN ATOMIC is never closed"));
    }

    @ParameterizedTest
    @MethodSource("never_closed")
    void names_what_is_never_closed(String text, int line, String problem) {
        ScriptFault fault = catchThrowableOfType(ScriptFault.class, () -> parse(text));

        assertThat(fault).hasMessage("db/V1__a.sql, line " + line + ": " + problem);
    }

    @Test
    void leaves_placeholders_alone_unless_asked() throws ScriptFault {
        assertThat(texts("SELECT '${name}', ${")).containsExactly("SELECT '${name}', ${");
    }

    @Test
    void replaces_placeholders_when_asked() throws ScriptFault {
        ScriptParser parser = new ScriptParser(Map.of("owner", "ada", "n", "1;\nSELECT 2"));

        ParsedScript parsed = parser.parse(script("GRANT ALL ON t TO ${owner};\nSELECT ${n};\n", ""));

        assertThat(parsed.statements())
                .extracting(SqlStatement::text)
                .containsExactly("GRANT ALL ON t TO ada", "SELECT 1", "SELECT 2");
    }

    @Test
    void leaves_what_stands_behind_a_dollar_as_flyway_does() throws ScriptFault {
        ScriptParser parser = new ScriptParser(Map.of("b", "x"));

        assertThat(parser.parse(script("SELECT 'a$${b}', $q$${c}$q$, $q$ ${b}$q$", ""))
                        .statements())
                .extracting(SqlStatement::text)
                .containsExactly("SELECT 'a$${b}', $q$${c}$q$, $q$ x$q$");
    }

    @Test
    void lets_the_conf_file_ask_for_placeholders_or_refuse_them() throws ScriptFault {
        ScriptParser parser = new ScriptParser(Map.of("a", "1"));

        assertThat(parser.parse(script("SELECT '${b}'", "placeholderReplacement=false"))
                        .statements())
                .extracting(SqlStatement::text)
                .containsExactly("SELECT '${b}'");
        assertThat(catchThrowableOfType(
                        ScriptFault.class,
                        () -> new ScriptParser(Map.of()).parse(script("SELECT '${b}'", "placeholderReplacement=true"))))
                .hasMessageContaining("${b}");
    }

    @Test
    void names_a_placeholder_without_a_value() {
        ScriptParser parser = new ScriptParser(Map.of("a", "1"));

        ScriptFault fault = catchThrowableOfType(
                ScriptFault.class, () -> parser.parse(script("SELECT ${a};\n\nSELECT 1,\n ${b};", "")));

        assertThat(fault)
                .hasMessage("db/V1__a.sql, line 4: there is no value for the placeholder ${b};"
                        + " give it one with --placeholder b=VALUE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "executeInTransactoin | did you mean executeInTransaction?",
                "colour | there are executeInTransaction, placeholderReplacement, encoding"
            })
    void names_a_setting_of_the_conf_file_that_there_is_not_and_those_that_there_are(String name, String remedy) {
        ScriptFault fault = catchThrowableOfType(
                ScriptFault.class, () -> new ScriptParser(Map.of()).parse(script("SELECT 1;", name + "=false")));

        assertThat(fault).hasMessage("db/V1__a.sql.conf: there is no setting \"" + name + "\"; " + remedy);
    }

    @Test
    void names_a_placeholder_that_is_never_closed() {
        ScriptFault fault = catchThrowableOfType(
                ScriptFault.class,
                () -> new ScriptParser(Map.of("a", "1")).parse(script("SELECT 1;\nSELECT ${a};\nSELECT ${b;\n\n", "")));

        assertThat(fault).hasMessage("db/V1__a.sql, line 3: a ${ is never closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"executeInTransaktion=true", "executeInTransaction=maybe"})
    void names_the_conf_file_that_cannot_be_read(String configuration) {
        ScriptFault fault = catchThrowableOfType(
                ScriptFault.class, () -> new ScriptParser(Map.of()).parse(script("SELECT 1", configuration)));

        assertThat(fault).hasMessageStartingWith("db/V1__a.sql.conf: ").hasMessageContaining("executeInTransa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void reads_what_the_conf_file_says_about_transactions(boolean inTransaction) throws ScriptFault {
        ParsedScript parsed = new ScriptParser(Map.of())
                .parse(script("SELECT 1", "# a comment\nexecuteInTransaction=" + inTransaction + "\nencoding=UTF-8\n"));

        assertThat(parsed.executeInTransaction()).contains(inTransaction);
    }

    @Test
    void reads_a_long_script_whole() throws ScriptFault {
        String one = "INSERT INTO t VALUES (1, 'it''s; long', $$;$$); -- it's a comment\n";

        assertThat(parse(one.repeat(5_000)).statements()).hasSize(5_000);
        assertThat(texts("SELECT '" + "x;'';".repeat(20_000) + "'; SELECT 1")).hasSize(2);
        assertThat(texts("/*" + " ;".repeat(20_000) + "*/ SELECT 1")).hasSize(1);
    }

    @Test
    void tells_names_strings_and_comments_apart() {
        String text = "CREATE TABLE a.\"B;\" (c int); -- one\n/* -- two */ SELECT f(E'x\\'y', $$--z$$)\n-- three";

        assertThat(new ScriptParser(Map.of()).tokens(Script.of("a.sql", text, Optional.empty())))
                .containsExactly(
                        new SqlToken(SqlToken.Kind.NAME, 1, "CREATE"),
                        new SqlToken(SqlToken.Kind.NAME, 1, "TABLE"),
                        new SqlToken(SqlToken.Kind.NAME, 1, "a.\"B;\""),
                        new SqlToken(SqlToken.Kind.NAME, 1, "c"),
                        new SqlToken(SqlToken.Kind.NAME, 1, "int"),
                        new SqlToken(SqlToken.Kind.END, 1, ""),
                        new SqlToken(SqlToken.Kind.COMMENT, 1, "-- one"),
                        new SqlToken(SqlToken.Kind.COMMENT, 2, "/* -- two */"),
                        new SqlToken(SqlToken.Kind.NAME, 2, "SELECT"),
                        new SqlToken(SqlToken.Kind.NAME, 2, "f"),
                        new SqlToken(SqlToken.Kind.STRING, 2, "E'x\\'y'"),
                        new SqlToken(SqlToken.Kind.STRING, 2, "$$--z$$"),
                        new SqlToken(SqlToken.Kind.COMMENT, 3, "-- three"),
                        new SqlToken(SqlToken.Kind.END, 3, ""));
    }

    private static List<String> texts(String text) throws ScriptFault {
        return parse(text).statements().stream().map(SqlStatement::text).toList();
    }

    private static ParsedScript parse(String text) throws ScriptFault {
        return new ScriptParser(Map.of()).parse(Script.of("db/V1__a.sql", text, Optional.empty()));
    }

    private static Script script(String text, String configuration) {
        return Script.of("db/V1__a.sql", text, Optional.of(configuration));
    }
}
