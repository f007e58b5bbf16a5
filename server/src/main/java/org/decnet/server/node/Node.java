package org.decnet.server.node;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.decnet.attack.AttackCatalogs;
import org.decnet.engine.malware.KnownMalware;
import org.decnet.engine.pipeline.IntelTagging;
import org.decnet.engine.pipeline.PipelineListener;
import org.decnet.engine.port.RuleStore;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.Tagger;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.intel.setting.IntelSettings;
import org.decnet.intel.table.HashLists;
import org.decnet.server.artifact.ArtifactFolder;
import org.decnet.server.artifact.ArtifactSettings;
import org.decnet.server.telemetry.RunningTelemetry;
import org.decnet.server.telemetry.Telemetry;
import org.decnet.store.ServerAddress;
import org.decnet.store.ServerStores;
import org.decnet.store.SqliteStores;
import org.decnet.store.StoreSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that one process needs, open and joined up. */
public final class Node implements AutoCloseable {
  /** Folder of captured files in the data folder. */
  public static final String ARTIFACTS = "artifacts";

  private static final Logger LOG = LoggerFactory.getLogger(Node.class);

  private static final long MEBIBYTE = 1 << 20;

  private final NodeSettings settings;
  private final Knowledge knowledge;
  private final Stores stores;
  private final RuleStore rules;
  private final RuleNews news;
  private final RulePoll poll;
  private final Clock clock;
  private final HashLists malware;
  private volatile Runnable afterBatch = () -> {};
  private volatile Telemetry telemetry = Telemetry.OFF;

  private Node(NodeSettings settings, Knowledge knowledge, Stores stores, Clock clock) {
    this.settings = settings;
    this.knowledge = knowledge;
    this.stores = stores;
    this.clock = clock;
    this.malware = settings.malware(clock, problem -> LOG.warn("Malware: {}", problem.describe()));
    this.news = new RuleNews(stores.outbox());
    this.rules = NodeRules.open(settings, knowledge, stores, clock, this::telemetry, news);
    this.poll = RulePoll.start(rules, news, clock);
  }

  /**
   * Opens a data folder, making it if absent.
   *
   * @throws org.decnet.model.error.DecnetException if the folder, its database, the rule pack or
   *     the folder of rules cannot be used
   */
  public static Node open(NodeSettings settings) {
    Knowledge knowledge = Knowledge.load(settings);
    Stores stores = openStores(settings);
    try {
      return new Node(settings, knowledge, stores, Clock.systemUTC());
    } catch (RuntimeException e) {
      stores.close();
      throw e;
    }
  }

  /** Opens only the storage of a node, for commands that tag nothing. */
  public static Stores openStores(NodeSettings settings) {
    StoreSettings store = StoreSettings.of(settings.dataFolder());
    ServerAddress database = settings.database();
    return database == null ? SqliteStores.open(store) : ServerStores.open(database, store);
  }

  /** The catalogue and the bundled rules. */
  public Knowledge knowledge() {
    return knowledge;
  }

  /** All releases of ATT&amp;CK that there are, none of them read yet. */
  public AttackCatalogs releases() {
    return settings.catalogs();
  }

  /** All rules and their states, as they are now. */
  public RuleStore rules() {
    return rules;
  }

  /** The cases that lie beside its rules. */
  public RuleCaseFiles ruleCases() {
    return new RuleCaseFiles(settings.rulesFolder());
  }

  /** The storage ports. */
  public Stores stores() {
    return stores;
  }

  /** Folder that keeps what could not be read, one file per origin. */
  public Path deadLetterFolder() {
    return deadLetters(settings.dataFolder());
  }

  /** The same of a data folder. */
  public static Path deadLetters(Path dataFolder) {
    return dataFolder.resolve("dead-letters");
  }

  /** The data folder. */
  public Path dataFolder() {
    return settings.dataFolder();
  }

  /** Says what shall happen after each batch that this process writes. */
  public void afterBatches(Runnable action) {
    afterBatch = action;
  }

  /** Says that rows changed otherwise than by a batch, so that whoever waits for one looks. */
  public void changed() {
    afterBatch.run();
  }

  /** Says who shall be told how this process fares; nobody until then. */
  public void tell(Telemetry told) {
    telemetry = told;
    stores.watch(told.writes());
    told.compiled(rules.loadCompiled().pack().rules().size());
  }

  /**
   * Tells from now on whom the environment names, until that is closed.
   *
   * @throws org.decnet.model.error.DecnetException if a setting is wrong or a port is taken
   */
  public RunningTelemetry startTelemetry(Map<String, String> environment) {
    long quota = RetentionSettings.of(environment).mostMebibytes() * MEBIBYTE;
    RunningTelemetry running = RunningTelemetry.start(environment, stores, quota);
    tell(running.telemetry());
    return running;
  }

  /** Who is told how this process fares. */
  public Telemetry telemetry() {
    return telemetry;
  }

  /** A tagger over the rules as they are at each event. */
  public Tagger tagger() {
    return new Tagger(rules::active, knowledge.attack(), telemetry.tagging(new Heard(news)));
  }

  /** A tagger of what happened long ago, of which nothing is told. */
  public Tagger lateTagger() {
    TaggingListener silent = Heard::warn;
    return new Tagger(rules::active, knowledge.attack(), telemetry.tagging(silent));
  }

  /** Starts a run of events into the store. */
  public IngestRun ingest() {
    return new IngestRun(
        tagger(),
        stores.events(),
        () -> afterBatch.run(),
        (kind, failure) -> LOG.warn("Lifting to {} failed", kind.kindName(), failure),
        settings,
        settings.catalogues(malware),
        telemetry);
  }

  /** What the operator knows of files. */
  public KnownMalware malware() {
    return new KnownMalware(malware);
  }

  /** The folder of captured files. */
  public ArtifactFolder artifacts(ArtifactSettings artifacts) {
    return artifacts(settings, stores, artifacts, clock);
  }

  /**
   * The folder of captured files, for commands that tag nothing.
   *
   * @param artifacts quotas unless an admin has set others
   */
  public static ArtifactFolder artifacts(
      NodeSettings settings, Stores stores, ArtifactSettings artifacts, Clock clock) {
    return new ArtifactFolder(
        settings.dataFolder().resolve(ARTIFACTS),
        stores.blobs(),
        () -> UsualLimits.over(artifacts, stores.control().limits()),
        clock);
  }

  /** What tables and providers know of attackers, as far as the settings turn them on. */
  public Intelligence intelligence(IntelSettings intel) {
    return Intelligence.open(
        intel, malware, settings.fetchedMalware(), stores, this::intelTagging, clock);
  }

  /** What tags attackers by what providers say of them. */
  public IntelTagging intelTagging() {
    return new IntelTagging(tagger(), stores.tags(), telemetry.pipeline(PipelineListener.SILENT));
  }

  @Override
  public void close() {
    try {
      poll.close();
      rules.close();
    } finally {
      stores.close();
    }
  }

  /** What taggers say, as far as somebody has to hear it. */
  private record Heard(RuleNews news) implements TaggingListener {
    @Override
    public void rejected(PackRule rule, String source, String key) {
      warn(rule, source, key);
    }

    @Override
    public void limited(PackRule rule) {
      news.limited(rule);
    }

    private static void warn(PackRule rule, String source, String key) {
      LOG.warn("Rule {} may not cite {} for event {}: tag dropped", rule.id(), key, source);
    }
  }
}
