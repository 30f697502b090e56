package dev.flyback.revision;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts files into their places in a catalogue, and collects what is wrong with them. */
final class CatalogueBuilder {
    // What Java puts for the bytes of a file name that it cannot read.
    private static final char UNREADABLE_CHARACTER = '\uFFFD';

    // The history's column is varchar(50).
    private static final int LONGEST_VERSION = 50;

    private final Map<Version, Script> ups = new TreeMap<>();
    private final Map<Version, String> descriptions = new TreeMap<>();
    private final Map<Version, Script> undos = new TreeMap<>();
    private final Map<String, Script> repeatables = new TreeMap<>();
    private final Map<CallbackEvent, List<Script>> callbacks = new EnumMap<>(CallbackEvent.class);
    private final List<String> ignored = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /** Takes one file in, or notes what is wrong with it. */
    void add(Path file, String name) {
        if (name.indexOf(UNREADABLE_CHARACTER) >= 0) {
            faults.add(new Fault(
                    name,
                    "the name holds characters that the locale does not know",
                    "set LC_ALL=C.UTF-8 or another UTF-8 locale"));
            return;
        }
        ScriptName scriptName = ScriptName.of(file.getFileName().toString());
        switch (scriptName.kind()) {
            case OTHER -> ignored.add(name);
            case UNREADABLE ->
                faults.add(new Fault(
                        name,
                        "the name cannot be read",
                        "call it V<version>__<description>.sql, U<version>__<description>.sql or"
                                + " R__<description>.sql"));
            default -> {
                refuseLongVersion(scriptName, name);
                readScript(file, name).ifPresent(script -> place(scriptName, script));
            }
        }
    }

    private void refuseLongVersion(ScriptName scriptName, String name) {
        scriptName
                .version()
                .map(version -> version.toString().length())
                .filter(length -> length > LONGEST_VERSION)
                .ifPresent(length -> faults.add(new Fault(
                        name,
                        "its version has " + length + " characters, and the history has room for " + LONGEST_VERSION,
                        "give it a shorter one")));
    }

    private Optional<Script> readScript(Path file, String name) {
        try {
            return Optional.of(ScriptFile.read(file, name));
        } catch (CharacterCodingException e) {
            faults.add(new Fault(
                    name, "it is not UTF-8", "convert it, or put encoding=<its encoding> into " + name + ".conf"));
        } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
            faults.add(new Fault(
                    name + ".conf", "there is no encoding " + e.getMessage(), "name one such as UTF-8 or ISO-8859-1"));
        } catch (IOException | IllegalArgumentException e) {
            faults.add(new Fault(name, "it cannot be read: " + e.getMessage(), "check its permissions"));
        }
        return Optional.empty();
    }

    private void place(ScriptName name, Script script) {
        switch (name.kind()) {
            case UP -> {
                once(ups, name.version().orElseThrow(), script, "version");
                descriptions.putIfAbsent(name.version().orElseThrow(), name.description());
            }
            case UNDO -> once(undos, name.version().orElseThrow(), script, "undo script of version");
            case REPEATABLE -> once(repeatables, name.description(), script, "repeatable");
            default ->
                callbacks
                        .computeIfAbsent(CallbackEvent.of(name.description()).orElseThrow(), event -> new ArrayList<>())
                        .add(script);
        }
    }

    private <K> void once(Map<K, Script> scripts, K key, Script script, String what) {
        Script first = scripts.putIfAbsent(key, script);
        if (first != null) {
            faults.add(new Fault(
                    script.name(),
                    "the " + what + " " + key + " is there twice, also in " + first.name(),
                    "rename or delete one of the two"));
        }
    }

    /** The catalogue of all files, or a failure that names every fault. */
    Catalogue build(String origin) {
        undos.forEach((version, script) -> {
            if (!ups.containsKey(version)) {
                faults.add(new Fault(
                        script.name(),
                        "it undoes version " + version + ", which has no V script",
                        "add the V script or delete this one"));
            }
        });
        if (!faults.isEmpty()) {
            throw faulty(origin);
        }
        return new Catalogue(origin, revisions(), repeatables(), callbacks, ignored);
    }

    private List<Revision> revisions() {
        return ups.entrySet().stream()
                .map(entry -> new Revision(
                        entry.getKey(),
                        descriptions.get(entry.getKey()),
                        entry.getValue(),
                        Optional.ofNullable(undos.get(entry.getKey()))))
                .toList();
    }

    private List<Repeatable> repeatables() {
        return repeatables.entrySet().stream()
                .map(entry -> new Repeatable(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Failure faulty(String origin) {
        String listed =
                String.join("", faults.stream().map(fault -> "\n  " + fault).toList());
        return new Failure(
                ExitCode.DISAGREEMENT,
                (faults.size() == 1 ? "1 file" : faults.size() + " files") + " in " + origin + " cannot be used:"
                        + listed,
                "mend the files named above; nothing was run");
    }
}
