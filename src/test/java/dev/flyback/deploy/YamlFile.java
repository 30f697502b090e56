package dev.flyback.deploy;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A YAML file that GitHub, GitLab, Docker Compose or Kubernetes reads.
 *
 * @param path where it is
 * @param text its text
 */
record YamlFile(Path path, String text) {
    private static final Path HELM = Path.of("deploy/helm");
    private static final ObjectReader READER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readerFor(JsonNode.class);

    /** All of this repository, less the chart, which is none before Helm has filled it in. */
    static List<YamlFile> all() {
        return Stream.of(Path.of(".github/workflows"), Path.of("deploy"))
                .flatMap(YamlFile::under)
                .toList();
    }

    /** Those for users to take. */
    static List<YamlFile> examples() {
        return under(Path.of("deploy")).toList();
    }

    private static Stream<YamlFile> under(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .filter(file -> !file.startsWith(HELM))
                    .sorted()
                    .map(YamlFile::read)
                    .toList()
                    .stream();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    static YamlFile read(Path path) {
        try {
            return new YamlFile(path, Files.readString(path));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Its documents; a key that is there twice is an error. */
    List<JsonNode> documents() {
        try {
            return READER.<JsonNode>readValues(text).readAll();
        } catch (IOException exception) {
            throw new UncheckedIOException(path.toString(), exception);
        }
    }

    @Override
    public String toString() {
        return path.toString().replace('\\', '/');
    }
}
