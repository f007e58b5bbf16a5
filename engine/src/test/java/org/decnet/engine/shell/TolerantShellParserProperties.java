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
          "((",
          "[[ ",
          "{a,b}",
          "${IFS}",
          "$((1+1))",
          "| sh",
          "| base64 -d",
          "echo aWQ= ",
          "> f; sh f;",
          "eval ",
          "python -c '",
          "os.system(\"",
          "a=x;$a",
          "find . -exec ",
          "<(",
          "\nE\n",
          "$(echo ");

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
  void topLevelStatementsAndWhatStandsBetweenThemCoverTheLine() {
    lines()
        .forEach(line -> {
          byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
          StringBuilder covered = new StringBuilder();
          int end = 0;
          for (Statement statement : new TolerantShellParser().parse(line).statements()) {
            if (statement.depth() == 0) {
              covered.append(
                  new String(bytes, end, statement.start() - end, StandardCharsets.UTF_8));
              covered.append(statement.text());
              end = statement.end();
            }
          }
          covered.append(new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8));
          assertThat(covered.toString().getBytes(StandardCharsets.UTF_8)).as(line).isEqualTo(bytes);
        });
  }

  @Test
  void sameLineGivesTheSameStatements() {
    TolerantShellParser parser = new TolerantShellParser();
    lines().forEach(line -> assertThat(parser.parse(line)).isEqualTo(parser.parse(line)));
  }

  @Test
  void blankLinesAloneHoldNoStatement() {
    lines()
        .forEach(line -> {
          boolean empty = new TolerantShellParser().parse(line).statements().isEmpty();
          assertThat(empty && line.chars().anyMatch(Character::isLetterOrDigit) && isPlain(line))
              .as(line)
              .isFalse();
        });
  }

  /** Whether a line holds neither comments nor words of the shell's own. */
  private static boolean isPlain(String line) {
    return line.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ')
        && Stream.of("case", "esac", "for", "do", "done", "in").noneMatch(line::contains);
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
        "{a,b}",
        "[[ ",
        "${x:-",
        "$x",
        "eval ",
        "echo a|sh;",
        "echo a>>f;sh f;",
        "<<E ",
        "<<E\n$(",
        "python -c 'system(\"",
        "python -c 'exec(",
        "python -c 'exec(\"a\".decode(\"",
        "python -c 'b64decode(\"aWQ=\").x('",
        "perl -e 'eval unpack u=>q{#86)C}'",
        "perl -e 'eval unpack u q{",
        "perl -e 'pack(\"H*\",chr(",
        "php -r 'eval(chr(65).chr(66).chr(67));'",
        "find -exec ",
        "`\\`",
        "xargs ",
        "((1))",
        "a=$a$a;",
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
