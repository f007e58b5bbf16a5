package org.decnet.sigma;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** The rules that the Sigma project publishes, from an archive that is no part of the project. */
public final class PublishedFiles {
  private static final int BLOCK = 512;

  private PublishedFiles() {}

  private static Path archive() {
    return Path.of(System.getProperty("decnet.corpora", ""), "..", "sigma", "sigma-rules.tar.gz");
  }

  /** The regular files of a tar archive by number and name; long names come cut to 100 letters. */
  public static Map<String, String> read() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(Files.newInputStream(archive())))) {
      byte[] header = new byte[BLOCK];
      for (in.readFully(header); header[0] != 0; in.readFully(header)) {
        int size = Integer.parseInt(text(header, 124, 11).strip(), 8);
        byte[] content = in.readNBytes(size);
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        if (header[156] == '0') {
          String name = files.size() + " " + text(header, 0, 100);
          files.put(name, new String(content, StandardCharsets.UTF_8));
        }
      }
    }
    return files;
  }

  private static String text(byte[] header, int offset, int length) {
    String text = new String(header, offset, length, StandardCharsets.UTF_8);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }
}
