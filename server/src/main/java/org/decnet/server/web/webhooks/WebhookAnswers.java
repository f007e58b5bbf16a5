package org.decnet.server.web.webhooks;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is answered beside rows. */
public final class WebhookAnswers {
  private WebhookAnswers() {}

  /**
   * A new subscription.
   *
   * @param webhook the columns of a row, at the top level
   * @param secret what its events are signed with; shown only now; null if they are not signed
   * @param warnings what deserves a look
   */
  public record WebhookCreated(
      @JsonUnwrapped WebhookRow webhook, @Nullable String secret, List<String> warnings) {
    /** Names the answer without the secret. */
    @Override
    public String toString() {
      return "WebhookCreated[***]";
    }
  }

  /**
   * A new secret.
   *
   * @param secret what events are signed with from now on; shown only now
   * @param oldValidUntil until then they are signed with the old one too
   */
  public record WebhookRotated(UUID uuid, String secret, Instant oldValidUntil) {
    /** Names the answer without the secret. */
    @Override
    public String toString() {
      return "WebhookRotated[***]";
    }
  }

  /**
   * How the sending of a test went.
   *
   * @param delivered whether the receiver took it
   * @param statusCode status of its answer; null without one
   * @param error what went wrong; null if nothing did
   */
  public record WebhookTested(
      boolean delivered, @Nullable Integer statusCode, @Nullable String error) {}
}
