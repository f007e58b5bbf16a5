package org.decnet.export.stix;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.decnet.model.actor.Attacker;
import org.decnet.model.actor.NetworkFacts;
import org.decnet.model.event.IpText;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.FileSighting;
import org.decnet.model.fact.ValueSighting;
import org.jspecify.annotations.Nullable;

/** The objects that tell of one attacker, in a fixed order. */
final class ActorObjects {
  private static final int CERTAIN = 100;
  private static final int MOST_OBSERVED = 999_999_999;
  private static final int NAME_DIGITS = 8;

  private final ActorFacts facts;
  private final String attacker;
  private final Tlp tlp;
  private final Consumer<StixObject> into;
  private final String actorId;
  private final String addressSeen;

  ActorObjects(ActorFacts facts, Tlp tlp, Consumer<StixObject> into) {
    this.facts = facts;
    this.attacker = facts.attacker().uuid().toString();
    this.tlp = tlp;
    this.into = into;
    this.actorId = idOf(facts);
    this.addressSeen = StixIds.ours("observed-data", "od|ip|" + attacker);
  }

  /** Id of the object that stands for an attacker. */
  static String idOf(ActorFacts facts) {
    return StixIds.ours("threat-actor", facts.attacker().uuid().toString());
  }

  /** Id of the object that stands for the attacker. */
  String actorId() {
    return actorId;
  }

  /** Id of the sighting of its address; null if what the sensor said is no address. */
  @Nullable String addressSeen() {
    return hasAddress() ? addressSeen : null;
  }

  private boolean hasAddress() {
    return !IpText.isAnonymous(facts.attacker().ip());
  }

  /** An object of ours with the properties that all of them have. */
  static StixObject.Builder own(
      String id, Tlp tlp, Instant created, Instant modified, int confidence) {
    return StixObject.with(id)
        .set("created_by_ref", CommonObjects.ORGANISATION)
        .set("created", StixText.time(created))
        .set("modified", StixText.time(modified))
        .set("lang", "en")
        .set("confidence", confidence)
        .set("object_marking_refs", List.of(tlp.id()));
  }

  /** Confidence as STIX counts it. */
  static int percent(double confidence) {
    return (int) Math.round(confidence * CERTAIN);
  }

  /** The address, where it belongs, and whom it stands for. */
  void actor() {
    Attacker known = facts.attacker();
    if (hasAddress()) {
      StixObject address = marked(Observables.address(known.ip()));
      seen("ip", "", known.firstSeen(), known.lastSeen(), known.eventCount(), address);
      system(address, known);
    }
    into.accept(
        own(actorId, tlp, known.firstSeen(), known.lastSeen(), CERTAIN)
            .set("name", name())
            .set("threat_actor_types", List.of("unknown"))
            .set("first_seen", StixText.time(known.firstSeen()))
            .set("last_seen", StixText.time(known.lastSeen()))
            .set("extensions", Extension.of(actorProperties(known.network())))
            .build());
  }

  /** Files, names, urls and what they point to. */
  void brought() {
    for (FileSighting file : facts.files()) {
      StixObject object = marked(Observables.file(file));
      seen("file", file.sha256(), file.firstSeen(), file.lastSeen(), file.count(), object);
      indicator(
          "File that was brought to a decoy",
          "[file:hashes.'SHA-256' = " + StixText.constant(file.sha256()) + "]",
          file.firstSeen(),
          file.lastSeen());
    }
    for (ValueSighting domain : facts.domains()) {
      seen("domain", domain, marked(Observables.domain(domain.value())));
    }
    for (ValueSighting url : facts.urls()) {
      seen("url", url, marked(Observables.url(url.value())));
      indicator(
          "URL that a decoy was told to fetch",
          "[url:value = " + StixText.constant(url.value()) + "]",
          url.firstSeen(),
          url.lastSeen());
    }
    for (ValueSighting endpoint : facts.endpoints()) {
      EndpointPattern.of(endpoint.value())
          .ifPresent(pattern ->
              indicator(
                  "Address that a decoy was told to fetch from",
                  pattern,
                  endpoint.firstSeen(),
                  endpoint.lastSeen()));
    }
  }

  /** Command lines. */
  void commands() {
    for (ValueSighting command : facts.commands()) {
      StixObject process = marked(Observables.process(attacker, command.value()));
      seen("proc", command, process);
    }
  }

  private String name() {
    UUID identity = facts.identity();
    return identity == null
        ? "DECNET-attacker-" + attacker.substring(0, NAME_DIGITS)
        : "DECNET-identity-" + identity.toString().substring(0, NAME_DIGITS);
  }

  private Map<String, Object> actorProperties(NetworkFacts network) {
    Map<String, Object> properties = new TreeMap<>();
    put(properties, "x_decnet_country_code", network.countryCode());
    put(properties, "x_decnet_asn", network.asn());
    put(properties, "x_decnet_as_name", network.asName());
    properties.putAll(Extension.traits(facts));
    return properties;
  }

  private static void put(Map<String, Object> properties, String name, @Nullable Object value) {
    if (value != null) {
      properties.put(name, value);
    }
  }

  private void system(StixObject address, Attacker known) {
    Long number = known.network().asn();
    if (number == null) {
      return;
    }
    StixObject system = marked(Observables.system(number, known.network().asName()));
    into.accept(system);
    into.accept(
        Links.between(
            "belongs-to", address.id(), system.id(), tlp, known.firstSeen(), known.lastSeen()));
  }

  private void seen(String kind, ValueSighting sighting, StixObject object) {
    seen(
        kind,
        StixIds.hash(sighting.value()),
        sighting.firstSeen(),
        sighting.lastSeen(),
        sighting.count(),
        object);
  }

  private void seen(
      String kind, String key, Instant first, Instant last, long count, StixObject object) {
    into.accept(object);
    String id =
        kind.equals("ip")
            ? addressSeen
            : StixIds.ours("observed-data", "od|" + kind + "|" + attacker + "|" + key);
    into.accept(
        own(id, tlp, first, last, CERTAIN)
            .set("first_observed", StixText.time(first))
            .set("last_observed", StixText.time(last))
            .set("number_observed", Math.clamp(count, 1, MOST_OBSERVED))
            .set("object_refs", List.of(object.id()))
            .build());
  }

  private void indicator(String name, String pattern, Instant first, Instant last) {
    into.accept(
        own(StixIds.ours("indicator", "ind|" + pattern), tlp, first, last, CERTAIN)
            .shared()
            .set("name", name)
            .set("description", name + " by whoever was in control of a session on it.")
            .set("indicator_types", List.of("malicious-activity"))
            .set("pattern", pattern)
            .set("pattern_type", "stix")
            .set("pattern_version", "2.1")
            .set("valid_from", StixText.time(first))
            .build());
  }

  /** An observable is marked too. */
  private StixObject marked(StixObject object) {
    Map<String, Object> properties = new LinkedHashMap<>(object.properties());
    properties.put("object_marking_refs", List.of(tlp.id()));
    return new StixObject(object.id(), object.shared(), properties);
  }
}
