package org.decnet.server.web.setup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.engine.port.RuleStore;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.RulePack;
import org.decnet.server.canary.CanarySettings;
import org.decnet.server.export.MispSetup;
import org.decnet.server.fleet.DecoySettings;
import org.decnet.server.node.IngestRun;
import org.decnet.server.node.Node;
import org.decnet.server.node.RuleCaseFiles;
import org.decnet.server.node.UsualLimits;
import org.decnet.server.selftest.SelfTestSettings;
import org.decnet.server.swarm.SwarmSettings;
import org.decnet.server.webhook.Sender;

/**
 * What the API needs of a node.
 *
 * @param stores open store; stays the caller's to close
 * @param attack catalogue of the active ATT&amp;CK release
 * @param releases all releases that the node knows, none of them read yet
 * @param rules the rules in force, asked anew for each answer
 * @param health parts of the node other than database and tagger, which the API asks itself
 * @param decided hears that an analyst decided about identities or campaigns
 * @param dataFolder folder that keeps the signing secret
 * @param clock source of the time
 * @param version version of the product
 * @param ruleStore the rules and what operators decide about them
 * @param webhooks sends to subscribers
 * @param usualLimits limits of the environment
 * @param misp what MISP is told, and where one is
 * @param ingest begins a run of events into the store
 * @param canary what planted tokens call
 * @param selfTest when a self-test is late
 * @param cases the cases of rules
 * @param decoys where decoys listen unless somebody says otherwise
 * @param swarm where remote hosts bring their lines
 */
public record ApiParts(
    Stores stores,
    AttackCatalog attack,
    AttackCatalogs releases,
    Supplier<RulePack> rules,
    Supplier<List<ComponentHealth>> health,
    Runnable decided,
    Path dataFolder,
    Clock clock,
    String version,
    RuleStore ruleStore,
    Sender webhooks,
    UsualLimits usualLimits,
    MispSetup misp,
    Supplier<IngestRun> ingest,
    CanarySettings canary,
    SelfTestSettings selfTest,
    RuleCaseFiles cases,
    DecoySettings decoys,
    SwarmSettings swarm) {

  /** The parts of an open node. */
  public static ApiParts of(Node node, Clock clock, String version, Sender webhooks) {
    return new ApiParts(
        node.stores(),
        node.knowledge().attack(),
        node.releases(),
        () -> node.rules().active().pack(),
        List::of,
        node::changed,
        node.dataFolder(),
        clock,
        version,
        node.rules(),
        webhooks,
        UsualLimits.of(Map.of()),
        MispSetup.NONE,
        node::ingest,
        CanarySettings.NONE,
        SelfTestSettings.of(Map.of()),
        node.ruleCases(),
        DecoySettings.of(Map.of()),
        SwarmSettings.of(Map.of()));
  }
}
