package dev.flyback.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Secret;
import java.io.IOException;
import java.util.List;

/** Holds objects of Kubernetes against the classes of its Java client, which are made of its OpenAPI description. */
final class KubernetesObjects {
    private KubernetesObjects() {}

    static List<String> faults(JsonNode object) {
        JsonElement json = JsonParser.parseString(object.toString());
        String kind =
                object.path("apiVersion").asText() + " " + object.path("kind").asText();
        try {
            switch (kind) {
                case "v1 ConfigMap" -> V1ConfigMap.validateJsonElement(json);
                case "v1 Secret" -> V1Secret.validateJsonElement(json);
                case "batch/v1 Job" -> {
                    V1Job.validateJsonElement(json);
                    JSON.getGson().fromJson(json, V1Job.class);
                }
                case "apps/v1 Deployment" -> {
                    V1Deployment.validateJsonElement(json);
                    JSON.getGson().fromJson(json, V1Deployment.class);
                }
                default -> throw new IllegalArgumentException("unknown here: " + kind);
            }
            return List.of();
        } catch (IOException | RuntimeException exception) {
            return List.of(kind + ": " + exception.getMessage());
        }
    }
}
