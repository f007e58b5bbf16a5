package org.decnet.server.web.sessions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.server.web.logs.ShownText;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.tags.CommandRow;
import org.decnet.server.web.tags.TTPTagDetailRow;
import org.jspecify.annotations.Nullable;

/**
 * A session with what happened in it.
 *
 * @param session the columns of the list, at the top level
 * @param recorded whether there is a recording of its terminal to be played
 * @param commands the first commands in order, 200 at most; {@code command_count} tells how many
 *     there are
 * @param tags tags of the session whatever their source, newest first within a technique
 * @param files files that came or went in it, the first 200
 * @param fingerprint what the program of the peer looks like, the first 200 signs
 * @param tunnels where it was to lead, the first 200
 */
public record SessionDetail(
    @JsonUnwrapped SessionRow session,
    boolean recorded,
    List<CommandRow> commands,
    List<TTPTagDetailRow> tags,
    List<FileRow> files,
    List<SignRow> fingerprint,
    List<TunnelRow> tunnels) {
  /** Copies the lists. */
  public SessionDetail {
    commands = List.copyOf(commands);
    tags = List.copyOf(tags);
    files = List.copyOf(files);
    fingerprint = List.copyOf(fingerprint);
    tunnels = List.copyOf(tunnels);
  }

  /** A file that came or went. */
  public record FileRow(
      UUID eventId,
      Instant time,
      @Nullable String sha256,
      @Nullable Long size,
      @Nullable String filename,
      @Nullable String origPath,
      @Nullable String url,
      @Nullable String direction,
      @Nullable String storedAs) {
    static FileRow of(Event event, Caller caller) {
      return new FileRow(
          event.id(),
          event.time(),
          event.text(Field.SHA256),
          event.integer(Field.SIZE),
          event.text(Field.FILENAME),
          event.text(Field.ORIG_PATH),
          ShownText.of(event.text(Field.URL), caller),
          event.text(Field.DIRECTION),
          event.text(Field.STORED_AS));
    }
  }

  /** A sign by which the program of the peer is known. */
  public record SignRow(@Nullable String fingerprintType, @Nullable String value) {
    static SignRow of(Event event) {
      return new SignRow(event.text(Field.FINGERPRINT_TYPE), event.text(Field.VALUE));
    }
  }

  /** A way through the decoy that the peer asked for. */
  public record TunnelRow(
      UUID eventId,
      Instant time,
      @Nullable String targetHost,
      @Nullable Long targetPort,
      @Nullable String targetScope,
      @Nullable String innerProtocol,
      @Nullable Long dataLen) {
    static TunnelRow of(Event event) {
      return new TunnelRow(
          event.id(),
          event.time(),
          event.text(Field.TARGET_HOST),
          event.integer(Field.TARGET_PORT),
          event.text(Field.TARGET_SCOPE),
          event.text(Field.INNER_PROTOCOL),
          event.integer(Field.DATA_LEN));
    }
  }
}
