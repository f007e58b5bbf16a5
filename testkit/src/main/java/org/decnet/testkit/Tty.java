package org.decnet.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;

/** Writes recordings as Cowrie does, at a clock of its own. */
public final class Tty {
  /** 2026-03-01T00:00:00Z. */
  public static final long START = 1_772_323_200_000_000L;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long now = START;

  private Tty() {}

  /** A recording that has begun. */
  public static Tty begun() {
    return new Tty().frame(1, 0, new byte[0]);
  }

  /** A recording that begins at a time. */
  public static Tty begun(Instant at) {
    Tty tty = new Tty();
    tty.now = at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
    return tty.frame(1, 0, new byte[0]);
  }

  /** The time by its clock. */
  public Instant now() {
    return Instant.ofEpochSecond(now / 1_000_000, now % 1_000_000 * 1000);
  }

  /** Lets time pass. */
  public Tty after(long millis) {
    now += millis * 1000;
    return this;
  }

  /** A packet that the peer sent. */
  public Tty input(String text) {
    return frame(3, 1, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Something that the peer was shown. */
  public Tty output(String text) {
    return frame(3, 2, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A command without a terminal. */
  public Tty command(String text) {
    return frame(3, 3, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Keys pressed one by one, at the pace of a hand. */
  public Tty typed(String text, Hand hand) {
    for (int i = 0; i < text.length(); i++) {
      now += hand.gap(i == 0 ? ' ' : text.charAt(i - 1), text.charAt(i));
      input(text.substring(i, i + 1));
      now += 400;
      output(text.substring(i, i + 1));
      now -= 400;
    }
    return this;
  }

  /** Any frame. */
  public Tty frame(int operation, int direction, byte[] content) {
    ByteBuffer header = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(operation).putInt(0).putInt(content.length).putInt(direction);
    header.putInt((int) (now / 1_000_000)).putInt((int) (now % 1_000_000));
    bytes.writeBytes(header.array());
    bytes.writeBytes(content);
    return this;
  }

  /** The recording with its end. */
  public byte[] closed() {
    return frame(2, 0, new byte[0]).bytes();
  }

  /** The recording so far. */
  public byte[] bytes() {
    return bytes.toByteArray();
  }

  /** A recording to be read. */
  public static InputStream stream(byte[] recording) {
    return new ByteArrayInputStream(recording);
  }

  /**
   * Somebody's pace: a time for each pair of keys, which is theirs, and a little chance.
   *
   * @param seed whose hand
   * @param millis middle time
   * @param chance where the chance of a day comes from
   */
  public record Hand(long seed, int millis, Random chance) {
    /** Time between two keys, in microseconds. */
    public long gap(char before, char key) {
      long own = new Random(seed * 7919 + before / 4 * 131L + key / 4).nextInt(60, 180);
      double noise = 0.95 + 0.1 * chance.nextDouble();
      return (long) (millis * 10L * own * noise);
    }
  }
}
