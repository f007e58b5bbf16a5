package org.decnet.attack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The catalogue files, read whole and checked against their SHA-256 before anyone sees them. */
final class CatalogFiles {
  private static final int LARGEST_FILE = 8 * 1024 * 1024;
  private static final int DIGEST_LENGTH = 64;
  private static final int NAME_COLUMN = DIGEST_LENGTH + 2;

  private final Function<String, @Nullable InputStream> opener;
  private final Lazy<Map<String, String>> checksums = new Lazy<>(this::readChecksums);

  /** The files in the package. */
  CatalogFiles() {
    this(CatalogFiles.class::getResourceAsStream);
  }

  /** Files from elsewhere; the opener gives null for a name that it does not have. */
  CatalogFiles(Function<String, @Nullable InputStream> opener) {
    this.opener = opener;
  }

  /** The rows of a file. */
  FactRows rows(Domain domain, Release release, String part) {
    String name = FactFormat.fileName(domain, release, part);
    byte[] content = bytes(name);
    if (!FactFormat.sha256(content).equals(checksums.get().get(name))) {
      throw new DecnetException(
          ErrorCode.UNREADABLE_FILE,
          "ATT&CK catalogue " + name + " does not have the SHA-256 that its checksum file lists");
    }
    return new FactRows(name, new String(content, StandardCharsets.UTF_8));
  }

  private Map<String, String> readChecksums() {
    Map<String, String> digests = new HashMap<>();
    String text = new String(bytes(FactFormat.CHECKSUMS), StandardCharsets.UTF_8);
    for (String line : text.lines().toList()) {
      if (line.length() > NAME_COLUMN) {
        digests.put(line.substring(NAME_COLUMN), line.substring(0, DIGEST_LENGTH));
      }
    }
    return digests;
  }

  private byte[] bytes(String name) {
    try (InputStream in = opener.apply(name)) {
      if (in == null) {
        throw new DecnetException(
            ErrorCode.UNREADABLE_FILE, "ATT&CK catalogue file " + name + " is missing");
      }
      byte[] content = in.readNBytes(LARGEST_FILE + 1);
      if (content.length > LARGEST_FILE) {
        throw new DecnetException(
            ErrorCode.UNREADABLE_FILE,
            "ATT&CK catalogue file " + name + " is larger than " + LARGEST_FILE + " bytes");
      }
      return content;
    } catch (IOException e) {
      throw new DecnetException(
          ErrorCode.UNREADABLE_FILE, "ATT&CK catalogue file " + name + " cannot be read", e);
    }
  }
}
