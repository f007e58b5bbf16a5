package org.decnet.server.web.logs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.Field;
import org.decnet.server.web.logs.EventDetail.RawText;
import org.jspecify.annotations.Nullable;

/** Reads raw records where events say that they lie, as long as the logs are there. */
final class RawRecords {
  /** Longest raw record (spec 01, section 2.4). */
  private static final int LONGEST = 2 * 1024 * 1024;

  /** Equal lines of a log are told apart by a number; as many of them are tried. */
  private static final int OCCURRENCES = 16;

  private RawRecords() {}

  /** A place in a file. */
  private record Place(Path file, long offset, int length) {
    static Optional<Place> of(@Nullable String rawRef) {
      int at = rawRef == null ? -1 : rawRef.lastIndexOf('@');
      int plus = rawRef == null ? -1 : rawRef.lastIndexOf('+');
      if (rawRef == null || at <= 0 || plus < at) {
        return Optional.empty();
      }
      try {
        long offset = Long.parseLong(rawRef.substring(at + 1, plus));
        long length = Long.parseLong(rawRef.substring(plus + 1));
        return offset < 0 || length < 1 || length > LONGEST
            ? Optional.empty()
            : Optional.of(new Place(Path.of(rawRef.substring(0, at)), offset, (int) length));
      } catch (NumberFormatException | InvalidPathException e) {
        return Optional.empty();
      }
    }
  }

  /** The raw record of an event; null if it is not there. */
  static @Nullable RawText of(Event event) {
    return Place.of(event.text(Field.RAW_REF))
        .flatMap(RawRecords::read)
        .map(bytes ->
            new RawText(new String(bytes, StandardCharsets.UTF_8).strip(), isOf(event, bytes)))
        .orElse(null);
  }

  private static Optional<byte[]> read(Place place) {
    if (!Files.isRegularFile(place.file(), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.allocate(place.length());
    try (SeekableByteChannel file =
        Files.newByteChannel(
            place.file(), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
      file.position(place.offset());
      while (bytes.hasRemaining() && file.read(bytes) >= 0) {
        // until the record is complete
      }
      return bytes.hasRemaining() ? Optional.empty() : Optional.of(bytes.array());
    } catch (IOException e) {
      return Optional.empty(); // gone, or not ours to read
    }
  }

  private static boolean isOf(Event event, byte[] record) {
    int end = record.length;
    while (end > 0 && (record[end - 1] == '\n' || record[end - 1] == '\r')) {
      end--;
    }
    String hash = HexFormat.of().formatHex(sha256(record, end));
    for (int i = 0; i < OCCURRENCES; i++) {
      String key = hash + '#' + i;
      if (EventIds.ofRecord(event.sensor(), event.source(), key).equals(event.id())) {
        return true;
      }
    }
    return false;
  }

  private static byte[] sha256(byte[] bytes, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, 0, length);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
