package org.decnet.engine.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is remembered, and for how long. */
class CachedShellParserTest {
  private final List<String> parsed = new ArrayList<>();
  private final ShellParser counted =
      line -> {
        parsed.add(line);
        return new TolerantShellParser().parse(line);
      };

  @Test
  void lineIsParsedOnce() {
    ShellParser parser = new CachedShellParser(counted, 100);

    assertThat(parser.parse("id; w")).isSameAs(parser.parse("id; w"));
    assertThat(parsed).containsExactly("id; w");
  }

  @Test
  void memoryIsBounded() {
    CachedShellParser parser = new CachedShellParser(counted, 10);

    for (int i = 0; i < 1000; i++) {
      parser.parse("id " + i);
    }

    assertThat(parser.size()).isLessThanOrEqualTo(11);
  }

  @Test
  void linesAskedForAgainOutliveOthers() {
    CachedShellParser parser = new CachedShellParser(counted, 10);
    for (int i = 0; i < 50; i++) {
      parser.parse("id " + i);
      parser.parse("often");
    }

    assertThat(parsed).containsOnlyOnce("often").hasSize(51);
  }

  @Test
  void veryLongLinesAreNotRemembered() {
    CachedShellParser parser = new CachedShellParser(counted, 10);

    parser.parse("x".repeat(2_000));

    assertThat(parser.size()).isZero();
  }

  @Test
  void linesThatBecomeManyStatementsAreNotRemembered() {
    CachedShellParser parser = new CachedShellParser(counted, 10);

    parser.parse("a=" + "x".repeat(200) + "; " + "echo $a$a;".repeat(60));

    assertThat(parser.size()).isZero();
  }

  @Test
  void longAssignmentsAndTargetsCountToo() {
    CachedShellParser parser = new CachedShellParser(counted, 10);

    parser.parse("a=" + "x".repeat(900) + "; " + "b=$a;".repeat(15));
    parser.parse("a=" + "x".repeat(900) + "; " + ">$a;".repeat(15));

    assertThat(parser.size()).isZero();
  }
}
