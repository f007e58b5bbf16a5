package org.decnet.cli.query;

import java.util.List;
import org.decnet.cli.console.Console;
import org.decnet.cli.text.Facts;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.engine.port.IdentityStore;
import org.decnet.model.Page;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.StoredCampaign;
import org.decnet.model.cluster.StoredDecision;
import org.decnet.model.cluster.StoredEdge;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.model.tag.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Everything about one operation, and why its identities are held to work on it. */
@Command(
    name = "campaign",
    description = "Show an operation: identities, techniques, and why they are held to be one.")
public final class ShowCampaignCommand extends QueryCommand {
  private static final int MOST_ROWS = 100;
  private static final int MOST_EDGES = 1000;

  @Parameters(paramLabel = "UUID", description = "The campaign; 'decnet campaigns' lists them.")
  private String campaign = "";

  /** The command on a console. */
  public ShowCampaignCommand(Console console) {
    super(console);
  }

  @Override
  void print(StoredData stored) {
    Findings found =
        Findings.of(stored, ClusterLookup.campaign(stored.stores().identities(), campaign));
    if (wantsJson()) {
      console().say(json(stored, found));
    } else {
      text(stored, found);
    }
  }

  private void text(StoredData stored, Findings found) {
    StoredCampaign what = found.campaign();
    new Facts()
        .add("Campaign", what.uuid().toString())
        .add("First seen", Show.time(what.firstSeen()))
        .add("Last seen", Show.time(what.lastSeen()))
        .add("Confidence", Show.confidence(what.confidence()))
        .add("Locked", what.locked() ? "yes" : "no")
        .lines()
        .forEach(console()::say);
    section("Identities", found.identities().total());
    console().say(ClusterView.identities(found.identities().data()));
    section("Why they are one", found.edges().total());
    ClusterView.why(found.edges().data(), Object::toString).forEach(console()::say);
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
    return ClusterView.json(found.campaign())
        .put("identities", found.identities().data().stream().map(ClusterView::json).toList())
        .put("edges", found.edges().data().stream().map(ClusterView::json).toList())
        .put("techniques", found.techniques().stream().map(techniques::json).toList())
        .put("decision_count", found.decisions().total())
        .put("decisions", found.decisions().data().stream().map(ClusterView::json).toList());
  }

  /** What is known about the campaign. */
  private record Findings(
      StoredCampaign campaign,
      Page<StoredIdentity> identities,
      Page<StoredEdge> edges,
      List<TechniqueRollup> techniques,
      Page<StoredDecision> decisions) {

    static Findings of(StoredData stored, StoredCampaign what) {
      IdentityStore store = stored.stores().identities();
      return new Findings(
          what,
          store.identitiesOf(what.uuid(), MOST_ROWS, 0),
          store.edges(ClusterLevel.CAMPAIGN, what.uuid(), MOST_EDGES, 0),
          TechniqueRollup.of(stored.stores().tags().tally(new Scope.OfCampaign(what.uuid()), 0)),
          store.decisions(what.uuid(), MOST_ROWS, 0));
    }
  }
}
