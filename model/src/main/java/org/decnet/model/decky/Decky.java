package org.decnet.model.decky;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decoy of the fleet.
 *
 * @param name {@code ^[a-z0-9-]{1,64}$}
 * @param distro word of the distribution that it claims to run
 * @param archetype word of the kind of host that it was made as; null if its services were named
 * @param address of this host, on which its services listen
 * @param services all of them; some may not be offered now
 * @param mutateMinutes minutes between two rotations of its services; 0 for none
 * @param seed what all that it makes up follows from
 * @param problem why it is not as it shall be; null if it is
 * @param mutatedAt when its services were rotated last, or when it was made
 */
public record Decky(
    String name,
    String distro,
    @Nullable String archetype,
    String address,
    List<DeckyService> services,
    DeckyWish wish,
    DeckyState state,
    @Nullable String problem,
    int mutateMinutes,
    long seed,
    Instant createdAt,
    Instant mutatedAt) {
  /** What names match. */
  public static final String NAME = "^[a-z0-9-]{1,64}$";

  /** Minutes between two rotations unless somebody says otherwise. */
  public static final int USUAL_MINUTES = 30;

  /** Most minutes between two rotations: a week. */
  public static final int MOST_MINUTES = 10_080;

  private static final int LONGEST_NAME = 64;

  /** Copies the services. */
  public Decky {
    services = List.copyOf(services);
  }

  /** Whether a text can be a name. */
  public static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_NAME
        && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
  }

  /** Whether its services are rotated at an interval now. */
  public boolean rotates() {
    return mutateMinutes > 0
        && services.size() > 1
        && wish == DeckyWish.RUN
        && state != DeckyState.PENDING;
  }

  /** When the next rotation is due. */
  public Instant due() {
    return mutatedAt.plus(Duration.ofMinutes(mutateMinutes));
  }

  /** Whether a rotation is due. */
  public boolean isDue(Instant now) {
    return rotates() && !due().isAfter(now);
  }

  /** The same decoy, wanted otherwise. */
  public Decky wanted(DeckyWish other) {
    return changed(services, other, state, problem, mutateMinutes, mutatedAt);
  }

  /** The same decoy with other services. */
  public Decky with(List<DeckyService> other) {
    return changed(other, wish, state, problem, mutateMinutes, mutatedAt);
  }

  /** The same decoy, as it turned out to be. */
  public Decky found(DeckyState now, @Nullable String why) {
    return changed(services, wish, now, why, mutateMinutes, mutatedAt);
  }

  /** The same decoy, rotated. */
  public Decky mutated(Instant at) {
    return changed(services, wish, state, problem, mutateMinutes, at);
  }

  /** The same decoy, rotated at another interval. */
  public Decky every(int minutes) {
    return changed(services, wish, state, problem, minutes, mutatedAt);
  }

  /** What never changes about a decoy stands here once. */
  private Decky changed(
      List<DeckyService> others,
      DeckyWish wanted,
      DeckyState now,
      @Nullable String why,
      int minutes,
      Instant at) {
    return new Decky(
        name, distro, archetype, address, others, wanted, now, why, minutes, seed, createdAt, at);
  }
}
