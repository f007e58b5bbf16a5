package org.decnet.export.misp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Technique;
import org.decnet.export.intel.IntelLines;
import org.decnet.model.actor.Attacker;
import org.decnet.model.actor.Credential;
import org.decnet.model.event.IpText;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.FileSighting;
import org.decnet.model.fact.TechniqueSighting;
import org.decnet.model.fact.ValueSighting;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.model.intel.Verdict;

/** What one attacker adds to an event. */
final class ActorPart {
  /** Types of fingerprints that MISP knows. */
  private static final Map<String, MispType> FINGERPRINTS =
      Map.of(
          "ja3", MispType.JA3,
          "hassh", MispType.HASSH,
          "hassh_server", MispType.HASSH_SERVER,
          "jarm", MispType.JARM);

  private final ActorFacts facts;
  private final Attacker attacker;
  private final MispEvent event;
  private final MispSettings settings;

  ActorPart(ActorFacts facts, MispEvent event, MispSettings settings) {
    this.facts = facts;
    this.attacker = facts.attacker();
    this.event = event;
    this.settings = settings;
  }

  void add(AttackCatalog catalog) {
    event.score(facts.details().score(), facts.details().scoreReason());
    addAddress(techniques(catalog));
    addFiles();
    addPlaces();
    addFingerprints();
    facts.commands().forEach(this::addCommand);
    if (settings.credentials()) {
      facts.details().credentials().forEach(this::addCredential);
    }
    AttackerIntel intel = facts.intel();
    if (intel != null) {
      addIntel(intel);
    }
  }

  private List<Technique> techniques(AttackCatalog catalog) {
    List<Technique> known = new ArrayList<>();
    for (TechniqueSighting sighting : facts.techniques()) {
      Optional<Technique> technique = catalog.technique(sighting.technique());
      technique.ifPresent(known::add);
      if (technique.isEmpty()) {
        event.leftOut().add("of a technique that the release does not know", 1);
      }
    }
    known.forEach(event::technique);
    return known;
  }

  /** The address carries what was done from it. */
  private void addAddress(List<Technique> techniques) {
    if (!IpText.isAnonymous(attacker.ip())) {
      AttackerIntel intel = facts.intel();
      boolean bad = intel != null && intel.aggregateVerdict() == Verdict.MALICIOUS;
      event.add(
          new MispAttribute(
              MispType.IP_SRC,
              attacker.ip(),
              bad,
              true,
              "",
              attacker.firstSeen(),
              attacker.lastSeen(),
              MispEvent.tags(techniques)));
    }
  }

  private void addFiles() {
    for (FileSighting file : facts.files()) {
      Instant first = file.firstSeen();
      Instant last = file.lastSeen();
      MispObject object =
          new MispObject(MispTemplate.FILE, file.sha256(), first, last)
              .add("sha256", telling(MispType.SHA256, file.sha256(), true, first, last));
      if (file.name() != null && !file.name().isEmpty()) {
        object.add("filename", MispType.FILENAME, file.name());
      }
      if (file.size() != null) {
        object.add("size-in-bytes", MispType.SIZE, Long.toString(file.size()));
      }
      event.add(object, "sha256");
    }
  }

  private void addPlaces() {
    facts.urls().forEach(url -> addTelling(MispType.URL, url, url.value(), true));
    // Whom mail was meant for is no sign of an attack.
    facts.domains().forEach(domain -> addTelling(MispType.DOMAIN, domain, domain.value(), false));
    for (ValueSighting endpoint : facts.endpoints()) {
      int colon = endpoint.value().lastIndexOf(':');
      String value =
          colon < 0
              ? ""
              : endpoint.value().substring(0, colon) + "|" + endpoint.value().substring(colon + 1);
      if (MispType.IP_DST_PORT.takes(value)) { // names are told as domains
        event.add(
            new MispAttribute(
                MispType.IP_DST_PORT,
                value,
                true,
                !isCommon(endpoint.value()),
                "",
                endpoint.firstSeen(),
                endpoint.lastSeen(),
                List.of()));
      }
    }
  }

  private void addFingerprints() {
    for (ActorFacts.Fingerprint fingerprint : facts.fingerprints()) {
      MispType type = FINGERPRINTS.get(fingerprint.type());
      if (type != null) {
        event.add(
            telling(type, fingerprint.value(), false, attacker.firstSeen(), attacker.lastSeen()));
      }
    }
  }

  private void addCommand(ValueSighting command) {
    event.add(
        new MispObject(
                MispTemplate.PROCESS, command.value(), command.firstSeen(), command.lastSeen())
            .add("command-line", MispType.TEXT, command.value()),
        "command-line");
  }

  private void addCredential(Credential credential) {
    String name = credential.principal() == null ? "" : credential.principal();
    MispObject object =
        new MispObject(
                MispTemplate.CREDENTIAL,
                credential.secretKind() + "|" + credential.secretSha256() + "|" + name,
                credential.firstSeen(),
                credential.lastSeen())
            .add("password", MispType.TEXT, "sha256:" + credential.secretSha256())
            .add("format", MispType.TEXT, "hashed")
            .add(
                "type",
                MispType.TEXT,
                credential.secretKind().equals("plaintext") ? "password" : "unknown")
            .add("origin", MispType.TEXT, "honeypot");
    if (!name.isEmpty()) {
      object.add("username", MispType.TEXT, name);
    }
    event.add(object, "password");
  }

  private void addIntel(AttackerIntel intel) {
    event.add(
        new MispObject(
                MispTemplate.ANNOTATION,
                "intel|" + attacker.uuid(),
                intel.cachedAt(),
                intel.cachedAt())
            .add("text", MispType.TEXT, String.join("\n", IntelLines.of(intel)))
            .add("type", MispType.TEXT, "Annotation")
            .add("modification-date", MispType.DATETIME, MispIds.time(intel.cachedAt())),
        "text");
  }

  private void addTelling(MispType type, ValueSighting seen, String value, boolean toIds) {
    event.add(telling(type, value, toIds, seen.firstSeen(), seen.lastSeen()));
  }

  /** A value that joins events, unless many show it. */
  private MispAttribute telling(
      MispType type, String value, boolean toIds, Instant first, Instant last) {
    return new MispAttribute(type, value, toIds, !isCommon(value), "", first, last, List.of());
  }

  private boolean isCommon(String value) {
    return facts.details().common().contains(value);
  }
}
