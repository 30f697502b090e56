package dev.flyback.revision;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Reads one SQL file and the {@code .conf} file beside it. */
final class ScriptFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ScriptFile() {}

    static Script read(Path file, String name) throws IOException {
        Path configurationFile = file.resolveSibling(file.getFileName() + ".conf");
        Optional<String> configuration = Files.exists(configurationFile)
                ? Optional.of(decode(configurationFile, StandardCharsets.UTF_8))
                : Optional.empty();
        return Script.of(name, decode(file, encoding(configuration)), configuration);
    }

    private static Charset encoding(Optional<String> configuration) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(configuration.orElse("")));
        return Charset.forName(properties.getProperty("encoding", "UTF-8").trim());
    }

    private static String decode(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        String text = decoder.decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
