package dev.flyback.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Finds what the program that reads a file would not take: unknown fields, missing ones, values of a wrong kind. */
final class Schemas {
    private static final Schema COMPOSE = schema(json("compose.json"));
    private static final Schema GITLAB = schema(json("gitlab-ci.json"));
    private static final Schema GITHUB = schema(WorkflowSchema.translated(json("github-workflow.json")));

    private Schemas() {}

    static List<String> faults(YamlFile file) {
        return file.documents().stream()
                .flatMap(document -> faults(file.toString(), document))
                .toList();
    }

    private static Stream<String> faults(String path, JsonNode document) {
        if (path.startsWith("deploy/compose/")) {
            return faults(COMPOSE, document);
        }
        if (path.startsWith("deploy/gitlab-ci/")) {
            return faults(GITLAB, document);
        }
        if (path.startsWith(".github/workflows/") || path.startsWith("deploy/github-actions/")) {
            return faults(GITHUB, document);
        }
        return KubernetesObjects.faults(document).stream();
    }

    private static Stream<String> faults(Schema schema, JsonNode document) {
        return schema.validate(document).stream().map(Object::toString);
    }

    private static Schema schema(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(SchemaLocation.of("https://example.com/schema"), schema);
    }

    private static JsonNode json(String name) {
        try (InputStream content = Schemas.class.getResourceAsStream("/schemas/" + name)) {
            return new ObjectMapper().readTree(content);
        } catch (IOException exception) {
            throw new UncheckedIOException(name, exception);
        }
    }
}
