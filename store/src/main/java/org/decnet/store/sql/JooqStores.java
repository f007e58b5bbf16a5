package org.decnet.store.sql;

import java.time.Clock;
import org.decnet.engine.port.AccountStore;
import org.decnet.engine.port.ActorStore;
import org.decnet.engine.port.ApiKeyStore;
import org.decnet.engine.port.AttackerStore;
import org.decnet.engine.port.AttributionStore;
import org.decnet.engine.port.AuditLog;
import org.decnet.engine.port.BlobStore;
import org.decnet.engine.port.CanaryStore;
import org.decnet.engine.port.ClusterStore;
import org.decnet.engine.port.DeckyStore;
import org.decnet.engine.port.EventStore;
import org.decnet.engine.port.FactStore;
import org.decnet.engine.port.FeedStore;
import org.decnet.engine.port.FindStore;
import org.decnet.engine.port.IdentityStore;
import org.decnet.engine.port.IntelStore;
import org.decnet.engine.port.LogStore;
import org.decnet.engine.port.LogTail;
import org.decnet.engine.port.NodeControl;
import org.decnet.engine.port.Outbox;
import org.decnet.engine.port.PlaceStore;
import org.decnet.engine.port.RetentionStore;
import org.decnet.engine.port.ReuseStore;
import org.decnet.engine.port.RuleStateStore;
import org.decnet.engine.port.RuleTexts;
import org.decnet.engine.port.SensorStore;
import org.decnet.engine.port.StoreWatch;
import org.decnet.engine.port.Stores;
import org.decnet.engine.port.SwarmStore;
import org.decnet.engine.port.TagFeedbackStore;
import org.decnet.engine.port.TagStore;
import org.decnet.engine.port.TicketStore;
import org.decnet.engine.port.WebhookStore;
import org.decnet.engine.port.WorkerBoard;

/** All ports over one database, whatever its dialect. Each is made when it is first asked for. */
public final class JooqStores implements Stores {
  private final Database database;
  private final TagInsert tagInsert;
  private final Watching watching = new Watching();
  private final Once<EventStore> events;
  private final Once<TagStore> tags;
  private final Once<ActorStore> actors;
  private final Once<RuleStateStore> ruleStates;
  private final Once<RuleTexts> ruleTexts;
  private final Once<IntelStore> intel;
  private final Once<PlaceStore> places;
  private final Once<AccountStore> accounts;
  private final Clock clock;
  private final Once<Outbox> outbox;
  private final Once<WorkerBoard> workers;
  private final Once<ClusterStore> clusters;
  private final Once<IdentityStore> identities;
  private final Once<AttributionStore> attribution;
  private final Once<FindStore> finds;
  private final Once<AttackerStore> attackers;
  private final Once<FactStore> facts;
  private final Once<ReuseTable> reuseTable;
  private final Once<ReuseStore> reuse;
  private final Once<FeedStore> feeds;
  private final Once<NodeControl> control;
  private final Once<WebhookStore> webhooks;
  private final Once<TagFeedbackStore> feedback;
  private final Once<CanaryStore> canaries;
  private final Once<DeckyStore> deckies;
  private final Once<SwarmStore> swarm;

