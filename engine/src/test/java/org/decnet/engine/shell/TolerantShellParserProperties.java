package org.decnet.engine.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the parser on any text. Seeds are fixed, so a failure repeats. */
class TolerantShellParserProperties {
  private static final List<String> PIECES =
      List.of(
          "id",
          "wget http://h/x",
          " ",
          " ",
          ";",
          "|",
          "||",
          "&&",
          "&",
          "\n",
          "(",
          ")",
          "{ ",
          " }",
          "$(",
          "`",
          "'",
          "\"",
          "\\",
          "#",
          ">",
          ">>",
          "<",
          "<<E",
          "<<<",
          "2>&1",
          "sudo ",
          "busybox ",
          "sh -c ",
          "A=1 ",
          "é",
          "😀",
          "$x",
          "${",
          "case x in ",
          "esac",
          "for i in ",
          "do ",
          "done",
          "\u0000",
          "\ud800",
          "=(",
          "$'",
          "\\x41",
          "((");

  static Stream<String> lines() {
    return Stream.concat(
        IntStream.range(0, 3000).mapToObj(TolerantShellParserProperties::ofPieces),
        IntStream.range(0, 1000).mapToObj(TolerantShellParserProperties::ofBytes));
  }

  @Test
  void offsetsPointAtTheTextOfTheStatement() {
    lines()
        .forEach(line -> {
          byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
          for (Statement statement : new TolerantShellParser().parse(line).statements()) {
            String slice =
                new String(
                    bytes,
                    statement.start(),
                    statement.end() - statement.start(),
                    StandardCharsets.UTF_8);
            assertThat(slice)
                .as(line)
                .isEqualTo(
                    new String(
                        statement.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
          }
        });
  }

  @Test
  void topLevelStatementsDoNotOverlap() {
    lines()
        .forEach(line -> {
          int end = 0;
          for (Statement statement : new TolerantShellParser().parse(line).statements()) {
            if (statement.depth() == 0) {
              assertThat(statement.start()).as(line).isGreaterThanOrEqualTo(end);
              end = statement.end();
            }
          }
        });
  }

  @Test
  void carriersStandBeforeWhatTheyCarry() {
    lines()
        .forEach(line -> {
          List<Statement> statements = new TolerantShellParser().parse(line).statements();
          assertThat(statements).hasSizeLessThanOrEqualTo(TolerantShellParser.MAX_STATEMENTS);
          for (int i = 0; i < statements.size(); i++) {
            assertThat(statements.get(i).carrier()).as(line).isBetween(-1, i - 1);
            assertThat(statements.get(i).depth())
                .as(line)
                .isBetween(0, TolerantShellParser.MAX_DEPTH);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        ";",
        "id;",
        "'",
        "\"",
        "\\",
        "(",
        ")",
        "()",
        "((",
        "$(",
        "$(id)",
        "`",
        "`id`",
        "${",
        "<<E\n",
        "<<",
        ">",
        ">f ",
        "#",
        "|",
        "a|",
        "sudo ",
        "sh -c '",
        "sh -c \"",
        "A=1 ",
        "case a in ",
        "{ ",
        "x=(",
        "$((",
        "echo \"$(",
        "'\"",
        "<(",
        "é",
        "\n",
        "for ((",
        "$'\\x",
        "sh -c \\'",
        "done ",
        "busybox sh -c \"$("
      })
  void stepsGrowLinearly(String piece) {
    long small = TolerantShellParser.read(piece.repeat(2_000)).steps();
    long large = TolerantShellParser.read(piece.repeat(8_000)).steps();

    assertThat(large / (double) small).isLessThanOrEqualTo(4.2);
    assertThat(large).isLessThan(60L * 8_000 * piece.length() + 1_000);
  }

  private static String ofPieces(int seed) {
    Random random = new Random(seed);
    StringBuilder line = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      line.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return line.toString();
  }

  private static String ofBytes(int seed) {
    Random random = new Random(seed);
    byte[] bytes = new byte[random.nextInt(200)];
    random.nextBytes(bytes);
    return new String(bytes, seed % 2 == 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
  }
}
