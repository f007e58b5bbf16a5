package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.decnet.engine.port.AttackerQuery;
import org.decnet.engine.port.ClusterQuery;
import org.decnet.engine.port.EventVisitor;
import org.decnet.engine.port.LogQuery;
import org.decnet.engine.port.SessionQuery;
import org.decnet.engine.port.Stores;
import org.decnet.engine.port.TagSpan;
import org.decnet.engine.port.TagStore;
import org.decnet.engine.port.TagWindow;
import org.decnet.model.actor.Attacker;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.Scope;
import org.decnet.model.tag.StoredTag;
import org.decnet.model.tag.TagPlace;
import org.decnet.store.sql.Database;
import org.decnet.store.sql.JooqStores;
import org.decnet.store.sql.SecretColumns;
import org.decnet.store.sql.Writer;
import org.decnet.testkit.volume.AskedStatements;
import org.decnet.testkit.volume.AskedStatements.Asked;
import org.decnet.testkit.volume.ManyTags;
import org.decnet.testkit.volume.PlanReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How each database answers the questions about tags: by an index, and never by reading a whole
 * table of tags, events or commands. The statements are those that the store asks, with their
 * parameters, over as many rows as make a planner take the matter seriously.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QueryPlanContract {
  private static final ManyTags MANY = new ManyTags(30_000);
  private static final TechniqueId TECHNIQUE = new TechniqueId(ManyTags.TECHNIQUE);
  private static final TechniqueId SUB = new TechniqueId(ManyTags.SUB_TECHNIQUE);
  private static final UUID IDENTITY = ManyTags.identity(100);
  private static final UUID CAMPAIGN = ManyTags.campaign(0);
  private static final SessionId SESSION = new SessionId(ManyTags.session(7));
  private static final Instant LATE = Instant.EPOCH.plusNanos(ManyTags.time(0.998) * 1000);
  private static final EventVisitor NOBODY = event -> {};

  private final Engine engine;
  private final AskedStatements asked = new AskedStatements();
  private Stores stores;
  private Connection connection;
  private Path opened;

  QueryPlanContract(Engine engine) {
    this.engine = engine;
  }

  /** A question of spec 01, section 13, with a name to see in reports. */
  record Question(String name, Consumer<Stores> ask) {
    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  void fill(@TempDir Path folder) throws SQLException {
    opened = folder;
    engine.open(folder).close();
    connection = engine.connect(folder);
    MANY.fill(connection);
    index();
    try (Statement statement = connection.createStatement()) {
      statement.execute(reader().analyze());
    }
    stores =
        new JooqStores(
            new Database(
                Dialect.valueOf(engine.name()).jooq(),
                Writer.single(engine.connect(folder)),
                () -> asked.over(() -> engine.connect(folder))),
            new SecretColumns(() -> {
              throw new IllegalStateException("no secrets here");
            }),
            StoreContract.CLOCK);
  }

  /** Has the words of all events indexed, as they would be if the store had written them. */
  private void index() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet ids = statement.executeQuery("select event_id from event");
        PreparedStatement insert =
            connection.prepareStatement("insert into search_pending (events) values (?)")) {
      StringBuilder some = new StringBuilder();
      for (boolean more = ids.next(); more; ) {
        some.append(ids.getString(1));
        more = ids.next();
        if (!more || some.length() >= 500 * 36) {
          insert.setString(1, some.toString());
          insert.executeUpdate();
          some.setLength(0);
        }
      }
    }
    try (Stores writing = engine.open(opened)) {
      LogStoreContract.indexAll(writing.logs());
    }
  }

  @AfterAll
  void close() throws SQLException {
    stores.close();
    connection.close();
  }

  static Stream<Question> questions() {
    return Stream.of(
        tally("roll-up of the fleet", new Scope.Fleet()),
        tally("roll-up of an identity", new Scope.OfIdentity(IDENTITY)),
        tally("roll-up of an attacker", new Scope.OfAttacker(ManyTags.attacker(100))),
        tally("roll-up of a session", new Scope.OfSession(SESSION)),
        tally("roll-up of a campaign", new Scope.OfCampaign(ManyTags.campaign(7))),
        new Question(
            "identities of techniques",
            stores -> assertThat(stores.tags().identities(new Scope.Fleet(), 0)).isNotEmpty()),
        new Question(
            "roll-up of the fleet since a time",
            stores ->
                assertThat(
                        stores.tags().tally(new Scope.Fleet(), new TagWindow(LATE, null, null), 0))
                    .isNotEmpty()),
        new Question(
            "roll-up of an identity and a sensor",
            stores ->
                stores
                    .tags()
                    .tally(new Scope.OfIdentity(IDENTITY), new TagWindow(null, null, "web-1"), 0)),
        new Question(
            "identities by a part of an address",
            stores ->
                stores
                    .identities()
                    .identities(new ClusterQuery(1, ":1f", ClusterQuery.Sort.RECENT, 50, 0))),
        newest("tags of the fleet", new Scope.Fleet(), TECHNIQUE),
        newest("tags of the fleet, sub-technique", new Scope.Fleet(), SUB),
        newest("tags of an identity", new Scope.OfIdentity(IDENTITY), TECHNIQUE),
        newest("tags of an attacker", new Scope.OfAttacker(ManyTags.attacker(1)), TECHNIQUE),
        newest("tags of a campaign", new Scope.OfCampaign(ManyTags.campaign(7)), TECHNIQUE),
        new Question(
            "tags of a campaign, the newest of all its attackers",
            stores ->
                assertThat(ids(stores.tags().tags(new Scope.OfCampaign(CAMPAIGN), TECHNIQUE, 60)))
                    .isEqualTo(newestOfAttackers(stores, 60))),
        new Question(
            "tags of a session",
            stores -> stores.tags().tags(new Scope.OfSession(SESSION), TECHNIQUE, 200)),
        new Question(
            "decky phases",
            stores ->
                assertThat(
                        stores
                            .clusters()
                            .phases(
                                IDENTITY,
                                stores.identities().attackers(IDENTITY, 10, 0).data().stream()
                                    .map(attacker -> attacker.uuid())
                                    .toList()))
                    .isNotEmpty()),
        new Question(
            "tags of a release",
            stores -> {
              long[] seen = {0};
              stores.tags().tagsOfRelease(ManyTags.RELEASE, tag -> seen[0]++);
              assertThat(seen[0]).isEqualTo(MANY.tags());
            }),
        new Question(
            "tags of a source", stores -> stores.tags().tagsOfSource("command", "no such event")),
        new Question(
            "tags of a rule",
            stores ->
                assertThat(stores.tags().tagsOfRule(new RuleId("R1000"), null, 50)).hasSize(50)),
        new Question(
            "tags of a rule, behind a place",
            stores ->
                assertThat(
                        stores
                            .tags()
                            .tagsOfRule(
                                new RuleId("R1000"), new TagPlace(LATE, new UUID(1, 1)), 50))
                    .hasSize(50)),
        histogram("histogram of techniques", null),
        histogram("histogram of a technique", TECHNIQUE),
        histogram("histogram of a sub-technique", SUB),
        new Question("commands since", stores -> stores.events().commandsSince(LATE, NOBODY)),
        new Question(
            "canary triggers since", stores -> stores.events().canaryTriggersSince(LATE, NOBODY)),
        new Question(
            "logs by word",
            stores ->
                assertThat(
                        stores
                            .logs()
                            .logs(
                                new LogQuery(
                                    null, null, null, "ssh", null, null, ManyTags.attacker(1)),
                                null,
                                5,
                                0)
                            .events())
                    .isNotEmpty()),
        new Question(
            "logs by time",
            stores ->
                assertThat(
                        stores
                            .logs()
                            .logs(
                                new LogQuery(null, LATE, null, null, null, null, null), null, 50, 0)
                            .events())
                    .isNotEmpty()),
        new Question(
            "logs of an attacker",
            stores ->
                stores
                    .logs()
                    .logs(
                        new LogQuery(null, null, null, null, null, null, ManyTags.attacker(100)),
                        null,
                        50,
                        0)),
        new Question(
            "histogram of a word",
            stores ->
                assertThat(
                        stores
                            .logs()
                            .histogram(
                                new LogQuery(
                                    null, null, null, "ssh", null, null, ManyTags.attacker(1)),
                                LATE.minus(Duration.ofDays(400)),
                                LATE,
                                Duration.ofDays(1)))
                    .isNotEmpty()),
        new Question(
            "latest events of an attacker",
            stores -> stores.attackers().latest(ManyTags.attacker(1), 100)),
        new Question(
            "attackers by a part of the address",
            stores ->
                assertThat(
                        stores
                            .actors()
                            .attackers(
                                new AttackerQuery(":1f", null, AttackerQuery.Sort.RECENT, 50, 0))
                            .data())
                    .isNotEmpty()),
        new Question(
            "services of an attacker", stores -> stores.attackers().services(ManyTags.attacker(1))),
        new Question(
            "sessions of a technique",
            stores ->
                stores.actors().sessions(new SessionQuery(null, null, null, SUB, false, 50, 0))),
        new Question(
            "events since",
            stores -> stores.events().eventsSince(LATE, EnumSet.allOf(EventKind.class), NOBODY)));
  }

  private static List<UUID> ids(List<StoredTag> tags) {
    return tags.stream().map(stored -> stored.tag().uuid()).toList();
  }

  private static List<UUID> newestOfAttackers(Stores stores, int limit) {
    List<StoredTag> all = new ArrayList<>();
    for (UUID attacker : attackersOf(stores, CAMPAIGN)) {
      all.addAll(stores.tags().tags(new Scope.OfAttacker(attacker), TECHNIQUE, limit));
    }
    all.sort(
        Comparator.comparing((StoredTag stored) -> stored.tag().observedAt())
            .reversed()
            .thenComparing(stored -> stored.tag().uuid().toString()));
    assertThat(all).hasSizeGreaterThan(limit);
    return ids(all.subList(0, limit));
  }

  private static List<UUID> attackersOf(Stores stores, UUID campaign) {
    return stores.identities().identitiesOf(campaign, 100, 0).data().stream()
        .flatMap(identity -> stores.identities().attackers(identity.uuid(), 100, 0).data().stream())
        .map(Attacker::uuid)
        .toList();
  }

  private static Question histogram(String name, @Nullable TechniqueId technique) {
    return new Question(
        name,
        stores ->
            assertThat(
                    stores
                        .tags()
                        .histogram(
                            new TagSpan(
                                technique,
                                LATE.minus(Duration.ofDays(7)),
                                LATE,
                                Duration.ofHours(1),
                                TagStore.FLOOR)))
                .isNotEmpty());
  }

  private static Question tally(String name, Scope scope) {
    return new Question(
        name, stores -> assertThat(stores.tags().tally(scope, TagStore.FLOOR)).isNotEmpty());
  }

  private static Question newest(String name, Scope scope, TechniqueId technique) {
    return new Question(
        name, stores -> assertThat(stores.tags().tags(scope, technique, 200)).isNotEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void isAnsweredByAnIndex(Question question) throws SQLException {
    asked.take();
    question.ask().accept(stores);
    List<Asked> statements = asked.take();
    assertThat(statements).isNotEmpty();
    for (Asked one : statements) {
      List<String> plan = one.plan(connection, reader().explain());
      assertThat(reader().scans(plan)).as("%s%n%s", one.sql(), plan).isEmpty();
      assertThat(reader().usesIndex(plan)).as("%s%n%s", one.sql(), plan).isTrue();
    }
  }

  private PlanReader reader() {
    return PlanReader.of(engine.name());
  }
}
