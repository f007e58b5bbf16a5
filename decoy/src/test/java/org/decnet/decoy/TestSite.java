package org.decnet.decoy;

import java.io.IOException;
import java.net.Socket;
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
import org.decnet.decoy.capture.Room;
import org.decnet.decoy.capture.Uploads;
import org.decnet.decoy.listen.Budget;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.listen.Talk;
import org.decnet.decoy.listen.TcpDecoy;
import org.decnet.decoy.persona.Distro;
import org.decnet.decoy.persona.Persona;
import org.decnet.net.ListenAddress;

/** A decoy's surroundings that keep what it tells. */
public final class TestSite {
  /** A budget for tests of manners: nothing of it ends within a test. */
  public static final Budget WIDE =
      new Budget(64, 64, 32L << 20, Duration.ofMinutes(5), Duration.ofMinutes(1));

  private static final long PATIENCE_SECONDS = 30;

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final List<RuntimeException> faults = new ArrayList<>();

  /** What decoys of the same seed keep, over all tests: keys are slow to make. */
  private static final Map<String, byte[]> KEPT = new ConcurrentHashMap<>();

  private final Map<String, byte[]> brought = new ConcurrentHashMap<>();
  private final Uploads uploads = new Uploads(this::keep, new Room(Room.USUAL));
  private final Persona persona;

  public TestSite() {
    this(7);
  }

  public TestSite(long seed) {
    this(seed, Distro.DEBIAN);
  }

  public TestSite(long seed, Distro distro) {
    this.persona = new Persona("decky-1", distro, seed, Instant.parse("2026-01-02T03:04:05Z"));
  }

  private String keep(byte[] content, String sha256) {
    brought.put(sha256, content);
    return sha256;
  }

  /** Files that clients brought, by their hashes. */
  public Map<String, byte[]> brought() {
    return brought;
  }

  /** The surroundings, by a clock. */
  public Site site(InstantSource clock) {
    return new Site(
        persona,
        lines::add,
        (name, made) ->
            KEPT.computeIfAbsent(
                persona.seed() + persona.distro().slug() + name, unused -> made.get()),
        uploads,
        clock,
        new SecureRandom(),
        faults::add);
  }

  /** The surroundings, by a clock that stands. */
  public Site site() {
    return site(InstantSource.fixed(Instant.parse("2026-03-04T05:06:07Z")));
  }

  /** Starts a service in these surroundings. */
  public Decoy start(String service, Talk talk, Budget budget) throws IOException {
    return TcpDecoy.start(service, site(), budget, talk, new ListenAddress("127.0.0.1", 0));
  }

  /** Connects to a decoy, with patience. */
  public static Socket connect(Decoy decoy) throws IOException {
    Socket socket = new Socket(decoy.address().getAddress(), decoy.address().getPort());
    socket.setSoTimeout((int) Duration.ofSeconds(PATIENCE_SECONDS).toMillis());
    return socket;
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
