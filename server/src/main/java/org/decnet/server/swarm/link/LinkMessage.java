package org.decnet.server.swarm.link;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.decnet.model.swarm.HostReport;
import org.jspecify.annotations.Nullable;

/**
 * What a remote host sends: messages of syslog (RFC 5424) whose structured data begin with an
 * element of the link (ADR 230). A host may be anybody's, so a message that is not exactly as
 * decoys write it is none.
 */
public sealed interface LinkMessage {
  /**
   * A line of a decoy.
   *
   * @param sequence its number, from 1
   * @param decky the decoy that it speaks for
   * @param line as the decoy wrote it, without any line end; not copied
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on and not kept
  record Numbered(long sequence, String decky, byte[] line) implements LinkMessage {}

  /** A heartbeat. */
  record Beat(HostReport report) implements LinkMessage {}

  /** Bytes within which the element of the link must begin. */
  int LONGEST_HEAD = 512;

  /** What the data of a decoy's line begin with. */
  String DATA = "[relay@55555";

  /** What stands before the number. */
  String SEQUENCE = "[link@55555 seq=\"";

  /** What stands before the report of a heartbeat. */
  String BEAT = "[link@55555 beat=\"1\"] ";

  /** The message of a line of a decoy; of another line it makes none that can be read. */
  static byte[] of(long sequence, String line) {
    int data = Math.max(0, line.indexOf(DATA));
    return bytes(line.substring(0, data) + SEQUENCE + sequence + "\"]" + line.substring(data));
  }

  /** The message of a heartbeat. */
  static byte[] of(String host, Instant now, HostReport report) {
    return bytes(
        "<134>1 "
            + now.truncatedTo(ChronoUnit.MILLIS)
            + ' '
            + host
            + " decnet-agent - heartbeat "
            + BEAT
            + ReportText.of(report));
  }

  /** Reads a message; empty if it is none. */
  static Optional<LinkMessage> read(byte[] message) {
    String start =
        new String(message, 0, Math.min(message.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1);
    int element = start.indexOf('[');
    if (element < 0) {
      return Optional.empty();
    }
    String decky = LinkHead.decky(start.substring(0, element));
    if (decky == null || hasLineEnd(message)) {
      return Optional.empty();
    }
    if (start.startsWith(BEAT, element)) {
      return ReportText.read(text(message, element + BEAT.length())).map(Beat::new);
    }
    return Optional.ofNullable(numbered(message, start, element, decky));
  }

  private static @Nullable Numbered numbered(
      byte[] message, String start, int element, String decky) {
    int number = element + SEQUENCE.length();
    int end = start.indexOf('"', number);
    boolean good =
        start.startsWith(SEQUENCE, element)
            && end > number
            && start.startsWith("\"]" + DATA + ' ', end);
    long sequence = good ? positive(start.substring(number, end)) : 0;
    return sequence == 0
        ? null
        : new Numbered(sequence, decky, without(message, element, end + "\"]".length()));
  }

  private static long positive(String digits) {
    try {
      return digits.charAt(0) == '+' ? 0 : Math.max(0, Long.parseLong(digits));
    } catch (NumberFormatException e) {
      return 0; // no number of a line
    }
  }

  private static byte[] without(byte[] message, int from, int to) {
    byte[] line = Arrays.copyOf(message, message.length - (to - from));
    System.arraycopy(message, to, line, from, message.length - to);
    return line;
  }

  private static boolean hasLineEnd(byte[] message) {
    for (byte one : message) {
      if (one == '\n' || one == '\r') {
        return true;
      }
    }
    return false;
  }

  private static String text(byte[] message, int from) {
    return new String(message, from, message.length - from, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
