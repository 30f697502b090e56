package dev.flyback.revision;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts files into their places in a catalogue, and collects what is wrong with them. */
final class CatalogueBuilder {
    private final Map<Version, Script> ups = new TreeMap<>();
    private final Map<Version, String> descriptions = new TreeMap<>();
    private final Map<Version, Script> undos = new TreeMap<>();
    private final Set<Version> unreadable = new HashSet<>();
    private final Map<String, Script> repeatables = new TreeMap<>();
    private final Map<CallbackEvent, List<Script>> callbacks = new EnumMap<>(CallbackEvent.class);
    private final List<String> ignored = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /** Takes one file in, or notes what is wrong with it. */
    void add(MigrationFile file) {
        file.fault().ifPresent(faults::add);
        if (file.meaning().kind() == ScriptName.Kind.UP && file.script().isEmpty()) {
            unreadable.add(file.meaning().version().orElseThrow());
        }
        file.script().ifPresent(script -> place(file.meaning(), script));
        if (file.meaning().kind() == ScriptName.Kind.OTHER) {
            ignored.add(file.name());
        }
    }

    /** Takes note of a file that belongs to no migration. */
    void ignore(String name) {
        ignored.add(name);
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
            if (!ups.containsKey(version) && !unreadable.contains(version)) {
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
