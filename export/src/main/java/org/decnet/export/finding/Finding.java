package org.decnet.export.finding;

import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.tag.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A tag with what is needed to tell others of it.
 *
 * @param event the tagged event; null if it is not stored
 * @param sourceIp address of the attacker; null if only his identity is known
 * @param title what the rule calls it
 */
public record Finding(
    Tag tag,
    @Nullable Event event,
    @Nullable String sourceIp,
    String title,
    FindingSeverity severity) {

  /** Confidence of 0 to 100. */
  int percent() {
    return (int) Math.round(tag.shownConfidence() * 100);
  }

  /** The command line as the evidence has it, where secrets are masked; null if there is none. */
  @Nullable String commandLine() {
    return tag.evidence().values().get("command_text") instanceof String line ? line : null;
  }

  /** A text of the evidence; null if there is none. */
  @Nullable String evidence(String key) {
    return tag.evidence().values().get(key) instanceof String text ? text : null;
  }

  @Nullable String text(Field field) {
    return event == null ? null : event.text(field);
  }

  @Nullable Long number(Field field) {
    return event == null ? null : event.integer(field);
  }

  /** Who acted; null if nobody is named, or by what may be an address of mail. */
  @Nullable String user() {
    String user = text(Field.USERNAME);
    return user == null || user.isEmpty() || user.indexOf('@') >= 0 ? null : user;
  }

  /** Hash of the file that the finding is about; null if it is about none. */
  @Nullable String sha256() {
    return event != null && event.kind() == EventKind.FILE ? text(Field.SHA256) : null;
  }

  /** The decoy. */
  @Nullable String decky() {
    return tag.decky();
  }
}
