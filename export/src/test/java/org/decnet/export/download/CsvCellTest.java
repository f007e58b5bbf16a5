package org.decnet.export.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cells that do nothing. */
class CsvCellTest {
  @Test
  void whatBeginsLikeAFormulaIsText() {
    Map.of(
            "=1+1", "\"'=1+1\"",
            "+49", "\"'+49\"",
            "-rf", "\"'-rf\"",
            "@SUM(A1)", "\"'@SUM(A1)\"",
            "\uFF1D1", "\"'\uFF1D1\"",
            "  =1", "\"'  =1\"",
            "a=1", "\"a=1\"",
            "", "\"\"")
        .forEach((text, cell) -> assertThat(CsvCell.of(text)).isEqualTo(cell));
  }

  @Test
  void quotesAndSeparatorsStayWithinTheCell() {
    assertThat(CsvCell.of("a\",\"b;c")).isEqualTo("\"a\"\",\"\"b;c\"");
  }

  @Test
  void whatCannotBePrintedIsWrittenOut() {
    assertThat(CsvCell.of("a\u0000\r\n\t\u001B[2J\u202Eb\u2028\uD800"))
        .isEqualTo("\"a\\u0000\\u000d\\u000a\\u0009\\u001b[2J\\u202eb\\u2028\uFFFD\"");
    assertThat(CsvCell.of("\t=1")).isEqualTo("\"\\u0009=1\"");
    assertThat(CsvCell.of("grün \uD83D\uDE00")).isEqualTo("\"grün \uD83D\uDE00\"");
  }

  @Test
  void longTextIsCutAndSaysSo() {
    assertThat(CsvCell.of("a".repeat(1_000_000)))
        .hasSizeLessThan(32_767)
        .endsWith("… 968000 more\"");
  }
}
