package org.decnet.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.decnet.engine.port.EventVisitor;
import org.decnet.engine.port.Stores;
import org.decnet.engine.port.TagStore;
import org.decnet.model.actor.Attacker;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.Scope;
import org.decnet.store.Dialect;
import org.decnet.store.sql.Database;
import org.decnet.store.sql.JooqStores;
import org.decnet.store.sql.SecretColumns;
import org.decnet.store.sql.Writer;
import org.decnet.testkit.volume.AskedStatements;
import org.decnet.testkit.volume.ManyTags;
import org.decnet.testkit.volume.PlanReader;

/**
 * Asks every question of spec 01, section 13, over many tags, and prints how the database goes
 * about it and how long it takes: the first time and the median of the next ones. Arguments: {@code
 * sqlite}, {@code postgres} or {@code mariadb}, the number of tags, and for SQLite a folder that
 * keeps the rows for the next run.
 */
public final class QueryBench {
  private static final int ROUNDS = 9;
  private static final int LIMIT = 200;
  private static final double NANOS = 1e6;

  private final String database;
  private final PlanReader reader;
  private final ManyTags many;
  private final AskedStatements asked = new AskedStatements();
  private final Callable<Connection> source;

  private QueryBench(FilledDatabase filled) {
    this.database = filled.name();
    this.reader = PlanReader.of(filled.name());
    this.many = filled.many();
    this.source = filled.source();
  }

  /** A question. */
  private interface Question {
    void ask(Stores stores);
  }

  /** Runs the benchmark on one database. */
  public static void main(String[] args) throws Exception {
    FilledDatabase filled = FilledDatabase.open(args);
    new QueryBench(filled).run();
    System.exit(0); // servers run in threads of their own
  }

  private void run() throws Exception {
    Output.line(
        String.format(
            Locale.ROOT,
            "%s: %,d tags of %,d attackers, %,d identities, %,d campaigns; %,d sessions and events",
            database,
            many.tags(),
            many.attackers(),
            many.identities(),
            many.campaigns(),
            many.sessions()));
    Dialect dialect = Dialect.valueOf(reader.name());
    try (Connection connection = source.call();
        Connection kept = source.call();
        Connection writer = source.call();
        Stores stores =
            new JooqStores(
                new Database(
                    dialect.jooq(), Writer.single(writer), () -> asked.over(() -> unclosed(kept))),
                new SecretColumns(() -> {
                  throw new IllegalStateException("nothing secret is stored");
                }),
                Clock.systemUTC())) {
      if (reader == PlanReader.SQLITE) {
        try (Statement statement = kept.createStatement()) {
          statement.execute("pragma cache_size = -16384"); // as readers of a node have
        }
      }
      for (Map.Entry<String, Question> question : questions(stores).entrySet()) {
        measure(question.getKey(), question.getValue(), stores, connection);
      }
    }
  }

