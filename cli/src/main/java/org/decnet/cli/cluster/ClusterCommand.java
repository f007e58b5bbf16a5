package org.decnet.cli.cluster;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.option.StoreOption;
import org.decnet.cli.text.Facts;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.engine.cluster.ClusterChange;
import org.decnet.engine.port.ClusterQuery;
import org.decnet.engine.port.Stores;
import org.decnet.server.node.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds identities and campaigns once. */
@Command(
    name = "cluster",
    mixinStandardHelpOptions = true,
    description = "Find identities and campaigns in everything stored, once.",
    footer = {"", "'decnet up' does so by itself. Running it again changes nothing."})
public final class ClusterCommand implements Callable<Integer> {
  private static final double NANOS = 1e9;

  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final JsonOption json = new JsonOption();

  /** The command on a console. */
  public ClusterCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Stores stores = Node.openStores(data.existing(console))) {
      long start = System.nanoTime();
      ClusterRun.Result result = ClusterRun.over(stores, console);
      double seconds = (System.nanoTime() - start) / NANOS;
      Totals totals = Totals.of(stores);
      if (json.wanted()) {
        console.say(json(result, totals, seconds));
      } else {
        facts(result, totals, seconds).lines().forEach(console::say);
      }
      result
          .unread()
          .forEach(failed ->
              console.remark(
                  "The "
                      + failed.what()
                      + " of "
                      + failed.about()
                      + " cannot be read: "
                      + failed.failure().getMessage()));
      return result.unread().isEmpty() ? ExitCode.OK : ExitCode.FAILURE;
    }
  }

  private record Totals(long attackers, long identities, long several, long campaigns, long joint) {
    static Totals of(Stores stores) {
      return new Totals(
          stores.events().totals().attackers(),
          identities(stores, 1),
          identities(stores, 2),
          campaigns(stores, 1),
          campaigns(stores, 2));
    }

    private static long identities(Stores stores, int least) {
      return stores
          .identities()
          .identities(new ClusterQuery(least, null, ClusterQuery.Sort.RECENT, 1, 0))
          .total();
    }

    private static long campaigns(Stores stores, int least) {
      return stores
          .identities()
          .campaigns(new ClusterQuery(least, null, ClusterQuery.Sort.RECENT, 1, 0))
          .total();
    }
  }

  private static Facts facts(ClusterRun.Result result, Totals totals, double seconds) {
    return new Facts()
        .add("Attackers", Show.count(totals.attackers()))
        .add(
            "Identities",
            Show.count(totals.identities())
                + ", "
                + Show.count(totals.several())
                + " of several addresses")
        .add(
            "Campaigns",
            Show.count(totals.campaigns())
                + ", "
                + Show.count(totals.joint())
                + " of several identities")
        .add("Changes", changes(result))
        .add("Seconds", Show.seconds(seconds));
  }

  private static String changes(ClusterRun.Result result) {
    String clusters =
        result.outcome().isEmpty()
            ? ""
            : "identities "
                + words(result.outcome().identities())
                + "; campaigns "
                + words(result.outcome().campaigns());
    String behaviour =
        result.behaviour() == 0 ? "" : "behaviour of " + Show.count(result.behaviour());
    return clusters.isEmpty() && behaviour.isEmpty()
        ? "none"
        : clusters + (clusters.isEmpty() || behaviour.isEmpty() ? "" : "; ") + behaviour;
  }

  private static String words(List<ClusterChange> changes) {
    Map<String, Long> counts = counts(changes);
    return counts.isEmpty()
        ? "none"
        : String.join(
            ", ",
            counts.entrySet().stream()
                .map(count -> Show.count(count.getValue()) + ' ' + count.getKey())
                .toList());
  }

  private static Map<String, Long> counts(List<ClusterChange> changes) {
    Map<String, Long> counts = new TreeMap<>();
    changes.forEach(change ->
        counts.merge(change.getClass().getSimpleName().toLowerCase(Locale.ROOT), 1L, Long::sum));
    return counts;
  }

  private static JsonObject json(ClusterRun.Result result, Totals totals, double seconds) {
    return new JsonObject()
        .put("attackers", totals.attackers())
        .put("identities", totals.identities())
        .put("identities_of_several_addresses", totals.several())
        .put("campaigns", totals.campaigns())
        .put("campaigns_of_several_identities", totals.joint())
        .put("identity_changes", counts(result.outcome().identities()))
        .put("campaign_changes", counts(result.outcome().campaigns()))
        .put("behaviour_changes", result.behaviour())
        .put("unread", result.unread().size())
        .put("seconds", seconds);
  }
}
