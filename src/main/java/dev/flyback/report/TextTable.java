package dev.flyback.report;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells, each column as wide as its widest cell. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    String draw() {
        int[] widths = widths();
        StringBuilder drawn = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(i == 0 ? "" : GAP).append(row.get(i));
                line.append(" ".repeat(widths[i] - width(row.get(i))));
            }
            drawn.append(line.toString().stripTrailing()).append('\n');
        }
        return drawn.toString();
    }

    private int[] widths() {
        int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return widths;
    }

    // Colours take no room.
    private static int width(String cell) {
        return cell.codePointCount(0, cell.length())
                - (cell.length() - cell.replaceAll("\u001b\\[\\d*m", "").length());
    }
}