  /** A pool would keep it open as well. */
  private static Connection unclosed(Connection connection) {
    return (Connection)
        java.lang.reflect.Proxy.newProxyInstance(
            QueryBench.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) ->
                method.getName().equals("close") ? null : method.invoke(connection, arguments));
  }

  private void measure(String name, Question question, Stores stores, Connection connection)
      throws SQLException {
    asked.take();
    double first = time(question, stores);
    List<AskedStatements.Asked> statements = asked.take();
    List<Double> times = new ArrayList<>();
    for (int round = 0;
        round < ROUNDS && first * round < Duration.ofSeconds(20).toMillis();
        round++) {
      times.add(time(question, stores));
    }
    times.sort(Double::compare);
    Output.line(
        String.format(
            Locale.ROOT,
            "%n%-44s first %,9.1f ms, then %,9.1f ms, worst %,9.1f ms",
            name,
            first,
            times.get(times.size() / 2),
            times.getLast()));
    statements.stream()
        .map(AskedStatements.Asked::sql)
        .distinct()
        .forEach(sql -> explain(statements, sql, connection));
    asked.take();
  }

  private void explain(List<AskedStatements.Asked> statements, String sql, Connection connection) {
    try {
      List<String> plan =
          statements.stream()
              .filter(one -> one.sql().equals(sql))
              .findFirst()
              .orElseThrow()
              .plan(connection, reader.explain());
      plan.forEach(step -> Output.line("    " + step));
      reader.scans(plan).forEach(step -> Output.line("  !! reads a whole table: " + step));
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static double time(Question question, Stores stores) {
    long start = System.nanoTime();
    question.ask(stores);
    return (System.nanoTime() - start) / NANOS;
  }

  private Map<String, Question> questions(Stores stores) {
    long middle = many.attackers() / 2;
    TechniqueId technique = new TechniqueId(ManyTags.TECHNIQUE);
    Map<String, Scope> scopes = new LinkedHashMap<>();
    scopes.put("fleet", new Scope.Fleet());
    scopes.put("identity, busiest", new Scope.OfIdentity(ManyTags.identity(0)));
    scopes.put("identity, middling", new Scope.OfIdentity(ManyTags.identity(middle / 4)));
    scopes.put("attacker, busiest", new Scope.OfAttacker(ManyTags.attacker(0)));
    scopes.put("attacker, middling", new Scope.OfAttacker(ManyTags.attacker(middle)));
    scopes.put("session", new Scope.OfSession(new SessionId(ManyTags.session(7))));
    scopes.put("campaign, busiest", new Scope.OfCampaign(ManyTags.campaign(0)));
    scopes.put("campaign, middling", new Scope.OfCampaign(ManyTags.campaign(middle / 40)));
    Map<String, Question> questions = new LinkedHashMap<>();
    scopes.forEach((name, scope) ->
        questions.put("roll-up: " + name, of -> of.tags().tally(scope, TagStore.FLOOR)));
    questions.put(
        "identities by technique: fleet",
        of -> of.tags().identities(new Scope.Fleet(), TagStore.FLOOR));
    scopes.forEach((name, scope) ->
        questions.put("newest tags: " + name, of -> of.tags().tags(scope, technique, LIMIT)));
    questions.put(
        "newest tags: fleet, sub-technique",
        of -> of.tags().tags(new Scope.Fleet(), new TechniqueId(ManyTags.SUB_TECHNIQUE), LIMIT));
    phases("decky phases: identity, busiest", ManyTags.identity(0), stores, questions);
    phases("decky phases: identity, middling", ManyTags.identity(middle / 4), stores, questions);
    questions.put(
        "tags of a release, 100,000 of them",
        of -> {
          int[] seen = {0};
          try {
            of.tags()
                .tagsOfRelease(
                    ManyTags.RELEASE,
                    tag -> {
                      if (++seen[0] == 100_000) {
                        throw new Enough();
                      }
                    });
          } catch (Enough e) {
            // that many are enough
          }
        });
    Instant late = Instant.EPOCH.plusNanos(ManyTags.time(0.99) * 1000);
    EventVisitor nobody = event -> {};
    questions.put("commands of the last hundredth", of -> of.events().commandsSince(late, nobody));
    questions.put(
        "canary triggers of the last hundredth",
        of -> of.events().canaryTriggersSince(late, nobody));
    questions.put(
        "events of the last hundredth",
        of -> of.events().eventsSince(late, EnumSet.allOf(EventKind.class), nobody));
    questions.put("totals", of -> of.events().totals());
    return questions;
  }

  private static void phases(
      String name, UUID identity, Stores stores, Map<String, Question> questions) {
    List<UUID> attackers =
        stores.identities().attackers(identity, LIMIT, 0).data().stream()
            .map(Attacker::uuid)
            .toList();
    questions.put(name, of -> of.clusters().phases(identity, attackers));
  }

  /** Ends a reading early. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
