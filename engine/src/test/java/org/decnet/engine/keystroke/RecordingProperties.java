package org.decnet.engine.keystroke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.decnet.engine.shell.TolerantShellParser;
import org.decnet.model.observation.Observation;
import org.decnet.testkit.Tty;
import org.junit.jupiter.api.Test;

class RecordingProperties {
  private final Random random = new Random(20_261_127);
  private final BehaviouralPrimitives primitives =
      new BehaviouralPrimitives(new TolerantShellParser());

  @Test
  void noBytesMakeTheReadersFail() throws IOException {
    for (int round = 0; round < 2_000; round++) {
      byte[] recording = recording();
      for (int i = random.nextInt(6); i > 0; i--) {
        recording[random.nextInt(recording.length)] = (byte) random.nextInt(256);
      }
      for (Observation seen : primitives.of(Tty.stream(recording), "r#s", "C")) {
        assertThat(seen.confidence()).isBetween(0.0, 1.0);
        assertThat(seen.value().json()).matches("[ -~]+");
      }
      StringBuilder cast = new StringBuilder();
      Asciicast.write(Tty.stream(recording), TerminalSize.USUAL, cast);
      assertThat(cast.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7F))).isTrue();
    }
  }

  @Test
  void moreKeysThanAreKeptAreLeftOut() throws IOException {
    Tty tty = Tty.begun();
    for (int i = 0; i < 3; i++) {
      tty.after(1000).input("a".repeat(70_000));
    }
    TerminalSession session = TerminalSession.read(Tty.stream(tty.closed()));
    assertThat(session.keys()).hasSize(100_000);
    assertThat(session.recordingEnd()).isEqualTo(RecordingEnd.COMPLETE);
  }

  /** Frames of random bytes, most of them such as terminals send. */
  private byte[] recording() {
    Tty tty = Tty.begun();
    for (int i = random.nextInt(40); i >= 0; i--) {
      byte[] content = new byte[random.nextInt(12)];
      random.nextBytes(content);
      for (int j = 0; j < content.length; j++) {
        content[j] =
            random.nextInt(4) == 0
                ? content[j]
                : (byte) "ls |;$(\r\n\t\u007f\u001b[A~'\"".charAt(random.nextInt(17));
      }
      tty.after(random.nextInt(2) == 0 ? 0 : random.nextInt(3000));
      tty.frame(3, 1 + random.nextInt(3), content);
    }
    return tty.closed();
  }
}
