package dev.flyback.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test method fresh databases of the {@link TestServer#shared() shared server}.
 *
 * <p>The first {@link TestDatabase} parameter of a {@code @BeforeEach} method is the same database
 * as the first one of its test. JUnit closes, and so drops, them after the test.
 */
public final class PostgresExtension implements ParameterResolver {
    private static final Namespace DATABASES = Namespace.create(PostgresExtension.class);

    /** Made by JUnit. */
    public PostgresExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(DATABASES)
                .computeIfAbsent(
                        parameter.getIndex(), index -> TestServer.shared().createDatabase());
    }
}
