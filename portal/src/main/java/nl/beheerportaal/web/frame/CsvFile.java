package nl.beheerportaal.web.frame;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A list to open in a spreadsheet: UTF-8 with a byte order mark, semicolons, every cell quoted. A
/// cell that a spreadsheet would take for a formula gets an apostrophe before it.
public final class CsvFile {
    private static final String FORMULA = "=+-@\t\r";

    private CsvFile() {}

    /// @param rows the first holds the names of the columns
    public static String text(List<List<String>> rows) {
        return rows.stream()
                .map(row ->
                        row.stream().map(CsvFile::cell).collect(Collectors.joining(";")) + "\r\n")
                .collect(Collectors.joining("", "\uFEFF", ""));
    }

    public static ResponseEntity<byte[]> answer(String name, List<List<String>> rows) {
        ContentDisposition download =
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .cacheControl(CacheControl.noStore())
                .body(text(rows).getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
