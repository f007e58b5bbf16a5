package org.decnet.engine.port;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.TagFeedback;

/** Keeps what analysts say of tags (spec 01, section 6). */
public interface TagFeedbackStore {
  /** Keeps what somebody says of a tag in place of what they said before. */
  void say(TagFeedback feedback);

  /** What was said of a tag, latest first. */
  List<TagFeedback> of(UUID tag);

  /** How many tags of each rule were called what. */
  Map<RuleId, Map<TagFeedback.Verdict, Long>> byRule();
}
