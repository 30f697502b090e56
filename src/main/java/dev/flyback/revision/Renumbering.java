package dev.flyback.revision;

import java.util.ArrayList;
import java.util.List;

/**
 * A revision that gets another version.
 *
 * @param revision the revision as it is
 * @param version the version that it gets
 */
public record Renumbering(Revision revision, Version version) {
    /**
     * One file that gets another name.
     *
     * @param from its name, relative to the migrations folder
     * @param to the name that it gets, in the same folder
     */
    public record Renaming(String from, String to) {}

    /**
     * The files that get another name.
     *
     * @return the up script, the undo script, and the {@code .conf} files beside them, as far as they are there
     */
    public List<Renaming> files() {
        List<Renaming> files = new ArrayList<>();
        add(files, revision.up());
        revision.undo().ifPresent(script -> add(files, script));
        return files;
    }

    private void add(List<Renaming> files, Script script) {
        String renamed = renamed(script.name());
        files.add(new Renaming(script.name(), renamed));
        if (script.configuration().isPresent()) {
            files.add(new Renaming(script.name() + ".conf", renamed + ".conf"));
        }
    }

    private String renamed(String name) {
        int prefix = name.lastIndexOf('/') + 1;
        int description = name.indexOf("__", prefix);
        int end = description < 0 ? name.length() - ".sql".length() : description;
        return name.substring(0, prefix + 1) + version + name.substring(end);
    }
}
