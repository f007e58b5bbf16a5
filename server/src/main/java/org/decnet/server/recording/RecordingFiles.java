package org.decnet.server.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * Finds the file of a recording beside the log that names it, or in folders of the operator.
 *
 * <p>A log may say anything. Of what it says only the name of the file counts; the folders follow
 * from where the operator keeps his log, and links are not followed.
 */
final class RecordingFiles {
  private static final int LONGEST_NAME = 128;

  /** Sensors write a few kilobytes for a session; nobody types so much. */
  private static final long LARGEST = 16L << 20;

  /** From the folder of a log to where sensors keep recordings. */
  private static final List<Path> BESIDE =
      List.of(Path.of("tty"), Path.of("../tty"), Path.of("../../lib/cowrie/tty"));

  private final List<Path> folders;

  /**
   * Looks beside logs, and in some folders.
   *
   * @param folders more of them
   */
  RecordingFiles(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** The file of a recording; null if it is not there. */
  @Nullable Path find(Event event) {
    String name = name(event.text(Field.RECORDING_REF));
    if (name == null) {
      return null;
    }
    for (Path folder : folders(event.text(Field.RAW_REF))) {
      Path file = folder.resolve(name);
      if (isRecording(file)) {
        return file;
      }
    }
    return null;
  }

  /** The name of a file, without all that could lead elsewhere; null if there is none. */
  static @Nullable String name(@Nullable String ref) {
    if (ref == null) {
      return null;
    }
    String name = ref.substring(Math.max(ref.lastIndexOf('/'), ref.lastIndexOf('\\')) + 1);
    boolean plain =
        !name.isEmpty()
            && name.length() <= LONGEST_NAME
            && name.charAt(0) != '.'
            && name.chars().allMatch(RecordingFiles::isPlain);
    return plain ? name : null;
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "._-".indexOf(c) >= 0;
  }

  private List<Path> folders(@Nullable String rawRef) {
    Path log = log(rawRef);
    if (log == null) {
      return folders;
    }
    List<Path> all = new ArrayList<>();
    BESIDE.forEach(way -> all.add(log.resolve(way).normalize()));
    all.addAll(folders);
    return all;
  }

  /** The folder of the log that an event was read from; null if it came another way. */
  private static @Nullable Path log(@Nullable String rawRef) {
    int end = rawRef == null ? -1 : rawRef.lastIndexOf('@');
    if (rawRef == null || end <= 0) {
      return null;
    }
    try {
      Path log = Path.of(rawRef.substring(0, end)).toAbsolutePath();
      return Files.isRegularFile(log) ? log.getParent() : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static boolean isRecording(Path file) {
    try {
      BasicFileAttributes is =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return is.isRegularFile() && is.size() <= LARGEST;
    } catch (IOException e) {
      return false; // most recordings are kept elsewhere, or by nobody
    }
  }
}
