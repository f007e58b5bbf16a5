package org.decnet.cli.feed;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.decnet.ingest.formats.Codecs;
import org.decnet.ingest.listen.HttpPush;
import org.decnet.ingest.listen.Inbox;
import org.decnet.ingest.listen.ListenTls;
import org.decnet.ingest.listen.SyslogTcp;
import org.decnet.ingest.listen.SyslogUdp;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.net.ListenAddress;
import org.jspecify.annotations.Nullable;

/** Everything that listens for senders, into one inbox. */
final class Doors implements AutoCloseable {
  private final Inbox inbox = new Inbox();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<String> addresses = new ArrayList<>();

  private Doors() {}

  /**
   * Where to listen; null for not at all.
   *
   * @param token what senders over HTTP must know
   * @param tls how to encrypt; null if nothing is
   */
  record Wanted(
      @Nullable ListenAddress syslogTcp,
      @Nullable ListenAddress syslogTls,
      @Nullable ListenAddress syslogUdp,
      @Nullable ListenAddress http,
      String token,
      @Nullable ListenTls tls) {}

  /**
   * Opens all doors, or none.
   *
   * @throws DecnetException if nothing can listen at one of the addresses
   */
  static Doors open(Wanted wanted) {
    Doors doors = new Doors();
    try {
      doors.openAll(wanted);
      return doors;
    } catch (IOException e) {
      doors.close();
      throw new DecnetException(ErrorCode.BAD_SETTING, "Cannot listen there: " + e.getMessage(), e);
    }
  }

  private void openAll(Wanted wanted) throws IOException {
    if (wanted.syslogTcp() != null) {
      SyslogTcp tcp = SyslogTcp.start(wanted.syslogTcp(), inbox);
      opened(tcp, "syslog over TCP", tcp.address());
    }
    if (wanted.syslogTls() != null && wanted.tls() != null) {
      SyslogTcp tcp = SyslogTcp.start(wanted.syslogTls(), inbox, wanted.tls());
      opened(tcp, "syslog over TLS", tcp.address());
    }
    if (wanted.syslogUdp() != null) {
      SyslogUdp udp = SyslogUdp.start(wanted.syslogUdp(), inbox);
      opened(udp, "syslog over UDP", udp.address());
    }
    if (wanted.http() != null) {
      HttpPush push =
          HttpPush.start(wanted.http(), wanted.token(), Codecs.sources(), inbox, wanted.tls());
      opened(push, wanted.tls() == null ? "HTTP" : "HTTPS", push.address());
    }
  }

  private void opened(AutoCloseable door, String what, InetSocketAddress address) {
    open.add(door);
    addresses.add(
        what + " at " + address.getAddress().getHostAddress() + " port " + address.getPort());
  }

  Inbox inbox() {
    return inbox;
  }

  /** What listens where. */
  List<String> addresses() {
    return addresses;
  }

  @Override
  public void close() {
    @Nullable DecnetException failed = null;
    for (AutoCloseable door : open) {
      try {
        door.close();
      } catch (Exception e) {
        DecnetException now =
            new DecnetException(ErrorCode.BAD_SETTING, "Cannot be closed: " + e.getMessage(), e);
        if (failed == null) {
          failed = now;
        } else {
          failed.addSuppressed(now);
        }
      }
    }
    if (failed != null) {
      throw failed;
    }
  }
}
