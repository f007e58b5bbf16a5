package org.decnet.ingest.listen;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import org.decnet.net.ListenAddress;

/**
 * Takes syslog (RFC 5424) over UDP, a message each datagram. Nobody waits: what finds no room is
 * lost, as it would be on its way.
 */
public final class SyslogUdp implements AutoCloseable {
  private static final int LARGEST_DATAGRAM = 65_535;
  private static final int BUFFER = 4 * 1024 * 1024;

  private final Inbox inbox;
  private final DatagramSocket socket;

  private SyslogUdp(Inbox inbox, DatagramSocket socket) {
    this.inbox = inbox;
    this.socket = socket;
  }

  /**
   * Starts to listen.
   *
   * @throws IOException if nothing can listen there
   */
  public static SyslogUdp start(ListenAddress address, Inbox inbox) throws IOException {
    DatagramSocket socket = new DatagramSocket(address.socket());
    socket.setReceiveBufferSize(BUFFER);
    SyslogUdp udp = new SyslogUdp(inbox, socket);
    Thread.ofPlatform().name("decnet-syslog-udp").daemon().start(udp::receiveAll);
    return udp;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  private void receiveAll() {
    DatagramPacket packet = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
    while (!socket.isClosed()) {
      try {
        packet.setLength(LARGEST_DATAGRAM);
        socket.receive(packet);
        byte[] bytes = Arrays.copyOf(packet.getData(), end(packet));
        inbox.bring(new Received(null, bytes, bytes.length, null), Duration.ZERO);
      } catch (IOException e) {
        // A datagram that cannot be received is lost like any other; a closed socket ends.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Many senders put a line end behind their message. */
  private static int end(DatagramPacket packet) {
    int end = packet.getLength();
    while (end > 0 && (packet.getData()[end - 1] == '\n' || packet.getData()[end - 1] == 0)) {
      end--;
    }
    return end;
  }

  @Override
  public void close() {
    socket.close();
  }
}
