package org.decnet.decoy.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.time.Duration;
import org.decnet.decoy.Decoy;
import org.decnet.decoy.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TcpDecoyTest {
  private static final Budget SHORT =
      new Budget(8, 8, 1 << 20, Duration.ofMillis(300), Duration.ofMinutes(1));

  @Test
  @Timeout(60)
  void aClientThatTakesNothingIsSentAwayWhenItsTimeIsOver() throws Exception {
    TestSite site = new TestSite();
    Talk endless =
        conversation -> {
          while (true) {
            conversation.write(new byte[8192]);
          }
        };
    try (Decoy decoy = site.start("endless", endless, SHORT);
        Socket socket = TestSite.connect(decoy)) {
      assertThat(site.untilDisconnect().getLast()).contains(" - disconnect [");
      assertThat(socket.isClosed()).isFalse();
    }
  }
}
