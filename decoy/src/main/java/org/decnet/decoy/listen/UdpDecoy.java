package org.decnet.decoy.listen;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.decnet.decoy.Decoy;
import org.decnet.decoy.line.Ends;
import org.decnet.net.AddressLimit;
import org.decnet.net.ListenAddress;

/**
 * A service over datagrams. Who sends them may lie about who it is, so nobody gets much: so many a
 * minute are taken of one address and of all, and an answer is at most {@link #FACTOR} times as
 * large as what was asked.
 */
public final class UdpDecoy implements Decoy {
  /** Most bytes of a datagram; the rest is cut off. */
  public static final int LARGEST = 4096;

  /** How much larger an answer may be. */
  public static final int FACTOR = 4;

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_OF_ONE = 120;
  private static final int MOST = 3000;
  private static final String ALL = "all";
  private static final int MOST_PEERS = 1024;
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration AFTER_A_FAILURE = Duration.ofMillis(100);
  private static final Duration TO_END = Duration.ofSeconds(5);

  private final String service;
  private final Site site;
  private final Answering answering;
  private final boolean anew;
  private final DatagramSocket socket;
  private final InetSocketAddress address;
  private final AddressLimit ofOne = new AddressLimit(MOST_OF_ONE, MINUTE);
  private final AddressLimit ofAll = new AddressLimit(MOST, MINUTE);
  private final Map<InetSocketAddress, Known> peers = new LinkedHashMap<>();
  private final Thread thread;

  private UdpDecoy(
      String service, Site site, Answering answering, boolean anew, DatagramSocket socket) {
    this.service = service;
    this.site = site;
    this.answering = answering;
    this.anew = anew;
    this.socket = socket;
    this.address = (InetSocketAddress) socket.getLocalSocketAddress();
    this.thread =
        Thread.ofPlatform().name("decnet-decoy-" + service).daemon().unstarted(this::receiveAll);
  }

  private record Known(Peer peer, Instant since) {}

  /**
   * Starts to listen.
   *
   * @param service name of the service
   * @param anew whether each answer comes from another port, as TFTP has it
   * @throws IOException if nothing can listen there
   */
  public static UdpDecoy start(
      String service, Site site, Answering answering, boolean anew, ListenAddress at)
      throws IOException {
    UdpDecoy decoy = new UdpDecoy(service, site, answering, anew, new DatagramSocket(at.socket()));
    decoy.thread.start();
    return decoy;
  }

  @Override
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
        if (!socket.isClosed()) {
          LockSupport.parkNanos(AFTER_A_FAILURE.toNanos());
        }
      } catch (RuntimeException e) {
        site.faults().accept(e); // a boundary: a datagram that breaks a service is one datagram
      }
    }
  }

  private void take(DatagramPacket packet) throws IOException {
    InetSocketAddress from = (InetSocketAddress) packet.getSocketAddress();
    Instant now = site.clock().instant();
    if (from.getPort() == 0
        || !ofOne.admits(from.getAddress().getHostAddress(), now)
        || !ofAll.admits(ALL, now)) {
      return;
    }
    byte[] asked = Arrays.copyOf(packet.getData(), packet.getLength());
    byte[] answer = answering.to(asked, peer(from, now));
    if (answer != null && answer.length <= asked.length * FACTOR) {
      send(new DatagramPacket(answer, answer.length, from));
    }
  }

  private void send(DatagramPacket packet) throws IOException {
    if (!anew) {
      socket.send(packet);
      return;
    }
    InetAddress local = address.getAddress();
    try (DatagramSocket other = new DatagramSocket(0, local)) {
      other.send(packet);
    }
  }

  /** Who sends, known for some minutes; of many the one that came first is forgotten. */
  private Peer peer(InetSocketAddress from, Instant now) {
    Known known = peers.get(from);
    if (known != null && now.isBefore(known.since().plus(LONGEST))) {
      return known.peer();
    }
    peers.remove(from);
    if (peers.size() >= MOST_PEERS) {
      peers.remove(peers.keySet().iterator().next());
    }
    Peer peer = new Peer(site.session(service, Ends.of(from, address, "udp")));
    peer.log().event("connection").send();
    peers.put(from, new Known(peer, now));
    return peer;
  }

  @Override
  public void close() {
    socket.close();
    try {
      thread.join(TO_END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
