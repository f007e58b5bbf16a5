package org.decnet.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Keeps dead letters as JSON lines, one file per origin. Lines may hold secrets, so only the owner
 * may read them. Each letter is written at once, so that all are there after a crash.
 */
final class DeadLetterFolder implements DeadLetters {
  private static final int MOST_NAME = 100;
  private static final JsonFactory JSON = new JsonFactory();

  private final Path folder;
  private final long mostBytes;
  private final Map<String, Sheet> sheets = new HashMap<>();
  // Only the origin that letters came from last is open, however many are being followed.
  private @Nullable Sheet openSheet;
  private @Nullable OutputStream open;

  DeadLetterFolder(Path folder) {
    this(folder, MOST_BYTES);
  }

  DeadLetterFolder(Path folder, long mostBytes) {
    this.folder = folder;
    this.mostBytes = mostBytes;
  }

  @Override
  public void begin(String origin) throws IOException {
    Sheet sheet = new Sheet(folder.resolve(fileName(origin)));
    sheets.put(origin, sheet);
    Files.deleteIfExists(sheet.file);
  }

  @Override
  public void add(DeadLetter letter) throws IOException {
    Sheet sheet = sheets.get(letter.origin());
    if (sheet == null) {
      throw new IllegalStateException("The origin has not begun: " + letter.origin());
    }
    byte[] json = json(letter);
    if (sheet.more > 0 || sheet.written + json.length > mostBytes) {
      sheet.more++;
    } else {
      write(sheet, json);
    }
  }

  @Override
  public void end(String origin) throws IOException {
    Sheet sheet = sheets.remove(origin);
    if (sheet != null && sheet.more > 0) {
      write(sheet, ("{\"more_letters\":" + sheet.more + "}\n").getBytes(StandardCharsets.UTF_8));
    }
    if (sheet == openSheet) {
      closeOpen();
    }
  }

  /** Name of the file that keeps the letters of an origin. */
  static String fileName(String origin) {
    String absolute = origin;
    String base = "stream";
    try {
      Path path = Path.of(origin).toAbsolutePath().normalize();
      absolute = path.toString();
      Path name = path.getFileName();
      base = name == null ? base : name.toString();
    } catch (InvalidPathException notAPath) {
      absolute = origin;
    }
    return safe(base) + '-' + shortHash(absolute) + ".jsonl";
  }

  private static String safe(String name) {
    StringBuilder safe = new StringBuilder();
    name.chars().limit(MOST_NAME).forEach(one -> safe.append(isSafe(one) ? (char) one : '_'));
    return safe.toString();
  }

  private static boolean isSafe(int one) {
    return one == '.'
        || one == '-'
        || one == '_'
        || (one >= '0' && one <= '9')
        || (one >= 'A' && one <= 'Z')
        || (one >= 'a' && one <= 'z');
  }

  private static String shortHash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  private static byte[] json(DeadLetter letter) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      json.writeStringProperty("path", EscapedText.wellFormed(letter.place()));
      json.writeNumberProperty("line", letter.line());
      json.writeNumberProperty("offset", letter.offset());
      json.writeStringProperty("code", letter.code().word());
      json.writeStringProperty("reason", EscapedText.wellFormed(letter.reason()));
      json.writeNumberProperty("length", letter.length());
      byte[] head = letter.head();
      json.writeStringProperty("text", EscapedText.of(head, Math.min(head.length, MOST_TEXT)));
      json.writeEndObject();
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private void write(Sheet sheet, byte[] json) throws IOException {
    OutputStream out = open(sheet);
    out.write(json);
    sheet.written += json.length;
  }

  private OutputStream open(Sheet sheet) throws IOException {
    if (open != null && sheet == openSheet) {
      return open;
    }
    closeOpen();
    OutputStream out =
        sheet.written == 0
            ? create(sheet.file)
            : Files.newOutputStream(sheet.file, StandardOpenOption.APPEND);
    open = out;
    openSheet = sheet;
    return out;
  }

  // Another run over the same origin may have made the file since this one began. Replacing it
  // keeps each of the two files whole, and the last one stays.
  private OutputStream create(Path file) throws IOException {
    Files.createDirectories(folder, ownerOnly("rwx------"));
    try {
      Files.createFile(file, ownerOnly("rw-------"));
    } catch (FileAlreadyExistsException other) {
      Files.delete(file);
      Files.createFile(file, ownerOnly("rw-------"));
    }
    return Files.newOutputStream(file, StandardOpenOption.WRITE);
  }

  private FileAttribute<?>[] ownerOnly(String permissions) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private void closeOpen() throws IOException {
    OutputStream closing = open;
    open = null;
    openSheet = null;
    if (closing != null) {
      closing.close();
    }
  }

  /** The letters of one origin. */
  private static final class Sheet {
    private final Path file;
    private long written;
    private long more;

    Sheet(Path file) {
      this.file = file;
    }
  }
}
