package org.decnet.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramedStreamTest {
  private static final String A = "{\"a\":1,\"x\":\"}],[{\"}";
  private static final String B = "{\"b\":{\"c\":[2,{\"d\":\"\\\"\"}]}}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[A,B]",
        "[A,B,]",
        "[\nA,\nB,\n]\n",
        "[\n  A,\n\n  B\n]",
        "{\"attacks\":[A,B]}",
        "{ \"attacks\" : [\nA,\nB,\n]}\n",
        "\n [ A , B ]",
        "A,\nB,\n"
      })
  void wrappedRecordsAreLines(String framed) throws IOException {
    String text = framed.replace("A", A).replace("B", B);
    assertThat(records(text)).containsExactly(A, B);
  }

  @Test
  void anObjectOverSeveralLinesIsOneLineAtItsPlace() throws IOException {
    String text = "[\n  {\n    \"a\": 1\n  },\n  {\n    \"b\": 2\n  }\n]\n";
    List<Line> lines = lines(text);
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().offset()).isEqualTo(4);
    assertThat(text.substring((int) lines.getLast().offset())).startsWith("{\n    \"b\"");
  }

  @Test
  void aRecordThatIsCutCostsOnlyItself() throws IOException {
    assertThat(records("[\n{\"a\":\"cut\n" + A + ",\n" + B + "\n]"))
        .containsExactly("{\"a\":\"cut", A, B);
    assertThat(records("[\n{\"a\":[1,\n" + A + ",\n" + B + "\n]"))
        .containsExactly("{\"a\":[1,", A, B);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"cut",
        "{\"a\":\"cut\\",
        "{\"a\":{\"b\":[{\"c\":\"deep",
        "{\"a\":\"x\",\"b\":\"[{",
        "{\"a\":\"one\n{\"b\":\"two"
      })
  void behindATextThatIsCutEveryRecordIsFoundInPiecesOfAnySize(String cut) throws IOException {
    String text = "[\n" + A + ",\n" + cut + "\n" + B + ",\n" + A + ",\n" + B + "\n]\n";
    for (int size = 1; size <= text.length(); size++) {
      List<String> found = records(new Pieces(bytes(text), size));
      assertThat(found).as("pieces of %s", size).startsWith(A).endsWith(B, A, B);
      assertThat(found).hasSize(5 + (int) cut.chars().filter(c -> c == '\n').count());
    }
  }

  @Test
  void countedMessagesAreLines() throws IOException {
    String one = "<34>1 2026-03-01T12:00:00Z host app - - - {\"a\":1}";
    String two = "<34>1 2026-03-01T12:00:00Z host app - - [x y=\"]\"] {\"b\":\n2}";
    String text = one.length() + " " + one + two.length() + " " + two;
    assertThat(records(text)).containsExactly("{\"a\":1}", "{\"b\": 2}");
    Line second = lines(text).getLast();
    assertThat(text.substring((int) second.offset())).startsWith("{\"b\"");
  }

  @Test
  void aLineOfSyslogIsItsMessage() {
    RecordFrame frame = frame("<165>1 - h a 1 ID [a b=\"c\\\"]\"][d e=\"f\"] \uFEFFkv 1");
    assertThat(frame.syslog()).isTrue();
    assertThat(text(frame)).isEqualTo("kv 1");
    assertThat(text(frame("<1>2 x"))).isEqualTo("<1>2 x");
    assertThat(frame("<34>1 - h a - - -").line()).isNull();
  }

  private static RecordFrame frame(String line) {
    byte[] bytes = bytes(line);
    return RecordFrame.of(new Line(1, 0, bytes.length, bytes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2014-05-26 00:48:09,740 (glastopf) x\n[1] y\n",
        "{\"a\":1}\n{\"b\":2}\n",
        "[2026-03-01] x\n",
        "12 monkeys\n",
        "{\"attackers\":[1]}\n"
      })
  void otherLinesStayAsTheyAre(String text) throws IOException {
    InputStream framed = new FramedStream(new ByteArrayInputStream(bytes(text)));
    assertThat(new String(framed.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text);
  }

  @Test
  void howTheStreamComesInPiecesDoesNotMatter() throws IOException {
    String text = "[\n" + A + ",\n " + B + " ,\n" + A + "]";
    for (int size = 1; size < text.length(); size++) {
      assertThat(records(new Pieces(bytes(text), size))).as("pieces of %s", size).hasSize(3);
    }
  }

  /** A stream that gives a few bytes at a time. */
  private static final class Pieces extends ByteArrayInputStream {
    private final int most;

    Pieces(byte[] bytes, int most) {
      super(bytes);
      this.most = most;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
      return super.read(target, offset, Math.min(length, most));
    }
  }

  private static List<String> records(String text) throws IOException {
    return records(new ByteArrayInputStream(bytes(text)));
  }

  private static List<String> records(InputStream in) throws IOException {
    List<String> records = new ArrayList<>();
    for (Line line : read(in)) {
      RecordFrame frame = RecordFrame.of(line);
      if (frame.line() != null) {
        records.add(text(frame).strip());
      }
    }
    return records;
  }

  private static List<Line> lines(String text) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (Line line : read(new ByteArrayInputStream(bytes(text)))) {
      RecordFrame frame = RecordFrame.of(line);
      lines.add(frame.line() == null ? line : frame.line());
    }
    return lines;
  }

  private static List<Line> read(InputStream in) throws IOException {
    LineReader reader = new LineReader(new FramedStream(in));
    List<Line> lines = new ArrayList<>();
    for (Line line = reader.next(true); line != null; line = reader.next(true)) {
      lines.add(line);
    }
    return lines;
  }

  private static String text(RecordFrame frame) {
    Line line = frame.line();
    return line == null ? "" : new String(line.bytes(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
