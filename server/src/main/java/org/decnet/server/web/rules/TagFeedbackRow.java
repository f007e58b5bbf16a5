package org.decnet.server.web.rules;

import java.time.Instant;
import java.util.UUID;
import org.decnet.model.tag.TagFeedback;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst says of a tag.
 *
 * @param user who says it
 * @param verdict correct, wrong or unsure
 * @param note for people; null without one
 */
public record TagFeedbackRow(
    UUID tagUuid, String ruleId, String user, String verdict, @Nullable String note, Instant at) {
  static TagFeedbackRow of(TagFeedback feedback) {
    return new TagFeedbackRow(
        feedback.tag(),
        feedback.rule().value(),
        feedback.user(),
        feedback.verdict().word(),
        feedback.note(),
        feedback.at());
  }

  /**
   * Whether a tag is right.
   *
   * @param verdict correct, wrong or unsure
   * @param note for people
   */
  public record TagFeedbackRequest(@Nullable String verdict, @Nullable String note) {}
}