  /**
   * The ports over a database, which closing them closes.
   *
   * @param secrets how secrets stand in columns
   * @param clock tells insert times
   */
  public JooqStores(Database database, SecretColumns secrets, Clock clock) {
    this.tagInsert =
        new TagInsert(
            new Once<>(() -> new TagTable(database.renderer())),
            new Once<>(() -> new TallyTable(database.renderer())),
            new Once<>(() -> new TagFileTable(database.renderer())),
            new Once<>(() -> new DueTable(database.renderer())));
    Once<BatchWriter> writer = new Once<>(() -> new BatchWriter(database.renderer(), secrets));
    Once<TraitTable> traits = new Once<>(() -> new TraitTable(database.renderer()));
    Once<ScoreTable> scores = new Once<>(() -> new ScoreTable(database.renderer()));
    OutboxAppender appender =
        new OutboxAppender(new Once<>(() -> new OutboxTable(database.renderer())), watching);
    this.database = database;
    this.clock = clock;
    this.events =
        new Once<>(() ->
            new JooqEventStore(
                database, writer, tagInsert, traits, scores, appender, watching, secrets, clock));
    this.tags = new Once<>(() -> new JooqTagStore(database, tagInsert, appender, watching, clock));
    this.actors = new Once<>(() -> new JooqActorStore(database));
    this.ruleStates = new Once<>(() -> new JooqRuleStateStore(database, appender));
    this.ruleTexts = new Once<>(() -> new JooqRuleTexts(database, clock));
    this.intel = new Once<>(() -> new JooqIntelStore(database));
    this.places = new Once<>(() -> new JooqPlaceStore(database, clock));
    this.accounts = new Once<>(() -> new JooqAccountStore(database, clock));
    this.outbox = new Once<>(() -> new JooqOutbox(database, appender, clock));
    this.workers = new Once<>(() -> new JooqWorkerBoard(database));
    this.clusters = new Once<>(() -> new JooqClusterStore(database, appender, clock));
    this.facts = new Once<>(() -> new JooqFactStore(database));
    this.identities = new Once<>(() -> new JooqIdentityStore(database, clock));
    Once<AttributionTable> states = new Once<>(() -> new AttributionTable(database.renderer()));
    this.attribution =
        new Once<>(() -> new JooqAttributionStore(database, states, appender, clock));
    this.finds = new Once<>(() -> new JooqFindStore(database));
    this.attackers = new Once<>(() -> new JooqAttackerStore(database, secrets));
    this.reuseTable = new Once<>(() -> new ReuseTable(database.renderer()));
    Once<ReuseFold> fold = new Once<>(() -> new ReuseFold(database.renderer(), reuseTable));
    this.reuse = new Once<>(() -> new JooqReuseStore(database, fold, appender, clock));
    this.feeds = new Once<>(() -> new JooqFeedStore(database, clock));
    this.control = new Once<>(() -> new JooqNodeControl(database, appender, clock));
    this.webhooks = new Once<>(() -> new JooqWebhookStore(database, secrets));
    this.feedback = new Once<>(() -> new JooqTagFeedbackStore(database));
    this.canaries = new Once<>(() -> new JooqCanaryStore(database, secrets, appender, clock));
    this.deckies = new Once<>(() -> new JooqDeckyStore(database, appender, clock));
    this.swarm = new Once<>(() -> new JooqSwarmStore(database));
  }

  @Override
  public EventStore events() {
    return events.get();
  }

  @Override
  public TagStore tags() {
    return tags.get();
  }

  @Override
  public ActorStore actors() {
    return actors.get();
  }

  @Override
  public RuleStateStore ruleStates() {
    return ruleStates.get();
  }

  @Override
  public RuleTexts ruleTexts() {
    return ruleTexts.get();
  }

  @Override
  public IntelStore intel() {
    return intel.get();
  }

  @Override
  public FactStore facts() {
    return facts.get();
  }

  @Override
  public FeedStore feeds() {
    return feeds.get();
  }

  @Override
  public PlaceStore places() {
    return places.get();
  }

  @Override
  public FindStore finds() {
    return finds.get();
  }

  @Override
  public ReuseStore reuse() {
    return reuse.get();
  }

  @Override
  public BlobStore blobs() {
    return new JooqBlobStore(database);
  }

  @Override
  public RetentionStore retention() {
    return new JooqRetentionStore(database, tagInsert, new ReuseCount(reuseTable), clock);
  }

  @Override
  public AccountStore accounts() {
    return accounts.get();
  }

  @Override
  public ApiKeyStore keys() {
    return new JooqApiKeyStore(database);
  }

  @Override
  public TicketStore tickets() {
    return new JooqTicketStore(database);
  }

  @Override
  public AuditLog audit() {
    return new JooqAuditLog(database);
  }

  @Override
  public LogTail logTail() {
    return new JooqLogTail(database);
  }

  @Override
  public NodeControl control() {
    return control.get();
  }

  @Override
  public Outbox outbox() {
    return outbox.get();
  }

  @Override
  public WorkerBoard workers() {
    return workers.get();
  }

  @Override
  public ClusterStore clusters() {
    return clusters.get();
  }

  @Override
  public IdentityStore identities() {
    return identities.get();
  }

  @Override
  public AttributionStore attribution() {
    return attribution.get();
  }

  @Override
  public AttackerStore attackers() {
    return attackers.get();
  }

  @Override
  public LogStore logs() {
    return new JooqLogStore(database);
  }

  @Override
  public WebhookStore webhooks() {
    return webhooks.get();
  }

  @Override
  public TagFeedbackStore feedback() {
    return feedback.get();
  }

  @Override
  public CanaryStore canaries() {
    return canaries.get();
  }

  @Override
  public DeckyStore deckies() {
    return deckies.get();
  }

  @Override
  public SwarmStore swarm() {
    return swarm.get();
  }

  @Override
  public SensorStore sensors() {
    return new JooqSensorStore(database);
  }

  @Override
  public void watch(StoreWatch watch) {
    watching.by(watch);
  }

  @Override
  public void close() {
    database.close();
  }
}
