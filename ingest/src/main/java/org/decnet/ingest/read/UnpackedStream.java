package org.decnet.ingest.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * What is packed in a file, as long as it is in proportion: logs shrink to a hundredth, not to a
 * thousandth of it, but a few bytes can be made to unpack to more than any disk holds. What the
 * libraries say of damage, each in its way, becomes one exception.
 */
final class UnpackedStream extends InputStream {
  /** Most bytes that come out of one. */
  static final int MOST_RATIO = 2000;

  /** Bytes that may come out of any file, however small. */
  static final long ALWAYS = 64L * 1024 * 1024;

  private final InputStream unpacked;
  private final FileBytes packed;
  private long count;

  private UnpackedStream(InputStream unpacked, FileBytes packed) {
    this.unpacked = unpacked;
    this.packed = packed;
  }

  /**
   * Opens what is packed.
   *
   * @throws ZipException if nothing of that sort is packed there
   * @throws EOFException if it ends before its content starts
   */
  static UnpackedStream of(Packing packing, FileBytes packed) throws IOException {
    try {
      return new UnpackedStream(packing.unpack(packed), packed);
    } catch (EOFException | ZipException failure) {
      throw failure;
    } catch (IOException | RuntimeException damage) {
      throw damaged(damage);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = unpack(target, offset, length);
    count += Math.max(0, read);
    if (count > ALWAYS && count / MOST_RATIO > packed.position()) {
      throw new ZipException(
          "It unpacks to more than "
              + MOST_RATIO
              + " times the "
              + packed.position()
              + " bytes that were read");
    }
    return read;
  }

  private int unpack(byte[] target, int offset, int length) throws IOException {
    try {
      return unpacked.read(target, offset, length);
    } catch (EOFException | ZipException failure) {
      throw failure;
    } catch (IOException | RuntimeException damage) {
      throw damaged(damage);
    }
  }

  private static ZipException damaged(Exception damage) {
    String message = damage.getMessage();
    ZipException failure = new ZipException(message == null ? damage.toString() : message);
    failure.initCause(damage);
    return failure;
  }

  @Override
  public int available() {
    return 0; // archives do not grow
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }
}
