package org.decnet.engine.keystroke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.decnet.testkit.Tty;
import org.junit.jupiter.api.Test;

class TtyReaderTest {
  @Test
  void framesComeInOrderWithTheirTimes() throws IOException {
    byte[] recording =
        Tty.begun().after(1500).input("ls").after(1).output("a\n").after(5).command("id").closed();
    TtyReader reader = new TtyReader(Tty.stream(recording));
    List<TtyFrame> frames = all(reader);
    assertThat(frames)
        .extracting(TtyFrame::channel)
        .containsExactly(
            TtyFrame.Channel.OPEN,
            TtyFrame.Channel.INPUT,
            TtyFrame.Channel.OUTPUT,
            TtyFrame.Channel.COMMAND,
            TtyFrame.Channel.CLOSE);
    assertThat(frames.get(1).micros()).isEqualTo(Tty.START + 1_500_000);
    assertThat(new String(frames.get(1).bytes(), StandardCharsets.UTF_8)).isEqualTo("ls");
    assertThat(reader.end()).isEqualTo(RecordingEnd.COMPLETE);
  }

  @Test
  void whatFollowsTheEndIsNotRead() throws IOException {
    byte[] recording = Tty.begun().closed();
    byte[] longer = Arrays.copyOf(recording, recording.length + 1000);
    assertThat(all(new TtyReader(Tty.stream(longer)))).hasSize(2);
  }

  @Test
  void aRecordingWithoutEndIsUnfinished() throws IOException {
    assertThat(end(Tty.begun().input("ls").bytes())).isEqualTo(RecordingEnd.UNFINISHED);
    assertThat(end(new byte[0])).isEqualTo(RecordingEnd.UNFINISHED);
  }

  @Test
  void aCutFrameGivesWhatIsThere() throws IOException {
    byte[] whole = Tty.begun().input("uname -a").bytes();
    TtyReader reader = new TtyReader(Tty.stream(Arrays.copyOf(whole, whole.length - 3)));
    List<TtyFrame> frames = all(reader);
    assertThat(new String(frames.get(1).bytes(), StandardCharsets.UTF_8)).isEqualTo("uname");
    assertThat(reader.end()).isEqualTo(RecordingEnd.CUT);
    assertThat(end(Arrays.copyOf(whole, 30))).isEqualTo(RecordingEnd.CUT);
  }

  @Test
  void lengthsAndOperationsThatCannotBeEndTheReading() throws IOException {
    for (int at : new int[] {0, 12, 20}) { // operation, direction, microseconds
      byte[] recording = Tty.begun().input("ls").closed();
      recording[24 + at + 3] = 0x7F;
      TtyReader reader = new TtyReader(Tty.stream(recording));
      assertThat(all(reader)).as("byte %d", at).hasSize(1);
      assertThat(reader.end()).isEqualTo(RecordingEnd.DAMAGED);
    }
    for (byte high : new byte[] {0x7F, (byte) 0x80, (byte) 0xFF}) {
      byte[] recording = Tty.begun().input("ls").closed();
      recording[24 + 8 + 3] = high; // length
      assertThat(end(recording)).isEqualTo(RecordingEnd.DAMAGED);
    }
    assertThat(end("This is no recording, but a text.".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(RecordingEnd.DAMAGED);
  }

  @Test
  void aClockSetBackDoesNotTurnTimeAround() throws IOException {
    byte[] recording = Tty.begun().after(5000).input("a").after(-3000).input("b").closed();
    assertThat(all(new TtyReader(Tty.stream(recording))))
        .extracting(TtyFrame::micros)
        .containsExactly(
            Tty.START, Tty.START + 5_000_000, Tty.START + 5_000_000, Tty.START + 5_000_000);
  }

  private static RecordingEnd end(byte[] recording) throws IOException {
    TtyReader reader = new TtyReader(Tty.stream(recording));
    all(reader);
    return java.util.Objects.requireNonNull(reader.end());
  }

  private static List<TtyFrame> all(TtyReader reader) throws IOException {
    List<TtyFrame> frames = new ArrayList<>();
    for (TtyFrame frame = reader.next(); frame != null; frame = reader.next()) {
      frames.add(frame);
    }
    return frames;
  }
}
