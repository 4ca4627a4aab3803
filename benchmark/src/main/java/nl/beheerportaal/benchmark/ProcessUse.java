package nl.beheerportaal.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a process uses, as Linux counts it in /proc.
final class ProcessUse {
    private static final int UTIME = 11;
    private static final int STIME = 12;
    private static final double TICKS_PER_SECOND = 100;

    private ProcessUse() {}

    /// Resident memory in MB.
    static double megabytes(long pid) {
        return lines(pid, "status").stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .sum()
                / 1024.0;
    }

    /// Seconds of processor time, of all its threads.
    static double seconds(long pid) {
        String stat = lines(pid, "stat").getFirst();
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME])) / TICKS_PER_SECOND;
    }

    private static List<String> lines(long pid, String file) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException e) {
            throw new UncheckedIOException("process " + pid + " cannot be looked at", e);
        }
    }
}
