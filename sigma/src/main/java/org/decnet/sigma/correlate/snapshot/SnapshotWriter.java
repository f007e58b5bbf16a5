package org.decnet.sigma.correlate.snapshot;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes numbers and texts compactly, with a checksum at the end. */
public final class SnapshotWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Writes a number in as few bytes as it needs; small ones of either sign need one. */
  public SnapshotWriter number(long value) {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      bytes.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    bytes.write((int) rest);
    return this;
  }

  /** Writes a truth value. */
  public SnapshotWriter flag(boolean value) {
    return number(value ? 1 : 0);
  }

  /** Writes a text. Halves of surrogate pairs that stand alone are kept. */
  public SnapshotWriter text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    boolean exact = new String(utf8, StandardCharsets.UTF_8).equals(value);
    byte[] encoded = exact ? utf8 : units(value);
    flag(exact).number(encoded.length);
    bytes.writeBytes(encoded);
    return this;
  }

  /** The encoders replace lone surrogates; events of attackers hold them. */
  private static byte[] units(String value) {
    byte[] units = new byte[value.length() * 2];
    for (int i = 0; i < value.length(); i++) {
      units[2 * i] = (byte) (value.charAt(i) >> 8);
      units[2 * i + 1] = (byte) value.charAt(i);
    }
    return units;
  }

  /** Writes bytes. */
  public SnapshotWriter bytes(byte[] value) {
    number(value.length);
    bytes.writeBytes(value);
    return this;
  }

  /** Writes a decimal number. */
  public SnapshotWriter decimal(BigDecimal value) {
    byte[] unscaled = value.unscaledValue().toByteArray();
    number(value.scale()).number(unscaled.length);
    bytes.writeBytes(unscaled);
    return this;
  }

  /** Everything written, with the checksum after it. */
  public byte[] finish() {
    CRC32 checksum = new CRC32();
    checksum.update(bytes.toByteArray());
    int value = (int) checksum.getValue();
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes.write(value >> shift);
    }
    return bytes.toByteArray();
  }
}
