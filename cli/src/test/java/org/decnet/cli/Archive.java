package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks the files of a compressed POSIX tar archive. */
final class Archive {
  private static final int BLOCK = 512;
  private static final String PATH = "path=";

  private Archive() {}

  /** Unpacks into a folder, with the paths of the archive. */
  static void unpack(Path tarGz, Path folder) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(Files.newInputStream(tarGz)))) {
      byte[] header = new byte[BLOCK];
      String longName = null;
      for (in.readFully(header); header[0] != 0; in.readFully(header)) {
        int size = Integer.parseInt(text(header, 124, 11).strip(), 8);
        byte[] content = in.readNBytes(size);
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        if (header[156] == '0') {
          write(folder, longName == null ? text(header, 0, 100) : longName, content);
        }
        longName = header[156] == 'x' ? path(content) : null;
      }
    }
  }

  private static void write(Path folder, String name, byte[] content) throws IOException {
    Path file = folder.resolve(name).normalize();
    assertThat(file.startsWith(folder)).as(name).isTrue();
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  /** The path among extended attributes: lines of {@code length key=value}. */
  private static @Nullable String path(byte[] attributes) {
    return new String(attributes, StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.substring(line.indexOf(' ') + 1))
        .filter(line -> line.startsWith(PATH))
        .map(line -> line.substring(PATH.length()))
        .findFirst()
        .orElse(null);
  }

  private static String text(byte[] header, int offset, int length) {
    String text = new String(header, offset, length, StandardCharsets.UTF_8);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }
}
