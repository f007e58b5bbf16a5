package org.decnet.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
  @Test
  void linesCarryNumberAndOffset() throws IOException {
    List<Line> lines = all(reader("a\n\r\n  \t\nbc\r\nd"));
    assertThat(lines.stream().map(LineReaderTest::show))
        .containsExactly("1@0+1:a", "4@8+2:bc", "5@12+1:d");
  }

  @Test
  void emptyInputHasNoLine() throws IOException {
    assertThat(all(reader(""))).isEmpty();
    assertThat(all(reader("\n\n\n"))).isEmpty();
  }

  @Test
  void carriageReturnInsideALineStays() throws IOException {
    assertThat(all(reader("a\rb\r\r\n")).stream().map(LineReaderTest::show))
        .containsExactly("1@0+4:a\rb\r");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void randomContentSplitsAsTheNaiveWay(int seed) throws IOException {
    Random random = new Random(seed);
    byte[] content = randomContent(random);
    List<Line> lines = all(new LineReader(new Dribble(content, random)));
    assertThat(lines.stream().map(LineReaderTest::show))
        .containsExactlyElementsOf(naive(content).stream().map(LineReaderTest::show).toList());
    for (Line line : lines) {
      int from = (int) line.offset();
      assertThat(line.bytes())
          .isEqualTo(Arrays.copyOfRange(content, from, from + (int) line.length()));
    }
  }

  @Test
  void newlineIsFoundAtEveryPlace() {
    for (int length = 0; length < 40; length++) {
      for (int at = 0; at < length; at++) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) (at % 2 == 0 ? 0x0B : 0x8A));
        bytes[at] = '\n';
        bytes[length - 1] = '\n';
        for (int from = 0; from <= at; from++) {
          assertThat(NewlineSearch.find(bytes, from, length)).isEqualTo(at);
        }
        assertThat(NewlineSearch.find(bytes, 0, at)).isEqualTo(-1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", ""})
  void longestRecordIsWholeAndOneByteMoreIsNot(String lineEnd) throws IOException {
    for (int length : new int[] {LineReader.MAX_RECORD - 1, LineReader.MAX_RECORD}) {
      Line line = all(reader("x".repeat(length) + lineEnd)).getFirst();
      assertThat(line.isWhole()).isTrue();
      assertThat(line.length()).isEqualTo(length);
    }
    for (int more = 1; more < 4; more++) {
      int length = LineReader.MAX_RECORD + more;
      List<Line> lines = all(reader("x".repeat(length) + lineEnd + "\nnext\n"));
      assertThat(lines.getFirst().isWhole()).isFalse();
      assertThat(lines.getFirst().length()).isEqualTo(length);
      assertThat(lines.getFirst().bytes()).hasSize(LineReader.HEAD).containsOnly('x');
      assertThat(lines.getLast().offset()).isEqualTo(length + lineEnd.length() + 1);
    }
  }

  @Test
  void carriageReturnOfALongLineMayComeInAnotherRead() throws IOException {
    int length = LineReader.MAX_RECORD + 1;
    byte[] content = bytes("x".repeat(length) + "\r\ny\n");
    InputStream in =
        new InputStream() {
          private int at;

          @Override
          public int read() {
            throw new AssertionError();
          }

          @Override
          public int read(byte[] target, int offset, int count) {
            if (at == content.length) {
              return -1;
            }
            int stop = at <= length ? length + 1 : content.length;
            int taken = Math.min(count, stop - at);
            System.arraycopy(content, at, target, offset, taken);
            at += taken;
            return taken;
          }
        };
    List<Line> lines = all(new LineReader(in));
    assertThat(lines.getFirst().length()).isEqualTo(length);
    assertThat(show(lines.getLast())).isEqualTo("2@" + (length + 2) + "+1:y");
  }

  @Test
  void lineOf64MebibytesTakesBoundedMemory() throws IOException {
    long length = 64L * 1024 * 1024;
    Repeated in = new Repeated(length);
    LineReader reader = new LineReader(in);
    Line line = Objects.requireNonNull(reader.next(true));
    assertThat(line.length()).isEqualTo(length);
    assertThat(line.bytes()).hasSize(LineReader.HEAD);
    assertThat(in.mostCapacity).isLessThan(3 * 1024 * 1024);
    assertThat(reader.position()).isEqualTo(length);
    assertThat(reader.next(true)).isNull();
  }

  @Test
  void bufferIsReleasedAtRest() throws IOException {
    LineReader reader = reader("a\n");
    assertThat(all(reader)).hasSize(1);
    assertThat(reader.capacity()).isZero();
  }

  @Test
  void partialLineWaitsForItsEnd() throws IOException {
    Growing in = new Growing();
    LineReader reader = new LineReader(in);
    in.write("one\ntw");
    assertThat(show(reader.next(false))).isEqualTo("1@0+3:one");
    assertThat(reader.next(false)).isNull();
    assertThat(reader.position()).isEqualTo(6);
    in.write("o\r");
    assertThat(reader.next(false)).isNull();
    in.write("\nthree");
    assertThat(show(reader.next(false))).isEqualTo("2@4+3:two");
    assertThat(reader.next(false)).isNull();
    assertThat(show(reader.next(true))).isEqualTo("3@9+5:three");
    assertThat(reader.next(true)).isNull();
  }

  @Test
  void partialLongLineIsCountedOverManyReads() throws IOException {
    Growing in = new Growing();
    LineReader reader = new LineReader(in);
    for (int part = 0; part < 5; part++) {
      in.write("x".repeat(1024 * 1024));
      assertThat(reader.next(false)).isNull();
    }
    in.write("\nshort\n");
    assertThat(Objects.requireNonNull(reader.next(false)).length()).isEqualTo(5L * 1024 * 1024);
    assertThat(show(reader.next(false))).isEqualTo("2@5242881+5:short");
  }

  @Test
  void whatWasReadBeforeAFailureStaysAvailable() throws IOException {
    InputStream in =
        new InputStream() {
          private boolean given;

          @Override
          public int read() {
            throw new AssertionError();
          }

          @Override
          public int read(byte[] target, int offset, int count) throws IOException {
            if (given) {
              throw new IOException("broken");
            }
            given = true;
            byte[] content = bytes("one\ntw");
            System.arraycopy(content, 0, target, offset, content.length);
            return content.length;
          }
        };
    LineReader reader = new LineReader(in);
    assertThat(show(reader.next(true))).isEqualTo("1@0+3:one");
    assertThatThrownBy(() -> reader.next(true)).isInstanceOf(IOException.class);
    assertThat(show(reader.next(true))).isEqualTo("2@4+2:tw");
    assertThat(reader.next(true)).isNull();
  }

  static byte[] randomContent(Random random) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    int lines = random.nextInt(3000);
    for (int line = 0; line < lines; line++) {
      int length = random.nextInt(100) == 0 ? random.nextInt(400_000) : random.nextInt(60);
      byte[] bytes = new byte[random.nextInt(20) == 0 ? 0 : length];
      random.nextBytes(bytes);
      content.writeBytes(bytes);
      content.writeBytes(bytes(random.nextBoolean() ? "\n" : "\r\n"));
    }
    content.writeBytes(bytes(random.nextBoolean() ? "tail" : ""));
    return content.toByteArray();
  }

  static List<Line> naive(byte[] content) {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    for (long number = 1; from < content.length; number++) {
      int newline = from;
      while (newline < content.length && content[newline] != '\n') {
        newline++;
      }
      int stop = newline > from && content[newline - 1] == '\r' ? newline - 1 : newline;
      byte[] bytes = Arrays.copyOfRange(content, from, stop);
      if (!new String(bytes, StandardCharsets.ISO_8859_1)
          .chars()
          .allMatch(one -> one == ' ' || one == '\t' || one == '\r')) {
        lines.add(new Line(number, from, bytes.length, bytes));
      }
      from = newline + 1;
    }
    return lines;
  }

  static String show(@Nullable Line line) {
    if (line == null) {
      return "none";
    }
    return line.number()
        + "@"
        + line.offset()
        + '+'
        + line.length()
        + ':'
        + (line.length() > 100
            ? Arrays.hashCode(line.bytes())
            : new String(line.bytes(), StandardCharsets.ISO_8859_1));
  }

  private static List<Line> all(LineReader reader) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (Line line = reader.next(true); line != null; line = reader.next(true)) {
      lines.add(line);
    }
    return lines;
  }

  private static LineReader reader(String content) {
    return new LineReader(new ByteArrayInputStream(bytes(content)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Gives a random number of bytes at a time. */
  private static final class Dribble extends InputStream {
    private final ByteArrayInputStream content;
    private final Random random;

    Dribble(byte[] content, Random random) {
      this.content = new ByteArrayInputStream(content);
      this.random = random;
    }

    @Override
    public int read() {
      return content.read();
    }

    @Override
    public int read(byte[] target, int offset, int count) {
      return content.read(target, offset, 1 + random.nextInt(Math.min(count, 50_000)));
    }
  }

  /** One long line, and the size of the largest array it was ever asked to fill. */
  private static final class Repeated extends InputStream {
    private long left;
    private int mostCapacity;

    Repeated(long length) {
      this.left = length;
    }

    @Override
    public int read() {
      throw new AssertionError();
    }

    @Override
    public int read(byte[] target, int offset, int count) {
      mostCapacity = Math.max(mostCapacity, target.length);
      int taken = (int) Math.min(count, left);
      Arrays.fill(target, offset, offset + taken, (byte) 'x');
      left -= taken;
      return taken == 0 ? -1 : taken;
    }
  }

  /** A stream that goes on after its end. */
  private static final class Growing extends InputStream {
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private int at;

    void write(String text) {
      content.writeBytes(bytes(text));
    }

    @Override
    public int read() {
      throw new AssertionError();
    }

    @Override
    public int read(byte[] target, int offset, int count) {
      int taken = Math.min(count, content.size() - at);
      System.arraycopy(content.toByteArray(), at, target, offset, taken);
      at += taken;
      return taken == 0 ? -1 : taken;
    }
  }
}
