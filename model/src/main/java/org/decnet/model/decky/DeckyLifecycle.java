package org.decnet.model.decky;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One operation on a decoy, from the wish to its end.
 *
 * @param decky name of the decoy
 * @param error why it failed; null if it did not
 * @param startedAt when it was asked for
 * @param updatedAt when its status changed last
 * @param completedAt when it ended; null while it has not
 */
public record DeckyLifecycle(
    UUID id,
    String decky,
    DeckyOperation operation,
    Status status,
    @Nullable String error,
    Instant startedAt,
    Instant updatedAt,
    @Nullable Instant completedAt) {
  /** How far an operation is. */
  public enum Status {
    /** Nobody has begun. */
    PENDING,
    /** It is being done. */
    RUNNING,
    /** It is done. */
    SUCCEEDED,
    /** It could not be done. */
    FAILED;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word that people and tables use. */
    public String word() {
      return word;
    }

    /** The status of a word. */
    public static Optional<Status> named(String word) {
      return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
  }

  /** An operation that somebody asks for. */
  public static DeckyLifecycle wanted(
      UUID id, String decky, DeckyOperation operation, Instant now) {
    return new DeckyLifecycle(id, decky, operation, Status.PENDING, null, now, now, null);
  }

  /** The same operation, begun. */
  public DeckyLifecycle begun(Instant now) {
    return new DeckyLifecycle(id, decky, operation, Status.RUNNING, null, startedAt, now, null);
  }

  /** The same operation, ended; with an error it has failed. */
  public DeckyLifecycle ended(@Nullable String why, Instant now) {
    Status end = why == null ? Status.SUCCEEDED : Status.FAILED;
    return new DeckyLifecycle(id, decky, operation, end, why, startedAt, now, now);
  }
}
