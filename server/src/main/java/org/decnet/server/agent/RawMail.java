package org.decnet.server.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.decnet.store.vault.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mail that decoys of an agent took. It stays on the host that took it (spec 09, section 6): the
 * line that travels names it by its hash.
 */
final class RawMail {
  private static final Logger LOG = LoggerFactory.getLogger(RawMail.class);
  private static final String ACCEPTED = " message_accepted [relay@55555 ";
  private static final String BODY = " body=\"";
  private static final String BODY_B64 = " body_b64=\"";

  private final Path folder;
  private final long budget;
  private long bytes = -1;

  /**
   * Mail in a folder.
   *
   * @param budget most bytes of it; what comes beyond is not kept
   */
  RawMail(Path folder, long budget) {
    this.folder = folder;
    this.budget = budget;
  }

  /** The line without a mail in it; the same line if there is none. */
  String kept(String line) {
    int head = line.indexOf(ACCEPTED);
    if (head < 0 || head != line.indexOf(" [relay@55555 ") - " message_accepted".length()) {
      return line;
    }
    int plain = line.indexOf(BODY, head);
    int encoded = line.indexOf(BODY_B64, head);
    boolean isPlain = plain >= 0 && (encoded < 0 || plain < encoded);
    int from = isPlain ? plain : encoded;
    if (from < 0) {
      return line;
    }
    StringBuilder value = new StringBuilder();
    int end = value(line, from + (isPlain ? BODY : BODY_B64).length(), value);
    byte[] mail =
        isPlain
            ? value.toString().getBytes(StandardCharsets.UTF_8)
            : Base64.getDecoder().decode(value.toString());
    String sha256 = hash(mail);
    String place = isKept(sha256, mail) ? " stored_as=\"" + sha256 + '"' : "";
    return line.substring(0, from) + " sha256=\"" + sha256 + '"' + place + line.substring(end);
  }

  /** A mail that cannot be kept is lost, and does not travel for that. */
  private boolean isKept(String sha256, byte[] mail) {
    try {
      return keep(sha256, mail);
    } catch (IOException e) {
      LOG.warn("A mail cannot be kept", e);
      return false;
    }
  }

  /** Reads a value up to its closing quote; gives the index behind that. */
  private static int value(String line, int from, StringBuilder value) {
    int at = from;
    while (at < line.length() && line.charAt(at) != '"') {
      at += line.charAt(at) == '\\' ? 1 : 0;
      value.append(line.charAt(at));
      at++;
    }
    return at + 1;
  }

  private synchronized boolean keep(String sha256, byte[] mail) throws IOException {
    PrivateFiles.folder(folder);
    if (bytes < 0) {
      try (Stream<Path> files = Files.list(folder)) {
        bytes = files.mapToLong(file -> file.toFile().length()).sum();
      }
    }
    Path file = folder.resolve(sha256);
    if (Files.exists(file)) {
      return true;
    }
    if (bytes + mail.length > budget) {
      return false;
    }
    PrivateFiles.write(file, mail);
    bytes += mail.length;
    return true;
  }

  private static String hash(byte[] mail) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(mail));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must provide SHA-256", e);
    }
  }
}
