package org.decnet.decoy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.decnet.decoy.listen.Budget;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.persona.Distro;
import org.decnet.decoy.persona.Persona;

/** A decoy's surroundings that keep what it tells. */
public final class TestSite {
  /** A budget for tests of manners: nothing of it ends within a test. */
  public static final Budget WIDE =
      new Budget(64, 64, 32L << 20, Duration.ofMinutes(5), Duration.ofMinutes(1));

  private static final long PATIENCE_SECONDS = 30;

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final List<RuntimeException> faults = new ArrayList<>();
  private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
  private final Persona persona;

  public TestSite() {
    this(7);
  }

  public TestSite(long seed) {
    this.persona =
        new Persona("decky-1", Distro.DEBIAN, seed, Instant.parse("2026-01-02T03:04:05Z"));
  }

  /** The surroundings, by a clock. */
  public Site site(InstantSource clock) {
    return new Site(
        persona,
        lines::add,
        (name, made) -> kept.computeIfAbsent(name, unused -> made.get()),
        clock,
        new SecureRandom(),
        faults::add);
  }

  /** The surroundings, by a clock that stands. */
  public Site site() {
    return site(InstantSource.fixed(Instant.parse("2026-03-04T05:06:07Z")));
  }

  /** What no service should have thrown. */
  public List<RuntimeException> faults() {
    return List.copyOf(faults);
  }

  /** The next line of a type; those before it are dropped. */
  public String next(String type) throws InterruptedException {
    String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    while (line != null && !line.contains(" - " + type + " [")) {
      line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    if (line == null) {
      throw new AssertionError("No line of " + type + " came");
    }
    return line;
  }

  /** Whether a line of a type comes within a tenth of a second. */
  public boolean comes(String type) throws InterruptedException {
    String line = lines.poll(100, TimeUnit.MILLISECONDS);
    return line != null && line.contains(" - " + type + " [");
  }

  /** All lines until a session has ended. */
  public List<String> untilDisconnect() throws InterruptedException {
    List<String> all = new ArrayList<>();
    while (all.isEmpty() || !all.getLast().contains(" - disconnect [")) {
      String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (line == null) {
        throw new AssertionError("The session did not end: " + all);
      }
      all.add(line);
    }
    return all;
  }
}
