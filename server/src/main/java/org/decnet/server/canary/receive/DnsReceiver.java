package org.decnet.server.canary.receive;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.decnet.model.event.IpText;
import org.decnet.net.AddressLimit;
import org.decnet.net.ListenAddress;

/**
 * Answers questions for names over UDP, every one alike. What is no question, and what one address
 * asks too often, is not answered.
 */
public final class DnsReceiver implements AutoCloseable {
  private static final int LARGEST = 1233; // one more than a question may have
  private static final int MOST_ANSWERS = 100;

  private final DatagramSocket socket;
  private final InetSocketAddress address;
  private final Uses uses;
  private final Clock clock;
  private final AddressLimit limit = new AddressLimit(MOST_ANSWERS, Duration.ofSeconds(1));

  private DnsReceiver(DatagramSocket socket, Uses uses, Clock clock) {
    this.socket = socket;
    this.address = (InetSocketAddress) socket.getLocalSocketAddress(); // a closed one has none
    this.uses = uses;
    this.clock = clock;
  }

  /**
   * Starts to listen.
   *
   * @throws IOException if nothing can listen there
   */
  public static DnsReceiver start(ListenAddress address, Uses uses, Clock clock)
      throws IOException {
    DnsReceiver receiver = new DnsReceiver(new DatagramSocket(address.socket()), uses, clock);
    Thread.ofPlatform().name("decnet-canary-dns").daemon().start(receiver::receiveAll);
    return receiver;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return address;
  }

  private void receiveAll() {
    DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
    while (!socket.isClosed()) {
      try {
        packet.setLength(LARGEST);
        socket.receive(packet);
        take(packet);
      } catch (IOException e) {
        // A datagram that cannot be received or answered is lost like any other.
      }
    }
  }

  private void take(DatagramPacket packet) throws IOException {
    DnsQuestion question = DnsQuestion.read(packet.getData(), packet.getLength());
    String ip = IpText.canonical(packet.getAddress().getHostAddress());
    Instant now = clock.instant();
    if (question == null || packet.getPort() == 0 || !limit.admits(ip, now)) {
      return;
    }
    byte[] answer = question.answer();
    socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
    Slugs slugs = new Slugs();
    slugs.inName(question.name());
    if (!slugs.found().isEmpty()) {
      uses.bring(new Use(slugs.found(), "dns", now, ip, null, null, question.name(), List.of()));
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
