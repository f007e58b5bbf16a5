package org.decnet.engine.keystroke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.decnet.testkit.Tty;
import org.junit.jupiter.api.Test;

class AsciicastTest {
  @Test
  void aRecordingBecomesLinesOfJson() throws IOException {
    byte[] recording =
        Tty.begun()
            .output("$ ")
            .after(1250)
            .input("l")
            .after(3)
            .output("l")
            .after(2000)
            .command("id")
            .closed();
    assertThat(cast(recording))
        .isEqualTo(
            """
            {"version":2,"width":80,"height":24,"timestamp":1772323200}
            [0.000000,"o","$ "]
            [1.250000,"i","l"]
            [1.253000,"o","l"]
            [3.253000,"m","id"]
            """);
  }

  @Test
  void everythingThatCouldMeanSomethingIsEscaped() throws IOException {
    byte[] recording =
        Tty.begun().output("\"\\\u001b[2J\u0000\u007f\r\n</script>\u2028é\ud83d\ude00").closed();
    assertThat(cast(recording))
        .contains(
            "\"\\\"\\\\\\u001b[2J\\u0000\\u007f\\u000d\\u000a\\u003c/script\\u003e\\u2028\\u00e9"
                + "\\ud83d\\ude00\"");
  }

  @Test
  void aCharacterSpreadOverFramesStaysWhole() throws IOException {
    byte[] smile = "\ud83d\ude00".getBytes(StandardCharsets.UTF_8);
    byte[] recording =
        Tty.begun()
            .frame(3, 2, Arrays.copyOf(smile, 3))
            .input("x")
            .frame(3, 2, Arrays.copyOfRange(smile, 3, 4))
            .closed();
    assertThat(cast(recording))
        .contains("\"o\",\"\"]", "\"i\",\"x\"]", "\"o\",\"\\ud83d\\ude00\"]");
  }

  @Test
  void whatIsNoTextBecomesReplacements() throws IOException {
    byte[] recording = Tty.begun().frame(3, 2, new byte[] {'a', (byte) 0xFF, 'b'}).closed();
    assertThat(cast(recording)).contains("\"a\\ufffdb\"");
  }

  @Test
  void longFramesLoseNothing() throws IOException {
    String text = "0123456789".repeat(5000);
    assertThat(cast(Tty.begun().output(text).closed())).contains(text);
  }

  @Test
  void theSizeIsKeptWithinBounds() throws IOException {
    StringBuilder out = new StringBuilder();
    Asciicast.write(Tty.stream(Tty.begun().closed()), new TerminalSize(-1, 1 << 30), out);
    assertThat(out).startsWith("{\"version\":2,\"width\":1,\"height\":1000,");
  }

  @Test
  void theEndIsTold() throws IOException {
    StringBuilder out = new StringBuilder();
    assertThat(Asciicast.write(Tty.stream(new byte[] {1, 2}), TerminalSize.USUAL, out))
        .isEqualTo(RecordingEnd.CUT);
    assertThat(out.toString()).startsWith("{\"version\":2").endsWith("}\n");
  }

  private static String cast(byte[] recording) throws IOException {
    StringBuilder out = new StringBuilder();
    Asciicast.write(Tty.stream(recording), TerminalSize.USUAL, out);
    return out.toString();
  }
}
