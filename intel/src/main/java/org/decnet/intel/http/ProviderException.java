package org.decnet.intel.http;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A provider gave no answer that can be used. The message is fit for logs: no key, address or part
 * of the answer is in it.
 */
public final class ProviderException extends Exception {
  private static final long serialVersionUID = 1L;
  private final boolean refused;
  private final transient @Nullable Duration retryAfter;

  private ProviderException(String message, boolean refused, @Nullable Duration retryAfter) {
    super(message);
    this.refused = refused;
    this.retryAfter = retryAfter;
  }

  /** It may work the next time. */
  public static ProviderException passing(String message) {
    return new ProviderException(message, false, null);
  }

  /** It may work after the time that the provider names. */
  public static ProviderException later(String message, @Nullable Duration retryAfter) {
    return new ProviderException(message, false, retryAfter);
  }

  /** The provider does not take the key. */
  public static ProviderException refused(String message) {
    return new ProviderException(message, true, null);
  }

  /** Whether an operator must do something about it. */
  public boolean isRefused() {
    return refused;
  }

  /** When the provider wants to be asked again. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
