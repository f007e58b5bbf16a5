package org.decnet.engine.port;

/** All ports of one open store. Closing it closes the database. */
public interface Stores extends AutoCloseable {
  /** Events and what follows from them. */
  EventStore events();

  /** Tags. */
  TagStore tags();

  /** Attackers, sessions, commands, credentials. */
  ActorStore actors();

  /** What operators decided about rules. */
  RuleStateStore ruleStates();

  /** Rules that are kept in the database. */
  RuleTexts ruleTexts();

  /** What providers say of attackers. */
  IntelStore intel();

  /** Where addresses belong. */
  PlaceStore places();

  /** What clustering reads and saves. */
  ClusterStore clusters();

  /** Identities, campaigns and what analysts decided about them. */
  IdentityStore identities();

  /** How steady identities behave. */
  AttributionStore attribution();

  /** What was found, captured and meant for whom. */
  FindStore finds();

  /** Credentials that are used again. */
  ReuseStore reuse();

  /** Which captured files are kept. */
  BlobStore blobs();

  /** Forgets what is old. */
  RetentionStore retention();

  /** Accounts of people. */
  AccountStore accounts();

  /** Keys of programs. */
  ApiKeyStore keys();

  /** Tickets of streams. */
  TicketStore tickets();

  /** What people and keys changed. */
  AuditLog audit();

  /** Events in the order in which they were stored. */
  LogTail logTail();

  /** What admins want of the node. */
  NodeControl control();

  /** What was told, until everybody has heard it. */
  Outbox outbox();

  /** Which workers are there. */
  WorkerBoard workers();

  /** What exports tell. */
  FactStore facts();

  /** What subscribers of feeds are told. */
  FeedStore feeds();

  /** What is known of attackers beside their rows. */
  AttackerStore attackers();

  /** Events by their words. */
  LogStore logs();

  /** Who is told by HTTP what happens. */
  WebhookStore webhooks();

  /** What analysts say of tags. */
  TagFeedbackStore feedback();

  /** Planted tokens. */
  CanaryStore canaries();

  /** Decoys of this host. */
  DeckyStore deckies();

  /** Remote hosts with decoys. */
  SwarmStore swarm();

  /** How sensors fare. */
  SensorStore sensors();

  /** Lets someone look on from now on at what this process writes, in place of who did before. */
  void watch(StoreWatch watch);

  @Override
  void close();
}
