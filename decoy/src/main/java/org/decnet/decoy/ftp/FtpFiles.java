package org.decnet.decoy.ftp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.decoy.text.Paths;
import org.jspecify.annotations.Nullable;

/** What one session sees: a folder for everybody, and what it brought itself, in bounded memory. */
final class FtpFiles {
  private static final int MOST_FILES = 64;
  private static final int MOST_BYTES = 1 << 20;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Map<String, byte[]> files = new TreeMap<>();
  private final Map<String, Boolean> folders = new TreeMap<>(Map.of("/", true, "/pub", true));
  private final Instant since;
  private int bytes;

  FtpFiles(Instant since) {
    this.since = since;
  }

  boolean isFolder(String path) {
    return folders.containsKey(path);
  }

  byte @Nullable [] read(String path) {
    return files.get(path);
  }

  /** Keeps a file; false if there is no room or no folder for it. */
  boolean write(String path, byte[] content) {
    boolean room = files.size() < MOST_FILES && bytes + content.length <= MOST_BYTES;
    if (!room || isFolder(path) || !isFolder(Paths.parent(path))) {
      return false;
    }
    bytes += content.length;
    files.put(path, content);
    return true;
  }

  boolean makeFolder(String path) {
    return folders.size() < MOST_FILES
        && isFolder(Paths.parent(path))
        && !files.containsKey(path)
        && folders.putIfAbsent(path, true) == null;
  }

  boolean remove(String path) {
    return files.remove(path) != null;
  }

  boolean removeFolder(String path) {
    return !path.equals("/") && folders.remove(path) != null;
  }

  /** The content of a folder as {@code ls -l} shows it, or its names alone. */
  String list(String folder, boolean namesOnly) {
    StringBuilder text = new StringBuilder();
    for (String path : folders.keySet()) {
      if (!path.equals("/") && Paths.parent(path).equals(folder)) {
        row(text, "drwxr-xr-x    2 0        0            4096 ", path, namesOnly);
      }
    }
    files.forEach((path, content) -> {
      if (Paths.parent(path).equals(folder)) {
        String size = Integer.toString(content.length);
        String head =
            "-rw-r--r--    1 0        0      " + " ".repeat(Math.max(0, 10 - size.length()));
        row(text, head + size + " ", path, namesOnly);
      }
    });
    return text.toString();
  }

  private void row(StringBuilder text, String head, String path, boolean namesOnly) {
    text.append(namesOnly ? "" : head + DAY.format(since) + " ");
    text.append(path.substring(path.lastIndexOf('/') + 1)).append("\r\n");
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
