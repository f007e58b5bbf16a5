package org.decnet.attack;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A release with a few techniques of our own making. */
public final class SmallRelease {
  private static final String UUID = "00000000-0000-4000-8000-000000000001";

  private final Release release;
  private final StringBuilder lines = new StringBuilder();

  /** A release without techniques and with the tactics TA0001 and TA0002. */
  public SmallRelease(String version) {
    this.release = new Release(version);
    tactic("TA0001").tactic("TA0002");
  }

  /** Adds a tactic. */
  public SmallRelease tactic(String id) {
    lines.append("tactic\t" + id + "\t\t" + id.toLowerCase(java.util.Locale.ROOT) + "\t" + id);
    lines.append('\n');
    return this;
  }

  /** Adds an active technique of the tactics, which bars part. */
  public SmallRelease technique(String id, String name, String tactics) {
    return technique(id, name, tactics, "", "");
  }

  /** Adds a technique in a state, with what revoked it. */
  public SmallRelease technique(
      String id, String name, String tactics, String state, String revokedBy) {
    lines.append(
        String.join(
            "\t", "technique", id, name, tactics, state, revokedBy, "", "", UUID, "1", "2"));
    lines.append('\n');
    return this;
  }

  /** Its files by name, checksums included. */
  public Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    for (Domain domain : Domain.values()) {
      put(files, domain, FactFormat.TECHNIQUES, domain == Domain.ENTERPRISE ? lines : "");
      put(files, domain, FactFormat.USES, "");
    }
    StringBuilder sums = new StringBuilder();
    files.forEach((name, text) ->
        sums.append(FactFormat.sha256(text.getBytes(StandardCharsets.UTF_8)))
            .append("  ")
            .append(name)
            .append('\n'));
    files.put(FactFormat.CHECKSUMS, sums.toString());
    return files;
  }

  /** Its catalogue. */
  public AttackCatalog catalog() {
    Map<String, String> files = files();
    return new AttackCatalogs(
            name -> {
              String text = files.get(name);
              return text == null
                  ? null
                  : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            },
            List.of(release))
        .load(release);
  }

  private void put(Map<String, String> files, Domain domain, String part, CharSequence text) {
    String head =
        String.join(
            "\t", FactFormat.MAGIC, FactFormat.VERSION, release.version(), domain.word(), part);
    files.put(FactFormat.fileName(domain, release, part), head + "\n" + text);
  }
}
