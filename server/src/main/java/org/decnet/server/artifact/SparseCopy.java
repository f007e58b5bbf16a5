package org.decnet.server.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * A copy of a file that leaves out its zeros: where a whole block is zero, the copy has a hole. So
 * a file that is all hole takes no room, whatever it says its size is.
 *
 * @param sha256 hash of what was copied
 * @param size its bytes
 * @param allocated the bytes of the blocks that are not all zero
 */
record SparseCopy(String sha256, long size, long allocated) {
  private static final int BLOCK = 4096;
  private static final Set<OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  /**
   * Copies a file.
   *
   * @param into a new, empty file
   * @param most bytes that are copied at most; if there are more, the size says so
   * @throws IOException if it cannot be read or written, or is a link
   */
  static SparseCopy of(Path file, Path into, long most) throws IOException {
    try (SeekableByteChannel source = Files.newByteChannel(file, READ);
        InputStream in = Channels.newInputStream(source)) {
      return of(in, into, most);
    }
  }

  /** Copies what comes, as {@link #of(Path, Path, long)} does. */
  static SparseCopy of(InputStream in, Path into, long most) throws IOException {
    MessageDigest digest = newDigest();
    byte[] block = new byte[BLOCK];
    long size = 0;
    long allocated = 0;
    try (FileChannel out = FileChannel.open(into, StandardOpenOption.WRITE)) {
      for (int count = fill(in, block); count > 0 && size <= most; count = fill(in, block)) {
        digest.update(block, 0, count);
        if (!isZero(block, count)) {
          write(out, ByteBuffer.wrap(block, 0, count), size);
          allocated += BLOCK;
        }
        size += count;
      }
      if (size > 0 && out.size() < size) {
        write(out, ByteBuffer.wrap(new byte[1]), size - 1); // the last hole ends the file
      }
    }
    return new SparseCopy(HexFormat.of().formatHex(digest.digest()), size, allocated);
  }

  private static int fill(InputStream in, byte[] block) throws IOException {
    return in.readNBytes(block, 0, block.length);
  }

  private static boolean isZero(byte[] block, int count) {
    for (int i = 0; i < count; i++) {
      if (block[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static void write(FileChannel out, ByteBuffer bytes, long at) throws IOException {
    long position = at;
    while (bytes.hasRemaining()) {
      position += out.write(bytes, position);
    }
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
