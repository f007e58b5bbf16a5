package org.decnet.server.forward;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that grows. */
final class FileSink implements Sink {
  private final FileChannel channel;
  private final OutputStream out;

  FileSink(Path file) throws IOException {
    this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    this.out = new BufferedOutputStream(Channels.newOutputStream(channel));
  }

  @Override
  public int longest() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void write(byte[] line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  @Override
  public void settle() throws IOException {
    out.flush();
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
