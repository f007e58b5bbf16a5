package org.decnet.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;

/** The lines of one catalogue file as rows of cells. */
final class FactRows {
  private static final int HEADER_CELLS = 5;

  private final String file;
  private final String text;

  FactRows(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * Gives every row after the first to a reader, and turns whatever the reader finds wrong into a
   * failure that names file and line.
   */
  void read(Domain domain, Release release, String part, Consumer<Row> reader) {
    List<String> header =
        List.of(FactFormat.MAGIC, FactFormat.VERSION, release.version(), domain.word(), part);
    int line = 0;
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      line++;
      Row row = new Row(cells(text.substring(from, to), FactFormat.CELL_END));
      try {
        if (line > 1) {
          reader.accept(row);
        } else if (!row.cells().equals(header)) {
          throw new IllegalArgumentException("the first line is not " + String.join(" ", header));
        }
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw damaged(line, e);
      }
      from = to + 1;
    }
    if (line == 0) {
      throw damaged(0, new IllegalArgumentException("the file is empty"));
    }
  }

  private DecnetException damaged(int line, RuntimeException cause) {
    String message = "Damaged ATT&CK catalogue: " + cause.getMessage();
    Problem problem = new Problem(file, line, 0, ErrorCode.UNREADABLE_FILE, message);
    return new DecnetException(problem.code(), problem.describe(), cause);
  }

  private static List<String> cells(String line, char separator) {
    List<String> cells = new ArrayList<>(HEADER_CELLS * 2);
    int from = 0;
    for (int to = line.indexOf(separator); to >= 0; to = line.indexOf(separator, from)) {
      cells.add(line.substring(from, to));
      from = to + 1;
    }
    cells.add(line.substring(from));
    return cells;
  }

  /** One line; a missing cell is an {@link IndexOutOfBoundsException}. */
  record Row(List<String> cells) {
    /** What the line is about. */
    String kind() {
      return cells.get(0);
    }

    String cell(int column) {
      return cells.get(column);
    }

    /** A cell, or what an empty cell stands for. */
    String cellOr(int column, String usual) {
      return cell(column).isEmpty() ? usual : cell(column);
    }

    long number(int column) {
      return Long.parseLong(cell(column));
    }

    <T> List<T> items(int column, Function<String, T> read) {
      if (cell(column).isEmpty()) {
        return List.of();
      }
      List<T> items = new ArrayList<>();
      for (String item : FactRows.cells(cell(column), FactFormat.ITEM_END)) {
        items.add(read.apply(item));
      }
      return items;
    }
  }
}
