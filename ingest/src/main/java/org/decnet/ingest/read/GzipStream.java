package org.decnet.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks gzip, of one or several members, and gives everything that comes out before damage is
 * met. The plain stream drops what it had unpacked in the very call that meets the damage.
 */
final class GzipStream extends GZIPInputStream {
  private static final int BUFFER = 64 * 1024;
  private @Nullable ZipException damage;

  GzipStream(InputStream in) throws IOException {
    super(in, BUFFER);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (damage != null) {
      throw damage;
    }
    long before = inf.getBytesWritten();
    try {
      return super.read(target, offset, length);
    } catch (ZipException failure) {
      damage = failure;
      int saved = (int) Math.max(0, inf.getBytesWritten() - before);
      if (saved == 0 || saved > length) {
        throw failure;
      }
      return saved;
    }
  }
}
