package org.decnet.export.stix;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.TechniqueSighting;
import org.decnet.model.observation.Observation;
import org.decnet.model.observation.ObservedValue;
import org.decnet.model.observation.Primitive;

/** What STIX has no property for (spec 06, section 1). */
final class Extension {
  private static final int MOST_VALUES = 256;

  /** Lists of the extension by the type of fingerprint that they hold. */
  private static final Map<String, String> LISTS =
      Map.ofEntries(
          Map.entry("ja3", "ja3_hashes"),
          Map.entry("ja4", "ja4_hashes"),
          Map.entry("ja4h", "ja4h_hashes"),
          Map.entry("ja4_quic", "ja4_quic_hashes"),
          Map.entry("hassh", "hassh_hashes"),
          Map.entry("jarm", "jarm_hashes"),
          Map.entry("tls_certificate", "tls_cert_sha256"),
          Map.entry("payload_simhash", "payload_simhashes"),
          Map.entry("ssh_client_version", "ssh_client_banners"),
          Map.entry("ssh_key", "ssh_key_fingerprints"),
          Map.entry("http_quirks", "http_quirks"));

  private static final String KEX_ORDER = "kex_order_raw";
  private static final int BEHAVIOUR_VERSION = 1;

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

  /**
   * What is known of an attacker that no property of STIX holds; parts without content are left
   * out.
   */
  static Map<String, Object> traits(ActorFacts facts) {
    Map<String, Object> network = new TreeMap<>(facts.details().behaviour());
    Object kexOrder = network.remove(KEX_ORDER);
    Map<String, Object> looks = fingerprints(facts);
    if (kexOrder != null) {
      looks.put(KEX_ORDER, kexOrder);
    }
    Map<String, Object> traits = new TreeMap<>();
    putFilled(traits, "network_behavior", network);
    putFilled(traits, "protocol_fingerprints", looks);
    putFilled(traits, "behave_profile", profile(facts.details().observations()));
    return traits;
  }

  private static void putFilled(Map<String, Object> into, String name, Map<String, Object> part) {
    if (!part.isEmpty()) {
      into.put(name, part);
    }
  }

  /** How the attacker types. Which session showed it is not handed on. */
  private static Map<String, Object> profile(List<Observation> observations) {
    Map<String, Object> profile = new TreeMap<>();
    if (observations.isEmpty()) {
      return profile;
    }
    observations.stream()
        .filter(seen -> seen.primitive() == Primitive.DIGRAPH_SIMHASH)
        .findFirst()
        .ifPresent(seen -> profile.put("kd_digraph_simhash", value(seen.value())));
    profile.put("observations", observations.stream().<Object>map(Extension::observation).toList());
    profile.put("schema_version", BEHAVIOUR_VERSION);
    return profile;
  }

  private static Map<String, Object> observation(Observation seen) {
    Map<String, Object> told = new TreeMap<>();
    told.put("primitive", seen.primitive().primitiveName());
    told.put("value", value(seen.value()));
    told.put("confidence", seen.confidence());
    told.put("window_start", StixText.time(seen.windowStart()));
    told.put("window_end", StixText.time(seen.windowEnd()));
    return told;
  }

  private static Object value(ObservedValue value) {
    return switch (value) {
      case ObservedValue.Word word -> word.text();
      case ObservedValue.Measure measure -> measure.number();
      case ObservedValue.Flag flag -> flag.value();
    };
  }

  /** What the attacker's programs look like. */
  private static Map<String, Object> fingerprints(ActorFacts facts) {
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
