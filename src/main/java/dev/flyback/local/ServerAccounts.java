package dev.flyback.local;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses who runs the server, by trying what this machine allows. */
final class ServerAccounts {
    private final Surroundings surroundings;
    private final Programs programs;

    ServerAccounts(Surroundings surroundings, Programs programs) {
        this.surroundings = surroundings;
        this.programs = programs;
    }

    /**
     * Chooses the account.
     *
     * @param data the data directory; where it exists already, its owner is the one
     */
    ServerAccount choose(Path data) {
        if (!callerIsRoot()) {
            return ServerAccount.caller();
        }
        Optional<String> owner = ownerOf(data).filter(name -> !name.equals("root"));
        if (owner.isPresent()) {
            return as(owner.get())
                    .orElseThrow(() -> refused("the owner of its data, " + owner.get() + ", cannot be used"));
        }
        return unshared()
                .or(() -> as("postgres"))
                .or(() -> as("nobody"))
                .orElseThrow(() -> refused("no other account can be used"));
    }

    private boolean callerIsRoot() {
        return !surroundings.platform().windows()
                && programs.find("id")
                        .flatMap(id -> programs.answer(List.of(id.toString(), "-u")))
                        .filter("0"::equals)
                        .isPresent();
    }

    private static Optional<String> ownerOf(Path data) {
        try {
            return Files.isDirectory(data)
                    ? Optional.of(
                            Files.getOwner(data, LinkOption.NOFOLLOW_LINKS).getName())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** In a user namespace of its own root is nobody to PostgreSQL, and still the owner of its files. */
    private Optional<ServerAccount> unshared() {
        return programs.find("unshare")
                .map(unshare -> List.of(unshare.toString(), "-U"))
                .filter(this::works)
                .map(prefix -> new ServerAccount(prefix, Optional.empty()));
    }

    private Optional<ServerAccount> as(String name) {
        return Stream.of(byRunuser(name), bySetpriv(name), bySu(name))
                .flatMap(Optional::stream)
                .filter(this::works)
                .findFirst()
                .map(prefix -> new ServerAccount(prefix, Optional.of(name)));
    }

    private Optional<List<String>> byRunuser(String name) {
        return programs.find("runuser").map(runuser -> List.of(runuser.toString(), "-u", name, "--"));
    }

    private Optional<List<String>> bySetpriv(String name) {
        Optional<String> group = programs.find("id").flatMap(id -> programs.answer(List.of(id.toString(), "-g", name)));
        return programs.find("setpriv")
                .flatMap(setpriv -> group.map(number ->
                        List.of(setpriv.toString(), "--reuid=" + name, "--regid=" + number, "--clear-groups")));
    }

    /** BusyBox has neither of the others. */
    private Optional<List<String>> bySu(String name) {
        return programs.find("su")
                .map(su -> List.of(su.toString(), "-s", "/bin/sh", name, "-c", "exec \"$0\" \"$@\"", "--"));
    }

    /** PostgreSQL wants to know the name of its account, and must be able to reach the data. */
    private boolean works(List<String> prefix) {
        List<String> probe = List.of(
                "/bin/sh",
                "-c",
                "id -un && cd \"$0\"",
                surroundings.workingDirectory().toString());
        return programs.answer(Stream.concat(prefix.stream(), probe.stream()).toList())
                .isPresent();
    }

    /** Makes sure that the account can run the binaries, which may lie where only root can go. */
    void demandRunnable(ServerAccount account, PostgresBinaries binaries) {
        if (!account.prefix().isEmpty()
                && programs.answer(account.command(binaries.program("postgres"), "--version"))
                        .isEmpty()) {
            throw refused("the account " + account.name().orElse("nobody") + " cannot run " + binaries.folder());
        }
    }

    private Failure refused(String fault) {
        return new Failure(
                ExitCode.USAGE,
                "PostgreSQL refuses to run as root, and in " + surroundings.workingDirectory() + " " + fault,
                "run flyback as an ordinary user, allow `unshare -U`, or use a folder that the account postgres can"
                        + " enter");
    }
}
