package org.decnet.decoy.ssh;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.sshd.common.compression.BaseCompression;
import org.apache.sshd.common.util.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Compression once somebody is logged in ({@code zlib@openssh.com}). No packet becomes larger than
 * one may be.
 */
final class Inflating extends BaseCompression {
  /** As OpenSSH refuses larger packets. */
  private static final int MOST = 256 * 1024;

  private static final int STEP = 4096;

  private final byte[] step = new byte[STEP];
  private @Nullable Deflater deflater;
  private @Nullable Inflater inflater;

  Inflating() {
    super("zlib@openssh.com");
  }

  @Override
  public boolean isDelayed() {
    return true;
  }

  @Override
  public void init(Type type, int level) {
    if (type == Type.Deflater) {
      deflater = new Deflater(level);
    } else {
      inflater = new Inflater();
    }
  }

  @Override
  public void compress(Buffer buffer) throws IOException {
    Deflater out = deflater;
    if (out == null) {
      throw new IOException("Nothing is compressed in this direction");
    }
    out.setInput(Arrays.copyOfRange(buffer.array(), buffer.rpos(), buffer.wpos()));
    buffer.wpos(buffer.rpos());
    int count = out.deflate(step, 0, step.length, Deflater.SYNC_FLUSH);
    while (count > 0) {
      buffer.putRawBytes(step, 0, count);
      count = out.deflate(step, 0, step.length, Deflater.SYNC_FLUSH);
    }
  }

  @Override
  public void uncompress(Buffer from, Buffer into) throws IOException {
    Inflater in = inflater;
    if (in == null) {
      throw new IOException("Nothing is compressed in this direction");
    }
    byte[] content = new byte[from.available()];
    from.getRawBytes(content);
    in.setInput(content);
    try {
      int size = 0;
      int count = in.inflate(step);
      while (count > 0) {
        size += count;
        if (size > MOST) {
          throw new IOException("A packet unpacks to more than one may have");
        }
        into.putRawBytes(step, 0, count);
        count = in.inflate(step);
      }
    } catch (DataFormatException e) {
      throw new IOException("A packet is not compressed", e);
    }
  }
}
