package dev.flyback.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The calls of flyback in YAML: arguments of its image, lines of a shell, and what a comment has between backticks. */
final class Calls {
    static final String IMAGE = "ghcr.io/flyback-dev/flyback:";

    private static final Pattern LINE = Pattern.compile("(?m)^flyback (.+)$");
    private static final Pattern BACKTICKS = Pattern.compile("`flyback ([^`\n]+)`");

    private Calls() {}

    /** Each as its arguments. */
    static List<List<String>> in(YamlFile file) {
        List<List<String>> calls = new ArrayList<>();
        file.documents().forEach(document -> calls.addAll(in(document)));
        BACKTICKS
                .matcher(file.text())
                .results()
                .map(match -> words(match.group(1)))
                .forEach(calls::add);
        return calls;
    }

    /** Each as its arguments. */
    static List<List<String>> in(JsonNode node) {
        Stream<List<String>> own;
        if (node.path("image").asText().startsWith(IMAGE)) {
            own = Stream.of(texts(node.has("args") ? node.get("args") : node.get("command")));
        } else if (node.path("uses").asText().startsWith("docker://" + IMAGE)) {
            own = Stream.of(words(node.at("/with/args").asText()));
        } else {
            own = LINE.matcher(node.asText()).results().map(match -> words(match.group(1)));
        }
        return Stream.concat(own, children(node).flatMap(child -> in(child).stream()))
                .toList();
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static List<String> texts(JsonNode list) {
        return children(list).map(JsonNode::asText).toList();
    }

    private static List<String> words(String call) {
        return Arrays.asList(call.strip().split("\\s+"));
    }
}
