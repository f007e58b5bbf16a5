package org.decnet.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns. The last column takes the width that is left and is cut to fit. */
public final class Table {
  private static final int GAP = 2;
  private static final int LEAST_LAST = 16;
  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** A table with the given columns. */
  public Table(Column... columns) {
    this.columns = List.of(columns);
  }

  /** A column whose texts start at its left edge. */
  public static Column left(String heading) {
    return new Column(heading, false);
  }

  /** A column whose texts end at its right edge, for numbers. */
  public static Column right(String heading) {
    return new Column(heading, true);
  }

  /** Adds a row; cells are made visible, see {@link VisibleText}. */
  public void row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "A row of " + cells.length + " cells does not fit " + columns.size() + " columns");
    }
    List<String> row = new ArrayList<>(cells.length);
    for (String cell : cells) {
      row.add(VisibleText.of(cell));
    }
    rows.add(row);
  }

  /** Whether no row was added. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * The heading and the rows as lines without trailing blanks.
   *
   * @param width columns of the terminal; 0 if there is no limit
   */
  public List<String> lines(int width) {
    int[] widths = widths(width);
    List<String> lines = new ArrayList<>(rows.size() + 1);
    lines.add(line(columns.stream().map(Column::heading).toList(), widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private int[] widths(int limit) {
    int[] widths = new int[columns.size()];
    int before = 0;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = TextWidth.of(columns.get(i).heading());
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
      }
      before += i < widths.length - 1 ? widths[i] + GAP : 0;
    }
    if (limit > 0) {
      int last = widths.length - 1;
      widths[last] = Math.min(widths[last], Math.max(LEAST_LAST, limit - before));
    }
    return widths;
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = TextWidth.fit(cells.get(i), widths[i]);
      String padding = " ".repeat(widths[i] - TextWidth.of(cell));
      boolean right = columns.get(i).right();
      line.append(right ? padding : "").append(cell).append(right ? "" : padding);
      line.append(" ".repeat(GAP));
    }
    return line.toString().stripTrailing();
  }

  /**
   * One column.
   *
   * @param heading its title
   * @param right whether texts end at the right edge
   */
  public record Column(String heading, boolean right) {}
}
