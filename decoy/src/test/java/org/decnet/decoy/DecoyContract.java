package org.decnet.decoy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.decnet.decoy.listen.Budget;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.listen.Talk;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every service over TCP must bear, whatever it plays. */
@Timeout(120)
public abstract class DecoyContract {
  private static final int MANY = 8 * 1024 * 1024;

  /** Name of the service. */
  protected abstract String service();

  /** The service. */
  protected abstract Talk talk(Site site);

  /** Starts the service. */
  protected final Decoy start(TestSite site, Budget budget) throws IOException {
    return site.start(service(), talk(site.site()), budget);
  }

  /** Starts the service for a test of its manners. */
  protected final Decoy start(TestSite site) throws IOException {
    return start(site, TestSite.WIDE);
  }

  @Test
  void aSessionIsToldFromItsBeginningToItsEnd() throws Exception {
    TestSite site = new TestSite();
    try (Decoy decoy = start(site)) {
      int port;
      try (Socket socket = TestSite.connect(decoy)) {
        port = socket.getLocalPort();
      }
      List<Event> events = ReadLines.of(site.untilDisconnect());
      assertThat(events.getFirst().kind()).isEqualTo(EventKind.CONNECTION);
      assertThat(events.getFirst().service()).isEqualTo(service());
      assertThat(events.getFirst().decky()).isEqualTo("decky-1");
      assertThat(events.getFirst().sourceIp()).isEqualTo("127.0.0.1");
      assertThat(events.getFirst().get(Field.SRC_PORT)).isEqualTo((long) port);
      assertThat(events.getFirst().get(Field.DST_PORT)).isEqualTo((long) decoy.address().getPort());
      assertThat(events.getLast().text(Field.ACTION)).isEqualTo("close");
      assertThat(events.getLast().get(Field.DURATION_S)).isNotNull();
    }
  }

  @Test
  void eachConnectionIsASessionOfItsOwn() throws Exception {
    TestSite site = new TestSite();
    Set<String> sessions = new HashSet<>();
    try (Decoy decoy = start(site)) {
      for (int i = 0; i < 3; i++) {
        TestSite.connect(decoy).close();
        sessions.add(ReadLines.of(site.untilDisconnect()).getFirst().text(Field.SESSION_ID));
      }
    }
    assertThat(sessions).hasSize(3).doesNotContainNull();
  }

  @Test
  void bytesOfNoProtocolBreakNothing() throws Exception {
    TestSite site = new TestSite();
    Random random = new Random(42);
    try (Decoy decoy = start(site)) {
      for (int i = 0; i < 40; i++) {
        byte[] bytes = new byte[random.nextInt(3000)];
        random.nextBytes(bytes);
        send(decoy, bytes);
        ReadLines.of(site.untilDisconnect());
      }
      for (byte[] bytes :
          List.of(new byte[4096], "\r\n\r\n\r\n".repeat(200).getBytes(StandardCharsets.US_ASCII))) {
        send(decoy, bytes);
        ReadLines.of(site.untilDisconnect());
      }
    }
    assertThat(site.faults()).isEmpty();
  }

  /** Sends bytes and reads until the decoy has nothing more to say. */
  private static void send(Decoy decoy, byte[] bytes) throws IOException {
    try (Socket socket = TestSite.connect(decoy)) {
      socket.getOutputStream().write(bytes);
      socket.shutdownOutput();
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe|closed|aborted).*");
    }
  }

  @Test
  void aClientThatNeverEndsItsLineIsSentAway() throws Exception {
    TestSite site = new TestSite();
    Budget small = new Budget(8, 8, 1 << 20, Duration.ofMinutes(5), Duration.ofMinutes(1));
    byte[] block = "A".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
    try (Decoy decoy = start(site, small)) {
      Socket socket = TestSite.connect(decoy);
      int sent = 0;
      boolean gone = false;
      Thread reader = Thread.ofVirtual().start(() -> drain(socket));
      while (!gone && sent < MANY) {
        try {
          socket.getOutputStream().write(block);
          sent += block.length;
        } catch (IOException e) {
          gone = true;
        }
      }
      ReadLines.of(site.untilDisconnect());
      socket.close();
      reader.join();
    }
    assertThat(site.faults()).isEmpty();
  }

  private static void drain(Socket socket) {
    try {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // The decoy has closed it, or the test has.
    }
  }

  @Test
  void aSilentClientIsSentAway() throws Exception {
    TestSite site = new TestSite();
    Budget quick = TestSite.WIDE.withIdle(Duration.ofMillis(200));
    try (Decoy decoy = start(site, quick);
        Socket socket = TestSite.connect(decoy)) {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      assertThat(site.untilDisconnect().getLast()).contains(" - disconnect [");
    }
  }

  @Test
  void aClientThatDripsIsSentAwayWhenItsTimeIsOver() throws Exception {
    TestSite site = new TestSite();
    Budget quick = new Budget(8, 8, 1 << 20, Duration.ofMillis(600), Duration.ofMinutes(1));
    try (Decoy decoy = start(site, quick)) {
      Socket socket = TestSite.connect(decoy);
      Thread dripping = Thread.ofVirtual().start(() -> drip(socket));
      assertThat(site.untilDisconnect().getLast()).contains(" - disconnect [");
      socket.close();
      dripping.join();
    }
  }

  private static void drip(Socket socket) {
    try {
      socket.setSoTimeout(20);
      while (!isEnded(socket.getInputStream())) {
        socket.getOutputStream().write('a');
      }
    } catch (IOException e) {
      // The decoy has closed it, or the test has.
    }
  }

  /** Whether the decoy has hung up; it may go on for the socket's patience. */
  private static boolean isEnded(InputStream in) throws IOException {
    try {
      return in.read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  @Test
  void oneAddressHasNoMoreThanItsShare() throws Exception {
    TestSite site = new TestSite();
    Budget narrow = new Budget(64, 2, 1 << 20, Duration.ofMinutes(5), Duration.ofMinutes(1));
    List<Socket> held = new ArrayList<>();
    try (Decoy decoy = start(site, narrow)) {
      for (int i = 0; i < 2; i++) {
        held.add(TestSite.connect(decoy));
        site.next("connection");
      }
      try (Socket third = TestSite.connect(decoy)) {
        assertThat(isClosed(third.getInputStream())).isTrue();
      }
      held.getFirst().close();
      site.next("disconnect");
      boolean again = false; // the place is free a moment after the end was told
      for (int i = 0; i < 300 && !again; i++) {
        held.add(TestSite.connect(decoy));
        again = site.comes("connection");
      }
      assertThat(again).isTrue();
    } finally {
      for (Socket socket : held) {
        socket.close();
      }
    }
  }

  private static boolean isClosed(InputStream in) {
    try {
      return in.read() < 0;
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void aClosedDecoyListensNoMoreAndMayBeClosedAgain() throws Exception {
    TestSite site = new TestSite();
    Decoy decoy = start(site);
    InetSocketAddress address = decoy.address();
    try (Socket socket = TestSite.connect(decoy)) {
      site.next("connection");
      decoy.close();
      decoy.close();
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      assertThat(decoy.address()).isEqualTo(address);
    } catch (IOException e) {
      assertThat(decoy.address()).isEqualTo(address);
    }
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(() -> TestSite.connect(decoy).close()))
        .isInstanceOf(IOException.class);
  }
}
