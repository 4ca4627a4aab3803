package nl.beheerportaal.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL refuses to run as root. Where we are root, its programs run as the user `nobody`, by
/// `setpriv`, which needs no user namespaces and so works in every container.
final class Unprivileged {
    private static final int NOBODY = 65_534;

    private Unprivileged() {}

    static boolean isRoot() {
        return ownUid() == 0;
    }

    static int ownUid() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException e) {
            throw new IllegalStateException("/proc is needed to start PostgreSQL", e);
        }
    }

    /// Makes a folder the server may own: mode 700, the owner it will run as.
    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        if (isRoot()) {
            Files.setAttribute(folder, "unix:uid", NOBODY);
            Files.setAttribute(folder, "unix:gid", NOBODY);
        }
    }

    /// Writes a file only the server's user (and root) can read.
    static void writeSecret(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
        if (isRoot()) {
            Files.setAttribute(file, "unix:uid", NOBODY);
        }
    }

    /// A command that runs in a data folder. The folder is named by the working directory: `nobody`
    /// cannot walk down to a folder below `/root`, but may stand in it.
    ///
    /// It gets a session of its own (`setsid`): Ctrl-C in a terminal must not stop the database
    /// before the program that still writes to it.
    static ProcessBuilder command(Path folder, List<String> words) {
        List<String> all = new ArrayList<>(List.of("setsid"));
        if (isRoot()) {
            all.addAll(
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        all.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(all).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder;
    }

    /// How the programs name the folder they stand in.
    static String dataArgument() {
        return "/proc/self/cwd";
    }
}
