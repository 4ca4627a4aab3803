package nl.beheerportaal.embeddedpostgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked once into a cache folder that later runs use again.
final class Binaries {
    private Binaries() {}

    /// Outside the home folder for root, because the unprivileged user that runs the server must be
    /// able to reach it.
    static Path usualCache() {
        return Unprivileged.isRoot()
                ? Path.of("/var/tmp/beheerportaal-postgres")
                : Path.of(System.getProperty("user.home"), ".cache", "beheerportaal-postgres");
    }

    /// The folder with `bin`, `lib` and `share`. Unpacks beside it and renames, so that a crash or
    /// a second run at the same moment never leaves half a server.
    static Path unpacked(Path cache) throws IOException {
        URL archive = archive();
        Path target = cache.resolve(version(archive));
        if (Files.isDirectory(target)) {
            refuseIfPlanted(target);
            return target;
        }
        Files.createDirectories(cache);
        Path fresh = Files.createTempDirectory(cache, "unpacking");
        try (InputStream in = archive.openStream()) {
            unpack(in, fresh);
        }
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException _) {
            Folders.delete(fresh);
        }
        return target;
    }

    private static URL archive() {
        String machine =
                switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    case String other ->
                            throw new IllegalStateException(
                                    "the embedded PostgreSQL does not run on processor " + other);
                };
        String name = "/postgres-linux-" + machine + ".txz";
        URL found = Binaries.class.getResource(name);
        if (found == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        return found;
    }

    /// The checksum the jar gives its entry: another version is another folder.
    private static String version(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            jar.setUseCaches(false);
            try (java.util.jar.JarFile file = jar.getJarFile()) {
                String entry = jar.getEntryName();
                return "postgres-%08x".formatted(file.getJarEntry(entry).getCrc());
            }
        }
        throw new IllegalStateException("the binaries of PostgreSQL are expected inside a jar");
    }

    /// The cache may lie in a folder everybody can write to: programs somebody else put there are
    /// not run.
    private static void refuseIfPlanted(Path target) throws IOException {
        Object owner = Files.getAttribute(target, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        if (!owner.equals(Unprivileged.ownUid())) {
            throw new IllegalStateException(
                    target + " belongs to another user; remove it and start again");
        }
    }

    private static void unpack(InputStream packed, Path into) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(
                        new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                unpackEntry(tar, entry, into);
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
            throws IOException {
        Path path = into.resolve(entry.getName()).normalize();
        if (!path.startsWith(into)) {
            throw new IOException("an entry of the archive points outside it");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Path folder = path.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean program = (entry.getMode() & 0b001_000_000) != 0;
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
