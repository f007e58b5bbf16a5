package org.decnet.decoy.line;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What one client does at one service. Who it is and which session this is, is bound once: nothing
 * that a client sends can say otherwise. No two lines of a session have the same time, so that what
 * was done twice is two events.
 */
public final class SessionLog {
  /** Facility local0, severity informational. */
  private static final String PRIORITY = "<134>1 ";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final String decky;
  private final String service;
  private final String sid;
  private final Ends ends;
  private final InstantSource clock;
  private final LineSink sink;
  private Instant last = Instant.MIN;

  /**
   * Nothing was done yet.
   *
   * @param decky name of the decoy
   * @param service name of the service
   * @param sid id of the session, no other's
   */
  public SessionLog(
      String decky, String service, String sid, Ends ends, InstantSource clock, LineSink sink) {
    this.decky = decky;
    this.service = service;
    this.sid = sid;
    this.ends = ends;
    this.clock = clock;
    this.sink = sink;
  }

  /** Id of the session. */
  public String sid() {
    return sid;
  }

  /** Who talks to whom. */
  public Ends ends() {
    return ends;
  }

  /**
   * Begins to tell what happened now.
   *
   * @param type such as {@code command}
   */
  public EventLine event(String type) {
    String head = PRIORITY + TIME.format(time()) + ' ' + decky + ' ' + service + " - " + type;
    EventLine line =
        new EventLine(head, sink)
            .put("src_ip", ends.source())
            .put("src_port", ends.sourcePort())
            .put("dst_ip", ends.target())
            .put("dst_port", ends.targetPort())
            .put("sid", sid);
    return ends.transport().equals("udp") ? line.put("transport", "udp") : line;
  }

  /** Tells of somebody who wants in. */
  public void login(String type, String username, byte[] secret, String outcome) {
    event(type).put("username", username).secret(secret).put("outcome", outcome).send();
  }

  /** A time that something lasted, as lines tell it. */
  public static String seconds(Duration lasted) {
    return Double.toString(lasted.toMillis() / 1000.0);
  }

  /** Tells of bytes that are no request of the service. */
  public void payload(byte[] bytes) {
    event("payload").put("data", bytes).send();
  }

  private synchronized Instant time() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    last = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    return last;
  }
}
