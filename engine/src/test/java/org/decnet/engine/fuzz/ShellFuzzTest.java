package org.decnet.engine.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.decnet.engine.shell.CommandLine;
import org.decnet.engine.shell.ShellParser;
import org.decnet.engine.shell.Statement;
import org.decnet.engine.shell.TolerantShellParser;

/** Whatever is typed is taken apart, and every statement points at the text that it came from. */
class ShellFuzzTest {
  private final ShellParser parser = new TolerantShellParser();

  @FuzzTest
  void statementsPointAtTheLine(byte[] typed) {
    String line = new String(typed, StandardCharsets.UTF_8);

    CommandLine parsed = parser.parse(line);

    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < parsed.statements().size(); i++) {
      Statement statement = parsed.statements().get(i);
      int length = statement.end() - statement.start();
      assertThat(new String(bytes, statement.start(), length, StandardCharsets.UTF_8))
          .isEqualTo(statement.text());
      assertThat(statement.carrier()).isBetween(-1, i - 1);
      assertThat(statement.depth()).isBetween(0, 8);
    }
    assertThat(parsed.statements()).hasSizeLessThanOrEqualTo(512);
    assertThat(parser.parse(line)).isEqualTo(parsed);
  }
}
