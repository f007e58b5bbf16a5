package org.decnet.decoy.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.decnet.decoy.Decoy;
import org.decnet.decoy.DecoyContract;
import org.decnet.decoy.ReadLines;
import org.decnet.decoy.TestSite;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.listen.Talk;
import org.decnet.decoy.login.LoginSettings;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class SshDecoyTest extends DecoyContract {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Override
  protected String service() {
    return "ssh";
  }

  @Override
  protected Talk talk(Site site) {
    return new SshTalk(site, LoginSettings.of(Map.of("logins", "root:vizxv,guest:*")));
  }

  @Test
  void aRealClientLogsInAndItsCommandsAreAnsweredAndTakenDown() throws Exception {
    TestSite site = new TestSite();
    try (Decoy decoy = start(site);
        SshClient client = SshClient.setUpDefaultClient()) {
      client.start();
      try (ClientSession session =
          client
              .connect("root", "127.0.0.1", decoy.address().getPort())
              .verify(PATIENCE)
              .getSession()) {
        session.addPasswordIdentity("wrong");
        session.addPasswordIdentity("vizxv");
        session.auth().verify(PATIENCE);
        assertThat(run(session, "uname -m; false")).isEqualTo("1 x86_64\n");
      }
      List<Event> events = ReadLines.of(site.untilDisconnect());
      assertThat(events)
          .filteredOn(e -> e.kind() == EventKind.AUTH_ATTEMPT)
          .extracting(e -> e.text(Field.PASSWORD) + " " + e.text(Field.OUTCOME))
          .containsExactly("wrong failure", "vizxv success");
      assertThat(events)
          .filteredOn(e -> e.kind() == EventKind.COMMAND)
          .extracting(e -> e.text(Field.COMMAND_TEXT))
          .containsExactly("uname -m; false");
    }
    assertThat(site.faults()).isEmpty();
  }

  private static String run(ClientSession session, String command) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ClientChannel channel = session.createExecChannel(command)) {
      channel.setOut(out);
      channel.open().verify(PATIENCE);
      channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
      return channel.getExitStatus() + " " + out.toString(StandardCharsets.UTF_8);
    }
  }
}
