package org.decnet.server.web.rules;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.Stores;
import org.decnet.model.tag.Tag;
import org.decnet.model.tag.TagFeedback;
import org.decnet.model.tag.TagFeedback.Verdict;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.rules.TagFeedbackRow.TagFeedbackRequest;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.AuditTrail;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What analysts say of tags, which the precision of rules is made of (spec 05, section 7). */
@RestController
@RequestMapping("/ttp/tags/{uuid}/feedback")
public final class FeedbackController {
  private static final int LONGEST_NOTE = 1000;

  private final Stores stores;
  private final Clock clock;
  private final AuditTrail trail;

  /** Takes what is said of a node's tags. */
  public FeedbackController(ApiParts parts, AuditTrail trail) {
    this.stores = parts.stores();
    this.clock = parts.clock();
    this.trail = trail;
  }

  /** Says whether a tag is right, in place of what the same person said before. */
  @Operation(summary = "Say whether a tag is right")
  @Allow(Access.ADMIN)
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  TagFeedbackRow say(
      @PathVariable UUID uuid,
      @RequestBody TagFeedbackRequest request,
      Caller caller,
      HttpServletRequest http) {
    Tag tag = stores.tags().tag(uuid).orElseThrow(() -> ApiException.notFound("tag")).tag();
    Verdict verdict =
        Verdict.of(request.verdict() == null ? "" : request.verdict())
            .orElseThrow(() -> ApiException.invalidField("verdict", "be correct, wrong or unsure"));
    TagFeedback feedback =
        new TagFeedback(
            uuid, tag.rule(), caller.name(), verdict, note(request.note()), clock.instant());
    stores.feedback().say(feedback);
    stores
        .accounts()
        .audit(
            trail
                .entry(http, caller, "tag.feedback", uuid.toString())
                .changing(Map.of(), Map.of("verdict", verdict.word())));
    return TagFeedbackRow.of(feedback);
  }

  private static @Nullable String note(@Nullable String note) {
    if (note == null || note.isBlank()) {
      return null;
    }
    if (note.length() > LONGEST_NOTE || note.indexOf('\0') >= 0) {
      throw ApiException.invalidField(
          "note", "have at most " + LONGEST_NOTE + " characters and no NUL among them");
    }
    return note;
  }
}
