package nl.beheerportaal.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// A CSV file with a header line (RFC 4180, UTF-8 with or without a byte order mark).
public record CsvTable(Path file, Map<String, Integer> columns, List<List<String>> rows) {
    public static CsvTable read(Path file) throws BrokenInput {
        List<List<String>> rows = parse(file, text(file));
        if (rows.isEmpty()) {
            throw new BrokenInput(file + " is empty; it needs a header line");
        }
        Map<String, Integer> columns = new HashMap<>();
        List<String> header = rows.getFirst();
        for (int i = 0; i < header.size(); i++) {
            if (columns.put(header.get(i).strip(), i) != null) {
                throw new BrokenInput(file + " has the column " + header.get(i) + " twice");
            }
        }
        for (int row = 1; row < rows.size(); row++) {
            if (rows.get(row).size() != header.size()) {
                throw new BrokenInput(
                        "%s has %d values in row %d, where the header has %d; a comma within a value needs quotes"
                                .formatted(file, rows.get(row).size(), row + 1, header.size()));
            }
        }
        return new CsvTable(file, columns, rows.subList(1, rows.size()));
    }

    public void need(String... names) throws BrokenInput {
        for (String name : names) {
            if (!columns.containsKey(name)) {
                boolean semicolons =
                        columns.size() == 1 && columns.keySet().iterator().next().indexOf(';') >= 0;
                throw new BrokenInput(
                        semicolons
                                ? file + " has semicolons between its values; it needs commas"
                                : file
                                        + " has no column "
                                        + name
                                        + "; it has "
                                        + new TreeSet<>(columns.keySet()));
            }
        }
    }

    /// The value of a column in a row; empty when there is no such column.
    public String value(List<String> row, String column) {
        Integer index = columns.get(column);
        return index == null ? "" : row.get(index);
    }

    private static String text(Path file) throws BrokenInput {
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                            .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException missing) {
            throw new BrokenInput(file + " is missing", missing);
        } catch (CharacterCodingException other) {
            throw new BrokenInput(file + " is not UTF-8", other);
        } catch (IOException unreadable) {
            throw new BrokenInput(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static List<List<String>> parse(Path file, String text) throws BrokenInput {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (quoted) {
                boolean twice = letter == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                quoted = letter != '"' || twice;
                if (quoted) {
                    field.append(letter);
                }
                i += twice ? 1 : 0;
            } else if (letter == '"' && field.isEmpty()) {
                quoted = true;
            } else if (letter == ',') {
                endField(row, field);
            } else if (letter == '\n') {
                endField(row, field);
                endRow(rows, row);
                row = new ArrayList<>();
            } else if (letter != '\r') {
                field.append(letter);
            }
        }
        if (quoted) {
            throw new BrokenInput(file + " ends within quotes, so it is cut off or broken");
        }
        endField(row, field);
        endRow(rows, row);
        return rows;
    }

    private static void endField(List<String> row, StringBuilder field) {
        row.add(field.toString());
        field.setLength(0);
    }

    private static void endRow(List<List<String>> rows, List<String> row) {
        if (row.size() > 1 || !row.getFirst().isBlank()) {
            rows.add(row);
        }
    }
}
