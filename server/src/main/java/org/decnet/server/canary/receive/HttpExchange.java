package org.decnet.server.canary.receive;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.decnet.model.event.IpText;
import org.decnet.server.proxy.TrustedProxies;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a client: its requests, each answered before it is looked at. Heads, bodies,
 * requests and time are bounded.
 */
final class HttpExchange {
  private static final int MOST_HEAD = 16 * 1024;
  private static final int MOST_BODY = 64 * 1024;
  private static final int GONE = -1;
  private static final int TOO_LONG = -2;
  private static final int MOST_REQUESTS = 100;
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(15);

  private final Socket socket;
  private final InputStream in;
  private final TrustedProxies proxies;
  private final Uses uses;
  private final Clock clock;
  private final byte[] buffer = new byte[MOST_HEAD];
  private int filled;
  private long deadline;

  HttpExchange(Socket socket, TrustedProxies proxies, Uses uses, Clock clock) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.proxies = proxies;
    this.uses = uses;
    this.clock = clock;
  }

  /** Answers until the client has gone, wants no more, or takes too long. */
  void serve() throws IOException {
    boolean goesOn = true;
    for (int request = 1; goesOn; request++) {
      deadline = System.nanoTime() + LONGEST_REQUEST.toNanos();
      int end = readHead();
      if (end == GONE) {
        return;
      }
      RequestHead head = end == TOO_LONG ? null : RequestHead.read(buffer, end);
      if (head == null) {
        socket.getOutputStream().write(Answers.refused(clock.instant()));
        return;
      }
      long body = head.bodyLength();
      goesOn = head.keepsAlive() && body >= 0 && body <= MOST_BODY && request < MOST_REQUESTS;
      Instant now = clock.instant();
      skipHead(end);
      boolean whole = skipBody(body < 0 ? 0 : Math.min(body, MOST_BODY));
      socket.getOutputStream().write(Answers.to(head, goesOn, now));
      note(head, now);
      goesOn = goesOn && whole;
    }
  }

  private void note(RequestHead head, Instant now) {
    Slugs slugs = new Slugs();
    slugs.inTarget(head.target());
    slugs.afterKey(head.header("Authorization"));
    slugs.inName(host(head.header("Host")));
    List<String> found = slugs.found();
    if (!found.isEmpty()) {
      uses.bring(
          new Use(
              found,
              "http",
              now,
              client(head),
              head.header("User-Agent"),
              head.target(),
              null,
              head.lines()));
    }
  }

  private String client(RequestHead head) {
    String peer = IpText.canonical(socket.getInetAddress().getHostAddress());
    return IpText.canonical(proxies.client(peer, head.header(TrustedProxies.HEADER)));
  }

  private static @Nullable String host(@Nullable String header) {
    int colon = header == null ? -1 : header.indexOf(':');
    return header == null || colon < 0 ? header : header.substring(0, colon);
  }

  /** Where the head ends, {@link #GONE} or {@link #TOO_LONG}. */
  private int readHead() throws IOException {
    int end = endOfHead(0);
    while (end < 0) {
      if (filled == buffer.length) {
        return TOO_LONG;
      }
      int from = filled;
      if (!fill()) {
        return GONE;
      }
      end = endOfHead(Math.max(0, from - 3));
    }
    return end;
  }

  private boolean fill() throws IOException {
    long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    if (left <= 0) {
      return false;
    }
    socket.setSoTimeout((int) left);
    try {
      int got = in.read(buffer, filled, buffer.length - filled);
      filled += Math.max(got, 0);
      return got > 0;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private int endOfHead(int from) {
    for (int i = from; i + 1 < filled; i++) {
      boolean plain = buffer[i] == '\n' && buffer[i + 1] == '\n';
      boolean usual =
          buffer[i] == '\n' && i + 2 < filled && buffer[i + 1] == '\r' && buffer[i + 2] == '\n';
      if (plain || usual) {
        return i + (plain ? 2 : 3);
      }
    }
    return -1;
  }

  private void skipHead(int end) {
    System.arraycopy(buffer, end, buffer, 0, filled - end);
    filled -= end;
  }

  /** Whether all of a body came. */
  private boolean skipBody(long length) throws IOException {
    long left = length;
    while (left > 0) {
      if (filled == 0 && !fill()) {
        return false;
      }
      int some = (int) Math.min(left, filled);
      skipHead(some);
      left -= some;
    }
    return true;
  }
}
