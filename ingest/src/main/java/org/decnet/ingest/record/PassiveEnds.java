package org.decnet.ingest.record;

import org.decnet.ingest.text.TargetScope;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventClass;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * The two ends of a connection that a passive sensor saw. The sensor's own side is the one with a
 * private address, else the server's. What the sensor's side opens makes no attacker.
 */
public final class PassiveEnds {
  private final @Nullable String clientIp;
  private final @Nullable Long clientPort;
  private final @Nullable String serverIp;
  private final @Nullable Long serverPort;
  private final boolean outbound;
  private final boolean ofPeer;

  private PassiveEnds(
      @Nullable String clientIp,
      @Nullable Long clientPort,
      @Nullable String serverIp,
      @Nullable Long serverPort,
      boolean clientSide) {
    this.clientIp = clientIp;
    this.clientPort = clientPort;
    this.serverIp = serverIp;
    this.serverPort = serverPort;
    this.outbound = isPrivate(clientIp) && !isPrivate(serverIp);
    this.ofPeer = clientSide && !outbound;
  }

  /**
   * The ends of a connection.
   *
   * @param clientSide whether the record describes the client's system
   */
  public static PassiveEnds of(
      @Nullable String clientIp,
      @Nullable Long clientPort,
      @Nullable String serverIp,
      @Nullable Long serverPort,
      boolean clientSide) {
    return new PassiveEnds(clientIp, clientPort, serverIp, serverPort, clientSide);
  }

  /** Tells the record who its peer is. */
  public void apply(SensorRecord record) {
    record
        .peer(outbound ? null : clientIp, outbound ? null : clientPort)
        .decoy(serverIp, serverPort);
  }

  /** Says whose trait an event is; one that is not the peer's says nothing about the peer. */
  public Event.Builder mark(Event.Builder event) {
    event.set(Field.DIRECTION, ofPeer ? "in" : "out");
    return ofPeer ? event : event.set(Field.EVENT_CLASS, EventClass.NOISE.className());
  }

  /** Says that a trait is the server's, which says nothing about the peer. */
  public static Event.Builder ofServer(Event.Builder event) {
    return event.set(Field.DIRECTION, "out").set(Field.EVENT_CLASS, EventClass.NOISE.className());
  }

  private static boolean isPrivate(@Nullable String address) {
    return address != null && TargetScope.of(address, null) != TargetScope.PUBLIC;
  }
}
