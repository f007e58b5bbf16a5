package org.decnet.cli.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.cli.console.Console;
import org.decnet.cli.text.Facts;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.engine.port.IdentityStore;
import org.decnet.model.Page;
import org.decnet.model.actor.Attacker;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.StoredDecision;
import org.decnet.model.cluster.StoredEdge;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.model.tag.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Everything about one operator, and why his addresses are held to be one. */
@Command(
    name = "identity",
    description = "Show an operator: addresses, techniques, and why they are held to be one.")
public final class ShowIdentityCommand extends QueryCommand {
  private static final int MOST_ROWS = 100;
  private static final int MOST_EDGES = 1000;
  private static final int MOST_VALUES = 8;

  @Parameters(paramLabel = "UUID", description = "The identity; 'decnet identities' lists them.")
  private String identity = "";

  /** The command on a console. */
  public ShowIdentityCommand(Console console) {
    super(console);
  }

  @Override
  void print(StoredData stored) {
    Findings found =
        Findings.of(stored, ClusterLookup.identity(stored.stores().identities(), identity));
    if (wantsJson()) {
      console().say(json(stored, found));
    } else {
      text(stored, found);
    }
  }

  private void text(StoredData stored, Findings found) {
    StoredIdentity who = found.identity();
    UUID campaign = who.campaign();
    new Facts()
        .add("Identity", who.uuid().toString())
        .add("Campaign", campaign == null ? "-" : campaign.toString())
        .add("First seen", Show.time(who.firstSeen()))
        .add("Last seen", Show.time(who.lastSeen()))
        .add("Confidence", Show.confidence(who.confidence()))
        .add("Locked", who.locked() ? "yes" : "no")
        .lines()
        .forEach(console()::say);
    section("Addresses", found.attackers().total());
    console().say(ActorView.attackers(found.attackers().data()));
    section("What identifies them", who.values().size());
    ClusterView.values(who.values(), MOST_VALUES).forEach(console()::say);
    section("Why they are one", found.edges().total());
    ClusterView.why(found.edges().data(), found::name).forEach(console()::say);
    if (found.behaviour().size() > 0) {
      section("Behaviour", found.behaviour().size());
      console().say(found.behaviour().table());
    }
    if (found.behaviour().suspects()) {
      section("Split proposal", 1);
      found.behaviour().splitLines(found::name).forEach(console()::say);
    }
    section("Techniques", found.techniques().size());
    console().say(new TechniqueView(stored.attack()).table(found.techniques()));
    section("Decisions", found.decisions().total());
    console().say(ClusterView.decisions(found.decisions().data()));
  }

  private void section(String title, long total) {
    console().say("");
    console().say(title + " (" + Show.count(total) + ")");
  }

  private static JsonObject json(StoredData stored, Findings found) {
    TechniqueView techniques = new TechniqueView(stored.attack());
    JsonObject json =
        ClusterView.json(found.identity())
            .put("attackers", found.attackers().data().stream().map(ActorView::json).toList())
            .put("edges", found.edges().data().stream().map(ClusterView::json).toList())
            .put("techniques", found.techniques().stream().map(techniques::json).toList())
            .put("decision_count", found.decisions().total())
            .put("decisions", found.decisions().data().stream().map(ClusterView::json).toList());
    return found.behaviour().into(json, found::name);
  }

  /** What is known about the identity. */
  private record Findings(
      StoredIdentity identity,
      Page<Attacker> attackers,
      Page<StoredEdge> edges,
      BehaviourView behaviour,
      List<TechniqueRollup> techniques,
      Page<StoredDecision> decisions,
      Map<UUID, String> names) {

    static Findings of(StoredData stored, StoredIdentity who) {
      IdentityStore store = stored.stores().identities();
      Page<Attacker> attackers = store.attackers(who.uuid(), MOST_ROWS, 0);
      Map<UUID, String> names = new HashMap<>();
      attackers.data().forEach(attacker -> names.put(attacker.uuid(), attacker.ip()));
      return new Findings(
          who,
          attackers,
          store.edges(ClusterLevel.IDENTITY, who.uuid(), MOST_EDGES, 0),
          BehaviourView.of(stored.stores().attribution(), who.uuid()),
          TechniqueRollup.of(stored.stores().tags().tally(new Scope.OfIdentity(who.uuid()), 0)),
          store.decisions(who.uuid(), MOST_ROWS, 0),
          names);
    }

    String name(UUID attacker) {
      return names.getOrDefault(attacker, attacker.toString());
    }
  }
}
