package org.decnet.decoy.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The terminal of a client: lines are edited and echoed as the kernel of Linux does. */
public final class Terminal {
  private static final int LONGEST_LINE = 4096;
  private static final int INTERRUPT = 3;
  private static final int END_OF_INPUT = 4;
  private static final int BACKSPACE = 8;
  private static final int ERASE_LINE = 21;
  private static final int DELETE = 127;

  private final InputStream in;
  private final OutputStream out;
  private boolean afterReturn;
  private long shown;

  /**
   * A terminal.
   *
   * @param in what the client types
   * @param out what the client sees
   */
  public Terminal(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** How many bytes the client was shown. */
  public long shown() {
    return shown;
  }

  /** Shows text, whose lines end in line feeds. */
  public void write(String text) throws IOException {
    put(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
    shown += bytes.length;
  }

  /**
   * A line that the client typed; null if it has gone.
   *
   * @param echoed whether it is shown
   */
  public byte @Nullable [] line(boolean echoed) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (true) {
      int one = in.read();
      boolean second = afterReturn && (one == '\n' || one == 0);
      afterReturn = false;
      if (one < 0 || (one == END_OF_INPUT && line.size() == 0)) {
        return null;
      }
      if (second) {
        continue;
      }
      if (one == '\r' || one == '\n') {
        afterReturn = one == '\r';
        write("\n");
        return line.toByteArray();
      }
      edit(line, one, echoed);
    }
  }

  private void edit(ByteArrayOutputStream line, int one, boolean echoed) throws IOException {
    switch (one) {
      case BACKSPACE, DELETE -> {
        byte[] before = line.toByteArray();
        line.reset();
        line.write(before, 0, Math.max(0, before.length - 1));
        echo(echoed && before.length > 0, "\b \b");
      }
      case INTERRUPT, ERASE_LINE -> {
        line.reset();
        echo(echoed, one == INTERRUPT ? "^C\r\n" : "\r\n");
      }
      default -> {
        if (line.size() < LONGEST_LINE) {
          line.write(one);
          echo(echoed && one >= ' ', String.valueOf((char) one));
        }
      }
    }
  }

  private void echo(boolean echoed, String text) throws IOException {
    if (echoed) {
      put(text.getBytes(StandardCharsets.ISO_8859_1));
      if (in.available() == 0) {
        out.flush();
      }
    }
  }
}
