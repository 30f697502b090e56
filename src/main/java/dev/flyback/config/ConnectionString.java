package dev.flyback.config;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out which form a database URL has. */
final class ConnectionString {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+._-]*)://.*", Pattern.DOTALL);
    private static final Pattern JDBC = Pattern.compile("jdbc:([A-Za-z0-9]+):(.*)", Pattern.DOTALL);
    private static final Pattern KEYWORD_FORM = Pattern.compile("[a-z_]+\\s*=.*", Pattern.DOTALL);

    private ConnectionString() {}

    static ConnectionInfo parse(String given, String origin) {
        String text = given.strip();
        if (text.isEmpty()) {
            throw UrlFailure.of(origin, "the database URL is empty");
        }
        if (text.startsWith("\"") || text.startsWith("'")) {
            throw UrlFailure.of(origin, "the database URL begins with a quote", "remove the quotes around it");
        }
        Matcher jdbc = JDBC.matcher(text);
        if (jdbc.matches()) {
            requirePostgres(origin, "jdbc:" + jdbc.group(1), jdbc.group(1));
            return jdbcForm(jdbc.group(2), origin);
        }
        Matcher scheme = SCHEME.matcher(text);
        if (scheme.matches()) {
            String name = scheme.group(1);
            requirePostgres(origin, name, name.replaceFirst("\\+.*", ""));
            return new UrlParser(text.substring(name.length() + "://".length()), origin, false).parse();
        }
        if (KEYWORD_FORM.matcher(text).matches()) {
            return new KeywordParser(text, origin).parse();
        }
        throw UrlFailure.of(origin, "the database URL does not begin with postgresql://");
    }

    private static ConnectionInfo jdbcForm(String rest, String origin) {
        if (rest.startsWith("//")) {
            return new UrlParser(rest.substring(2), origin, true).parse();
        }
        if (rest.startsWith("/")) {
            throw UrlFailure.of(origin, "after `jdbc:postgresql:` there is one slash where there must be two or none");
        }
        return new UrlParser("/" + rest, origin, true).parse();
    }

    private static void requirePostgres(String origin, String scheme, String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (!name.equals("postgresql") && !name.equals("postgres")) {
            throw UrlFailure.of(origin, "`" + scheme + "` is not PostgreSQL, and flyback speaks to nothing else");
        }
    }
}
