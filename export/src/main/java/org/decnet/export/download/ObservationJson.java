package org.decnet.export.download;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.model.actor.Attacker;
import org.decnet.model.fact.ActorDetails;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.ValueSighting;
import org.decnet.model.intel.AttackerIntel;
import org.jspecify.annotations.Nullable;

/** What the JSON export says of one attacker. */
final class ObservationJson {
  private ObservationJson() {}

  static Map<String, @Nullable Object> of(ActorFacts facts) {
    Attacker attacker = facts.attacker();
    ActorDetails details = facts.details();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("uuid", attacker.uuid().toString());
    json.put("ip", attacker.ip());
    json.put("first_seen", attacker.firstSeen().toString());
    json.put("last_seen", attacker.lastSeen().toString());
    json.put("identity_id", text(facts.identity()));
    json.put("campaign_id", text(details.campaign()));
    json.put("event_count", attacker.eventCount());
    json.put("service_count", attacker.services().size());
    json.put("decky_count", attacker.deckies().size());
    json.put("bounty_count", details.bounties());
    json.put("credential_count", attacker.credentialCount());
    json.put("services", attacker.services());
    json.put("deckies", attacker.deckies());
    json.put("traversal_path", attacker.traversalPath());
    json.put("is_traversal", attacker.isTraversal());
    json.put("fingerprints", fingerprints(facts));
    json.put("commands", facts.commands().stream().map(ObservationJson::command).toList());
    json.put("geoip", geoip(attacker));
    json.put("network", network(attacker, details));
    json.put("threat_intel", facts.intel() == null ? null : intel(facts.intel()));
    json.put("ttps", TechniqueRow.of(facts).stream().map(TechniqueRow::json).toList());
    json.put("behavior", details.behaviour().isEmpty() ? null : details.behaviour());
    json.put("score", details.score());
    return json;
  }

  private static Map<String, Object> fingerprints(ActorFacts facts) {
    Map<String, Object> byType = new TreeMap<>();
    facts.fingerprints().stream()
        .map(ActorFacts.Fingerprint::type)
        .distinct()
        .forEach(type ->
            byType.put(
                type,
                facts.fingerprints().stream()
                    .filter(fingerprint -> fingerprint.type().equals(type))
                    .map(ActorFacts.Fingerprint::value)
                    .toList()));
    return byType;
  }

  private static Map<String, Object> command(ValueSighting command) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("command_text", command.value());
    json.put("count", command.count());
    json.put("first_seen", command.firstSeen().toString());
    json.put("last_seen", command.lastSeen().toString());
    return json;
  }

  private static Map<String, @Nullable Object> geoip(Attacker attacker) {
    Map<String, @Nullable Object> geoip = new LinkedHashMap<>();
    geoip.put("country_code", attacker.network().countryCode());
    geoip.put("source", attacker.network().countrySource());
    return geoip;
  }

  private static Map<String, @Nullable Object> network(Attacker attacker, ActorDetails details) {
    Map<String, @Nullable Object> network = new LinkedHashMap<>();
    network.put("asn", attacker.network().asn());
    network.put("as_name", attacker.network().asName());
    network.put("bgp_prefix", attacker.network().bgpPrefix());
    network.put("asn_source", attacker.network().asnSource());
    for (String name : List.of("rpki_status", "rpki_source", "ptr_record")) {
      network.put(name, details.routing().get(name));
    }
    return network;
  }

  private static Map<String, @Nullable Object> intel(AttackerIntel intel) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("aggregate_verdict", intel.aggregateVerdict().word());
    json.put(
        "greynoise_classification",
        intel.greyNoise() == null ? null : intel.greyNoise().classification());
    json.put("abuseipdb_score", intel.abuseIpdb() == null ? null : intel.abuseIpdb().score());
    json.put("feodo_listed", intel.feodo() == null ? null : intel.feodo().listed());
    json.put("threatfox_listed", intel.threatFox() == null ? null : intel.threatFox().listed());
    json.put("cached_at", intel.cachedAt().toString());
    return json;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
