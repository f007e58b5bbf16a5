package org.decnet.net;

import java.time.Duration;

/** What the HTTP server of the JDK takes from properties of the process, once for all of them. */
public final class JdkHttpLimits {
  private JdkHttpLimits() {}

  /**
   * Bounds clients that are slow, and their number.
   *
   * @param patience for a request and for an answer
   */
  public static void set(Duration patience) {
    String seconds = Long.toString(patience.toSeconds());
    System.setProperty("sun.net.httpserver.maxReqTime", seconds);
    System.setProperty("sun.net.httpserver.maxRspTime", seconds);
    System.setProperty("jdk.httpserver.maxConnections", "64");
  }
}
