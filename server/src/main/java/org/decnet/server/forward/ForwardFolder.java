package org.decnet.server.forward;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.tag.TagPlace;
import org.jspecify.annotations.Nullable;

/** What one output remembers, in a folder of the data folder: how far it came, and what it left. */
public final class ForwardFolder {
  private final Path cursor;
  private final Path dead;

  private ForwardFolder(Path cursor, Path dead) {
    this.cursor = cursor;
    this.dead = dead;
  }

  /**
   * Opens the memory of an output, making it if it is missing.
   *
   * @param name letters, digits, dots and dashes
   */
  public static ForwardFolder open(Path dataFolder, String name) throws IOException {
    Path folder = Files.createDirectories(dataFolder.resolve("forward"));
    return new ForwardFolder(
        folder.resolve(name + ".cursor"), folder.resolve(name + ".dead.ndjson"));
  }

  /** Whether a text can be the name of an output. */
  public static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= 64
        && Character.isLetterOrDigit(text.charAt(0))
        && text.chars()
            .allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '.'));
  }

  /**
   * How far it came; null if it never began.
   *
   * @throws DecnetException if the file says something else
   */
  @Nullable TagPlace place() throws IOException {
    if (!Files.exists(cursor)) {
      return null;
    }
    String text = Files.readString(cursor).strip();
    return TagPlace.ofCursor(text)
        .orElseThrow(() ->
            new DecnetException(
                ErrorCode.UNREADABLE_FILE, cursor + ": line 1: a cursor was expected"));
  }

  /** Keeps how far it came; a crash leaves the old place or the new one. */
  void keep(TagPlace place) throws IOException {
    Path part = cursor.resolveSibling(cursor.getFileName() + ".part");
    Files.writeString(part, place.cursor() + '\n');
    Files.move(part, cursor, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Lays a finding aside that no receiver would take. */
  void layAside(UUID finding, int octets, int longest) throws IOException {
    String line =
        "{\"tag\":\""
            + finding
            + "\",\"octets\":"
            + octets
            + ",\"reason\":\"longer than "
            + longest
            + " octets\"}\n";
    Files.write(
        dead,
        line.getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
