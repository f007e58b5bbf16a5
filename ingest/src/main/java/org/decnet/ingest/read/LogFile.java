package org.decnet.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An open log file, packed or plain, as lines. */
public final class LogFile implements Closeable {
  private final FileBytes bytes;
  private LineReader lines;

  private LogFile(FileBytes bytes, LineReader lines) {
    this.bytes = bytes;
    this.lines = lines;
  }

  /**
   * Opens a file, unpacking it if its name says that it is packed.
   *
   * @throws java.util.zip.ZipException if the archive is none
   * @throws java.io.EOFException if the archive ends before its content starts
   * @throws IOException if the file cannot be opened
   */
  public static LogFile open(Path path) throws IOException {
    FileBytes bytes = new FileBytes(path);
    try {
      Packing packing = Packing.of(path);
      return new LogFile(bytes, lines(packing == null ? bytes : UnpackedStream.of(packing, bytes)));
    } catch (IOException failure) {
      bytes.close();
      throw failure;
    }
  }

  private static LineReader lines(InputStream in) {
    return new LineReader(new FramedStream(in));
  }

  /** Whether a file of this name is unpacked. */
  public static boolean isPacked(Path path) {
    return Packing.of(path) != null;
  }

  /** The lines, from where reading stands. */
  public LineReader lines() {
    return lines;
  }

  /** Bytes read so far of the file as it is stored. */
  public long storedBytes() {
    return bytes.position();
  }

  /** Size of the file as it is stored. */
  public long size() throws IOException {
    return bytes.size();
  }

  /**
   * Goes back to the start if a plain file was cut, or cut and written anew, since the last call.
   *
   * @return the lines of the new content; null if the file has only grown, or not changed
   */
  public @Nullable LineReader restartIfRewritten() throws IOException {
    if (!bytes.isRewritten()) {
      return null;
    }
    bytes.restart();
    lines = lines(bytes);
    return lines;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
