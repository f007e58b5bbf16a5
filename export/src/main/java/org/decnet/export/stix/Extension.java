package org.decnet.export.stix;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.TechniqueSighting;

/** What STIX has no property for (spec 06, section 1). */
final class Extension {
  private static final int MOST_VALUES = 256;

  /** Lists of the extension by the type of fingerprint that they hold. */
  private static final Map<String, String> LISTS =
      Map.of(
          "ja3", "ja3_hashes",
          "ja4", "ja4_hashes",
          "ja4h", "ja4h_hashes",
          "hassh", "hassh_hashes",
          "jarm", "jarm_hashes",
          "tls_cert_sha256", "tls_cert_sha256",
          "payload_simhash", "payload_simhashes",
          "ssh_client_version", "ssh_client_banners");

  private Extension() {}

  /** The property {@code extensions}; empty if there is nothing to say. */
  static Map<String, Object> of(Map<String, Object> content) {
    if (content.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> extension = new TreeMap<>(content);
    extension.put("extension_type", "property-extension");
    return Map.of(CommonObjects.EXTENSION, extension);
  }

  /** What the attacker's programs look like. */
  static Map<String, Object> fingerprints(ActorFacts facts) {
    Map<String, Set<String>> lists = new TreeMap<>();
    for (ActorFacts.Fingerprint fingerprint : facts.fingerprints()) {
      String list = LISTS.get(fingerprint.type());
      if (list != null) {
        lists.computeIfAbsent(list, name -> new TreeSet<>()).add(fingerprint.value());
      }
    }
    if (!facts.endpoints().isEmpty()) {
      Set<String> endpoints = new TreeSet<>();
      facts.endpoints().forEach(endpoint -> endpoints.add(endpoint.value()));
      lists.put("c2_endpoints", endpoints);
    }
    Map<String, Object> written = new TreeMap<>();
    lists.forEach((name, values) -> written.put(name, values.stream().limit(MOST_VALUES).toList()));
    return written;
  }

  /** Who claims a technique. */
  static Map<String, Object> claims(TechniqueSighting sighting) {
    List<Object> rules =
        sighting.rules().entrySet().stream()
            .<Object>map(rule -> rule(rule.getKey(), rule.getValue()))
            .toList();
    Map<String, Object> claims = new TreeMap<>();
    claims.put("x_decnet_attack_release", sighting.release());
    claims.put("x_decnet_rules", rules);
    claims.put("x_decnet_tag_total", sighting.count());
    claims.put("x_decnet_tags", sighting.tags().stream().map(Object::toString).toList());
    return claims;
  }

  private static Map<String, Object> rule(String id, int version) {
    Map<String, Object> rule = new TreeMap<>();
    rule.put("rule_id", id);
    rule.put("rule_version", version);
    return rule;
  }
}
