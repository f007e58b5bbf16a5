package org.decnet.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {
  private static Table table() {
    return new Table(Table.left("NAME"), Table.right("COUNT"), Table.left("TEXT"));
  }

  @Test
  void columnsLineUp() {
    Table table = table();
    table.row("a", "7", "first");
    table.row("longer", "1,234", "second");
    assertThat(table.lines(0))
        .containsExactly("NAME    COUNT  TEXT", "a           7  first", "longer  1,234  second");
  }

  @Test
  void theLastColumnIsCutToTheTerminal() {
    Table table = table();
    table.row("a", "7", "x".repeat(100));
    assertThat(table.lines(40)).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
    assertThat(table.lines(40).get(1)).endsWith("x…");
  }

  @Test
  void aNarrowTerminalStillShowsTheBeginningOfTheLastColumn() {
    Table table = table();
    table.row("a", "7", "0123456789abcdefghij");
    assertThat(table.lines(5).get(1)).endsWith("0123456789abcde…");
  }

  @Test
  void withoutATerminalNothingIsCut() {
    Table table = table();
    table.row("a", "7", "x".repeat(1000));
    assertThat(table.lines(0).get(1)).hasSizeGreaterThan(1000);
  }

  @Test
  void attackerTextCannotBreakTheTable() {
    Table table = table();
    table.row("a\nb", "7", "c" + (char) 0x1B + "[31m");
    assertThat(table.lines(0).get(1)).isEqualTo("a\\x0ab      7  c\\x1b[31m");
  }

  @Test
  void aRowOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> table().row("a")).isInstanceOf(IllegalArgumentException.class);
  }
}
