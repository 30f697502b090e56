package dev.flyback.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** GitHub's own schema of workflows, put from its own language into JSON Schema. */
final class WorkflowSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private WorkflowSchema() {}

    static ObjectNode translated(JsonNode source) {
        ObjectNode definitions = JSON.objectNode();
        source.path("definitions").properties().forEach(entry -> {
            definitions.set(entry.getKey(), orExpression(entry.getValue()));
        });
        for (String type : new String[] {"null", "boolean", "number", "string"}) {
            definitions.set(type, orExpression(JSON.objectNode().set(type, JSON.objectNode())));
        }
        definitions.putObject("any");
        definitions.putObject("sequence").put("type", "array");
        definitions.putObject("mapping").put("type", "object");
        ObjectNode schema = JSON.objectNode();
        schema.putArray("allOf").add(reference("workflow-root-strict"));
        return schema.set("definitions", definitions);
    }

    // Where a definition names contexts, ${{ ... }} may stand in place of the value.
    private static ObjectNode orExpression(JsonNode definition) {
        if (!definition.has("context")) {
            return body(definition);
        }
        ObjectNode either = JSON.objectNode();
        ArrayNode forms = either.putArray("anyOf");
        forms.addObject().put("type", "string").put("pattern", "\\$\\{\\{");
        forms.add(body(definition));
        return either;
    }

    private static ObjectNode body(JsonNode definition) {
        ObjectNode schema = JSON.objectNode();
        if (definition.has("mapping")) {
            return mapping(definition.get("mapping"));
        } else if (definition.has("sequence")) {
            schema.put("type", "array").set("items", reference(definition.at("/sequence/item-type")));
        } else if (definition.has("one-of")) {
            ArrayNode forms = schema.putArray("anyOf");
            definition.get("one-of").forEach(name -> forms.add(reference(name)));
        } else if (definition.has("allowed-values")) {
            schema.set("enum", definition.get("allowed-values"));
        } else if (definition.at("/string").has("constant")) {
            schema.set("const", definition.at("/string/constant"));
        } else if (definition.has("string")) {
            schema.putArray("type").add("string").add("number").add("boolean");
            schema.put("minLength", definition.at("/string/require-non-empty").asBoolean() ? 1 : 0);
        } else {
            schema.put("type", definition.has("boolean") ? "boolean" : definition.has("number") ? "number" : "null");
        }
        return schema;
    }

    private static ObjectNode mapping(JsonNode mapping) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        mapping.path("properties").properties().forEach(property -> {
            JsonNode value = property.getValue();
            properties.set(property.getKey(), reference(value.isTextual() ? value : value.get("type")));
            if (value.path("required").asBoolean()) {
                required.add(property.getKey());
            }
        });
        JsonNode others = mapping.path("loose-value-type");
        schema.set("additionalProperties", others.isTextual() ? reference(others) : JSON.booleanNode(false));
        return schema;
    }

    private static ObjectNode reference(JsonNode name) {
        return reference(name.asText());
    }

    private static ObjectNode reference(String name) {
        return JSON.objectNode().put("$ref", "#/definitions/" + name);
    }
}
