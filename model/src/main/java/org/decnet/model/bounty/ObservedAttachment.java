package org.decnet.model.bounty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with mails.
 *
 * @param observations number of mails that it came with
 * @param extensions ends of the names that it had, in order
 * @param firstSubjectSha256 hash of the subject of the first mail; null if it had none
 * @param malware who says that it is malware, since when; null if nobody does
 */
public record ObservedAttachment(
    String sha256,
    Instant firstSeen,
    Instant lastSeen,
    long observations,
    String firstDecky,
    UUID firstAttacker,
    UUID lastAttacker,
    List<String> extensions,
    @Nullable String firstSubjectSha256,
    @Nullable MalwareMatch malware) {
  /** Copies the list. */
  public ObservedAttachment {
    extensions = List.copyOf(extensions);
  }
}
