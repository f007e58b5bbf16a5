package org.decnet.server.web.tags;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.tag.SecretMask;
import org.decnet.model.actor.TypedCommand;
import org.decnet.model.event.SessionId;
import org.decnet.server.web.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A command line as typed, and its tags.
 *
 * @param ordinal place in the session by time, from 1
 * @param commandText the line; secrets in it are starred out for viewers
 * @param src address of the peer
 */
public record CommandRow(
    UUID eventId,
    @Nullable String sessionId,
    @Nullable UUID attackerUuid,
    String decky,
    @Nullable String service,
    Instant time,
    int ordinal,
    String commandText,
    @Nullable String uid,
    @Nullable String user,
    @Nullable String src,
    @Nullable String pwd,
    @Nullable String parseStatus,
    List<TTPTagDetailRow> tags) {

  /** Source kind of tags that commands bear. */
  public static final String SOURCE_KIND = "command";

  /** The row of a command as a caller may see it. */
  public static CommandRow of(TypedCommand command, List<TTPTagDetailRow> tags, Caller caller) {
    SessionId session = command.session();
    return new CommandRow(
        command.eventId(),
        session == null ? null : session.value(),
        command.attacker(),
        command.decky(),
        command.service(),
        command.time(),
        command.ordinal(),
        caller.isAdmin() ? command.commandText() : SecretMask.mask(command.commandText()),
        command.uid(),
        command.user(),
        command.sourceIp(),
        command.pwd(),
        command.parseStatus(),
        tags);
  }
}
