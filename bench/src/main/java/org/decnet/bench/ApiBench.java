package org.decnet.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.AuditEntry;
import org.decnet.model.AllowsForbiddenApi;
import org.decnet.server.node.Node;
import org.decnet.server.web.RunningServer;
import org.decnet.server.web.WebServer;
import org.decnet.server.web.http.WebMvc;
import org.decnet.server.web.security.Passwords;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.setup.WebSettings;
import org.decnet.server.webhook.Sender;
import org.decnet.server.webhook.WebhookSettings;
import org.decnet.testkit.volume.ManyTags;

/**
 * Asks a web server over many tags 200 times a second and prints how long answers take, beside the
 * same client and server with an answer that takes no thought. Arguments: those of {@link
 * QueryBench}, then the seconds that count.
 */
public final class ApiBench {
  private static final int RATE = 200;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration REFERENCE = Duration.ofSeconds(15);
  private static final int WAITING_IN_ROW = 500;
  private static final double NANOS = 1e9;
  private static final double MILLIS = 1e6;

  private final OpenLoop client;

  private ApiBench(OpenLoop client) {
    this.client = client;
  }

  /** Runs the bench. */
  public static void main(String[] arguments) throws Exception {
    FilledDatabase database = FilledDatabase.open(arguments);
    Duration time = Duration.ofSeconds(arguments.length > 3 ? Long.parseLong(arguments[3]) : 60);
    try (Node node = Node.open(database.settings());
        Sender webhooks = Sender.of(WebhookSettings.of(Map.of()))) {
      index(database, node);
      String password = new BigInteger(160, new SecureRandom()).toString(36);
      String user = addViewer(node, password);
      try (RunningServer server =
          WebServer.start(
              WebSettings.DEFAULTS.at("127.0.0.1", 0),
              ApiParts.of(node, Clock.systemUTC(), "bench", webhooks))) {
        String base = "http://127.0.0.1:" + server.port() + WebMvc.BASE;
        String token = new BenchLogin(base).token(user, password);
        new ApiBench(new OpenLoop(base, token, RATE))
            .measure(new ApiQuestions(database.many()).all(), time);
      }
    }
    System.exit(0); // servers run in threads of their own
  }

  private void measure(List<Question> questions, Duration time) {
    List<Question> nothing = List.of(new Question("reference", () -> "/health/live"));
    client.run(questions, WARM_UP);
    client.run(nothing, WARM_UP.dividedBy(2));
    table(nothing, REFERENCE);
    table(questions, time);
    table(nothing, REFERENCE);
  }

  @AllowsForbiddenApi("com.sun.management is a documented API of every JDK")
  private void table(List<Question> questions, Duration time) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long wall = System.nanoTime();
    long used = system.getProcessCpuTime();
    Map<String, Latencies> latencies = client.run(questions, time);
    latencies.forEach((name, of) -> Output.line(of.line(name)));
    double processor = system.getProcessCpuTime() - used;
    int asked = latencies.values().stream().mapToInt(Latencies::asked).sum();
    Output.line(
        String.format(
            Locale.ROOT,
            "server and client used %.2f cores, %.1f ms a request; load of the machine %.1f",
            processor / (System.nanoTime() - wall),
            processor / asked / MILLIS,
            system.getSystemLoadAverage()));
  }

  private static String addViewer(Node node, String password) {
    SecureRandom random = new SecureRandom();
    UUID uuid = new UUID(random.nextLong(), random.nextLong());
    String user = "bench-" + uuid;
    Instant now = Clock.systemUTC().instant();
    node.stores()
        .accounts()
        .add(
            new Account(
                uuid,
                user,
                new Passwords(random).hash(password),
                Account.Role.VIEWER,
                false,
                Instant.EPOCH,
                now),
            new AuditEntry(now, "bench", "user.create", user, null));
    return user;
  }

  /** Indexes the words of all events, by the store's own way, unless a run before did. */
  private static void index(FilledDatabase database, Node node) throws Exception {
    long start = System.nanoTime();
    try (Connection connection = database.source().call()) {
      if (isIndexed(connection)) {
        return;
      }
      wait(connection, database.many());
    }
    while (node.stores().logs().index() > 0) {
      // until all words are there
    }
    Output.line(
        String.format(Locale.ROOT, "words after %.0f s", (System.nanoTime() - start) / NANOS));
  }

  private static boolean isIndexed(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("select doc from search_doc limit 1");
        ResultSet rows = statement.executeQuery()) {
      return rows.next();
    }
  }

  private static void wait(Connection connection, ManyTags many) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement statement =
        connection.prepareStatement("insert into search_pending (events) values (?)")) {
      for (long first = 0; first < many.sessions(); first += WAITING_IN_ROW) {
        StringBuilder ids = new StringBuilder();
        for (long i = first; i < Math.min(many.sessions(), first + WAITING_IN_ROW); i++) {
          ids.append(ManyTags.event(i));
        }
        statement.setString(1, ids.toString());
        statement.addBatch();
      }
      statement.executeBatch();
    }
    connection.commit();
  }
}
