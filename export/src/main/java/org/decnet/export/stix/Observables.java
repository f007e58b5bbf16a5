package org.decnet.export.stix;

import java.util.Map;
import java.util.TreeMap;
import org.decnet.export.json.PlainJson;
import org.decnet.export.json.WellFormed;
import org.decnet.model.fact.FileSighting;
import org.jspecify.annotations.Nullable;

/** Things that were seen, under ids that follow from what they are (STIX 2.1, section 2.9). */
final class Observables {
  private Observables() {}

  static StixObject address(String ip) {
    return valued(ip.indexOf(':') >= 0 ? "ipv6-addr" : "ipv4-addr", ip);
  }

  static StixObject domain(String name) {
    return valued("domain-name", name);
  }

  static StixObject url(String url) {
    return valued("url", url);
  }

  static StixObject system(long number, @Nullable String name) {
    return StixObject.with(
            StixIds.observable("autonomous-system", canonical(Map.of("number", number))))
        .shared()
        .set("number", number)
        .set("name", name)
        .build();
  }

  static StixObject file(FileSighting file) {
    Map<String, Object> known = new TreeMap<>();
    known.put("hashes", Map.of("SHA-256", file.sha256()));
    if (file.name() != null && !file.name().isEmpty()) {
      known.put("name", WellFormed.text(file.name()));
    }
    return StixObject.with(StixIds.observable("file", canonical(known)))
        .shared()
        .set("hashes", known.get("hashes"))
        .set("size", file.size())
        .set("name", known.get("name"))
        .build();
  }

  /** A command line, which is each attacker's own. */
  static StixObject process(String attacker, String line) {
    return StixObject.with(
            StixIds.unnamed("process", "proc|" + attacker + "|" + StixIds.hash(line)))
        .set("command_line", line)
        .build();
  }

  private static StixObject valued(String type, String value) {
    String clean = WellFormed.text(value);
    return StixObject.with(StixIds.observable(type, canonical(Map.of("value", clean))))
        .shared()
        .set("value", clean)
        .build();
  }

  private static String canonical(Map<String, ?> properties) {
    return PlainJson.canonical(properties);
  }
}
