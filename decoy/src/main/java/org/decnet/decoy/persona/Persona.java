package org.decnet.decoy.persona;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/**
 * What a decoy claims to be. All that follows from it is the same after each start, and another
 * decoy's is not.
 *
 * @param decky name of the decoy
 * @param distro what it claims to run
 * @param seed chosen at random when the decoy was made
 * @param madeAt when the decoy was made
 */
public record Persona(String decky, Distro distro, long seed, Instant madeAt) {
  private static final int MOST_DAYS = 90;
  private static final int MOST_HOSTS = 30;
  private static final List<String> JOINTS = List.of("", "-", "0", "-0");
  private static final List<String> ROLES =
      List.of(
          "app",
          "web",
          "db",
          "mail",
          "files",
          "build",
          "stage",
          "prod",
          "node",
          "backup",
          "gw",
          "intranet",
          "portal",
          "store",
          "vm",
          "host",
          "server",
          "core",
          "edge",
          "worker");

  private static final long SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();

  /**
   * What the host calls itself. Not the decoy's name, which would tell its owner's scheme, and of
   * no one shape, which would tell decoys apart from hosts.
   */
  public String hostName() {
    String role = ROLES.get(number("host.role", 0, ROLES.size()));
    String joint = JOINTS.get(number("host.joint", 0, JOINTS.size()));
    int number = number("host.number", 1, MOST_HOSTS);
    return number("host.numbered", 0, 4) == 0 ? role : role + joint + number;
  }

  /** What the host says to whoever has logged in, with line feeds. */
  public String greeting() {
    return "Linux " + hostName() + " " + distro.kernel() + " x86_64\n\n";
  }

  /** When the host was started last: some weeks before the decoy was made. */
  public Instant bootedAt() {
    long days = 1L + random("boot").nextInt(MOST_DAYS);
    return madeAt.minusSeconds(
        days * SECONDS_OF_A_DAY + random("second").nextInt((int) SECONDS_OF_A_DAY));
  }

  /** Hexadecimal digits for a purpose. */
  public String hex(String purpose, int digits) {
    Random random = random(purpose);
    StringBuilder hex = new StringBuilder(digits);
    for (int i = 0; i < digits; i++) {
      hex.append(Character.forDigit(random.nextInt(16), 16));
    }
    return hex.toString();
  }

  /** A number for a purpose. */
  public int number(String purpose, int from, int below) {
    return from + random(purpose).nextInt(below - from);
  }

  private Random random(String purpose) {
    CRC32 hash = new CRC32();
    hash.update(purpose.getBytes(StandardCharsets.UTF_8));
    return new Random(seed ^ (hash.getValue() * 0x9E3779B97F4A7C15L));
  }
}
