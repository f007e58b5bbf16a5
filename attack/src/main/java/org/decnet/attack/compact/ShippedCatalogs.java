package org.decnet.attack.compact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.decnet.attack.AttackCatalogs;
import org.decnet.attack.Domain;
import org.decnet.attack.FactFormat;
import org.decnet.attack.Release;

/** Makes the catalogue files that DECNET ships, out of a folder with MITRE's bundles. */
public final class ShippedCatalogs {
  private final Path bundles;

  /** Expects {@code enterprise-attack-18.1.json.gz} and its like in the folder. */
  public ShippedCatalogs(Path bundles) {
    this.bundles = bundles;
  }

  /** Names and contents of all files, checksums included. */
  public SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Release release : new AttackCatalogs().shipped()) {
      for (Domain domain : Domain.values()) {
        Path bundle = bundles.resolve(domain.word() + "-" + release.version() + ".json.gz");
        CompactCatalog catalog = new CatalogCompactor(domain, release).compact(bundle);
        put(
            files,
            FactFormat.fileName(domain, release, FactFormat.TECHNIQUES),
            catalog.techniques());
        put(files, FactFormat.fileName(domain, release, FactFormat.USES), catalog.uses());
      }
    }
    put(files, FactFormat.CHECKSUMS, checksums(files));
    return files;
  }

  /**
   * Writes the files: {@code ShippedCatalogs BUNDLES-FOLDER OUTPUT-FOLDER}.
   *
   * @throws IOException if the output folder cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("Give the folder of the bundles and the output folder");
    }
    Path output = Files.createDirectories(Path.of(arguments[1]));
    for (Map.Entry<String, byte[]> file :
        new ShippedCatalogs(Path.of(arguments[0])).files().entrySet()) {
      Files.write(output.resolve(file.getKey()), file.getValue());
    }
  }

  private static void put(SortedMap<String, byte[]> files, String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** In the form that {@code sha256sum --check} reads. */
  private static String checksums(SortedMap<String, byte[]> files) {
    StringBuilder text = new StringBuilder();
    files.forEach((name, content) ->
        text.append(FactFormat.sha256(content)).append("  ").append(name).append('\n'));
    return text.toString();
  }
}
