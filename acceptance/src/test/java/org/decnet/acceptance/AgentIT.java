package org.decnet.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.decnet.testkit.CutLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A master and an agent of the packaged command: from bytes at the agent's decoy to what the
 * master's API shows, also over a link that breaks and an agent that is killed.
 */
class AgentIT {
  private static final int TURNS = 600;
  private static final int MILLIS = 100;
  private static final String MASTER_ADDRESS = "127.0.0.2";

  @TempDir private Path folder;
  private int linkPort;
  private int redis;

  @BeforeEach
  void choosePorts() throws IOException {
    linkPort = freePort();
    redis = freePort();
  }

  @Test
  void whatHappensAtAnAgentIsKeptByItsMasterOnceWhateverBreaks() throws Exception {
    try (ServingNode master = master();
        CutLink link = link()) {
      String token = token(master);
      Process agent = agent(master, token);
      try {
        until(() -> hosts(master), "\"state\":\"running\"");
        attack();
        until(() -> text(master, "/ttp/techniques"), "T1098.004");
        until(() -> text(master, "/sessions"), "\"ended_at\":\"2");
        long lines = sequence(master); // that one attack gives, the end of its session the last
        link.cut();
        attack();
        attack();
        until(this::spooled, String.valueOf(3 * lines)); // what is not written is not to be found
        agent.destroyForcibly().waitFor();
        agent = agent(master, "");
        attack();
        link.mend();
        until(() -> sequence(master), String.valueOf(4 * lines));
        until(() -> sensor(master).get("lines"), String.valueOf(4 * lines));
        assertThat(String.valueOf(sensor(master).get("duplicates"))).isEqualTo("0");
        assertThat(String.valueOf(host(master).get("gaps"))).isEqualTo("0");
        assertThat(String.valueOf(host(master).get("refused"))).isEqualTo("0");
        assertReusedTokenIsRefused(master, token);
        assertDecommissionedAgentIsHeardNoMore(master, link);
      } finally {
        agent.destroy();
        assertThat(agent.waitFor(60, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  /** How many lines lie in the one file of the agent's spool. */
  private long spooled() throws IOException {
    Path spool = folder.resolve("agent").resolve("agent").resolve("spool");
    try (Stream<String> lines = Files.lines(spool.resolve("0000000000000000001.lines"))) {
      return lines.count();
    }
  }

  private void assertReusedTokenIsRefused(ServingNode master, String token) {
    DecnetProcess.Ending second =
        DecnetProcess.at(folder.resolve("second"))
            .run("agent", "--master", master.origin(), "--token", token);
    assertThat(second.code()).isEqualTo(1);
    assertThat(second.err()).contains("unknown, was used before, or has expired");
  }

  private void assertDecommissionedAgentIsHeardNoMore(ServingNode master, CutLink link)
      throws Exception {
    Object lines = sensor(master).get("lines");
    String uuid = String.valueOf(host(master).get("uuid"));
    int connections = link.admitted();
    assertThat(master.delete("/swarm/hosts/" + uuid).statusCode()).isEqualTo(200);
    attack();
    until(() -> link.admitted() > connections + 4, "true"); // it came again, and was sent away
    assertThat(sensor(master).get("lines")).isEqualTo(lines);
    assertThat(hosts(master)).contains("\"total\":0");
  }

  private ServingNode master() throws Exception {
    return ServingNode.working(
        folder.resolve("master"), Map.of("DECNET_SWARM_LISTEN", MASTER_ADDRESS + ":" + linkPort));
  }

  /** The agent speaks to one address of this host, the master listens on another. */
  private CutLink link() throws IOException {
    return CutLink.between(linkPort, new InetSocketAddress(MASTER_ADDRESS, linkPort));
  }

  private static String token(ServingNode master) throws Exception {
    HttpResponse<String> answer = master.post("/swarm/enroll", "{\"name\":\"edge\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return String.valueOf(Json.object(answer.body()).get("token"));
  }

  private Process agent(ServingNode master, String token) throws Exception {
    Path config = folder.resolve("deckies.ini");
    Files.writeString(config, "[cache]\nservices = redis:" + redis + "\nmutate_interval = 0\n");
    DecnetProcess command =
        DecnetProcess.at(folder.resolve("agent"))
            .with(Map.of("DECNET_AGENT_LISTEN", "127.0.0.1:" + freePort(), "DECNET_MODE", "agent"));
    List<String> start =
        token.isEmpty()
            ? List.of("agent")
            : List.of(
                "agent",
                "--master",
                master.origin(),
                "--token",
                token,
                "--config",
                config.toString());
    Process process = command.start(start.toArray(String[]::new));
    assertThat(
            process.inputReader().lines().filter(line -> line.startsWith("Stop with")).findFirst())
        .isPresent();
    return process;
  }

  private static String hosts(ServingNode master) throws Exception {
    return text(master, "/swarm/hosts");
  }

  private static Map<String, Object> host(ServingNode master) throws Exception {
    return first(hosts(master));
  }

  private static long sequence(ServingNode master) throws Exception {
    return host(master).get("last_sequence") instanceof Number number ? number.longValue() : -1;
  }

  private static Map<String, Object> sensor(ServingNode master) throws Exception {
    return Json.objects(Json.object(text(master, "/sensors")).get("data")).stream()
        .filter(sensor -> "cache".equals(sensor.get("sensor")))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> first(String page) {
    return Json.objects(Json.object(page).get("data")).getFirst();
  }

  private static String text(ServingNode master, String path) throws Exception {
    return new String(master.get(path), StandardCharsets.UTF_8);
  }

  private static void until(Callable<?> question, String wanted) throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    for (int i = 0; i < TURNS && !String.valueOf(question.call()).contains(wanted); i++) {
      assertThat(never.await(MILLIS, TimeUnit.MILLISECONDS)).isFalse();
    }
    assertThat(String.valueOf(question.call())).contains(wanted);
  }

  /** Attacks once the decoy is there, which comes a moment after the agent. */
  private void attack() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    until(
        () -> {
          try {
            done.set(done.get() || attacked());
          } catch (ConnectException e) {
            return "not there yet";
          }
          return done;
        },
        "true");
  }

  private boolean attacked() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), redis)) {
      socket.setSoTimeout(60_000);
      socket
          .getOutputStream()
          .write(
              "CONFIG SET dbfilename authorized_keys\r\nQUIT\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
      return true;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
