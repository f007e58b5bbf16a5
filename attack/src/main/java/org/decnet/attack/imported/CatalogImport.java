package org.decnet.attack.imported;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.attack.AttackCatalogs;
import org.decnet.attack.Domain;
import org.decnet.attack.FactFormat;
import org.decnet.attack.Release;
import org.decnet.attack.compact.CompactCatalog;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;

/** Puts compact catalogues into a folder of imported releases. */
public final class CatalogImport {
  private static final String NOTICE = "ATTACK-NOTICE.txt";
  private static final int DIGEST_LENGTH = 64;

  private final Path folder;

  /** Imports into a folder, which is made if absent. */
  public CatalogImport(Path folder) {
    this.folder = folder;
  }

  /**
   * Keeps the catalogue of one domain of a release. The checksums are written last: until then the
   * new files do not pass for a catalogue.
   *
   * @param replace whether a catalogue that is there already may be replaced
   * @throws DecnetException if the release ships with the package, if it is there already, or if
   *     the folder cannot be written
   */
  public void keep(Domain domain, Release release, CompactCatalog catalog, boolean replace) {
    if (new AttackCatalogs().shipped().contains(release)) {
      throw new DecnetException(
          ErrorCode.BAD_VALUE,
          "ATT&CK release " + release + " is bundled; there is no need for it");
    }
    String techniques = FactFormat.fileName(domain, release, FactFormat.TECHNIQUES);
    String uses = FactFormat.fileName(domain, release, FactFormat.USES);
    if (!replace && Files.exists(folder.resolve(techniques))) {
      throw new DecnetException(
          ErrorCode.BAD_VALUE,
          domain.word() + " " + release + " is imported already; --force replaces it");
    }
    try {
      Files.createDirectories(folder);
      write(techniques, catalog.techniques());
      write(uses, catalog.uses());
      write(NOTICE, notice());
      Map<String, String> digests = digests();
      digests.put(techniques, FactFormat.sha256(bytes(catalog.techniques())));
      digests.put(uses, FactFormat.sha256(bytes(catalog.uses())));
      StringBuilder text = new StringBuilder();
      digests.forEach((name, digest) -> text.append(digest).append("  ").append(name).append('\n'));
      write(FactFormat.CHECKSUMS, text.toString());
    } catch (IOException e) {
      throw new DecnetException(ErrorCode.UNREADABLE_FILE, "Cannot write to " + folder, e);
    }
  }

  private Map<String, String> digests() throws IOException {
    Map<String, String> digests = new TreeMap<>();
    Path file = folder.resolve(FactFormat.CHECKSUMS);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (line.length() > DIGEST_LENGTH + 2) {
          digests.put(line.substring(DIGEST_LENGTH + 2), line.substring(0, DIGEST_LENGTH));
        }
      }
    }
    return digests;
  }

  // MITRE's licence asks that its notice goes with every copy.
  private static String notice() throws IOException {
    try (var in = AttackCatalogs.class.getResourceAsStream(NOTICE)) {
      if (in == null) {
        throw new IOException("The package lacks " + NOTICE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void write(String name, String text) throws IOException {
    Path part = folder.resolve(name + ".part");
    Files.write(part, bytes(text));
    Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
