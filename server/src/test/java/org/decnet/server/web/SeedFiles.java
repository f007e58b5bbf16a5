package org.decnet.server.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.model.credential.ReuseKey;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.server.artifact.ArtifactFolder;
import org.decnet.server.artifact.ArtifactSettings;
import org.decnet.testkit.Hashes;
import org.decnet.testkit.Tty;

/**
 * A log beside which a sensor left a recording and a captured file, both of the busy session of
 * {@link Seed}, with the events that tell of them, and a credential that was tried at two places:
 * four events more than there.
 */
final class SeedFiles {
  static final String CONTENT = "#!/bin/sh\necho <script>alert(1)</script>\n";
  static final String SHA256 = Hashes.sha256(CONTENT);
  static final String LINE = "{\"eventid\":\"x.closed\",\"password\":\"" + Seed.SECRET + "\"}";
  static final UUID RECORDING = EventIds.ofRecord("web-1", "cowrie", Hashes.sha256(LINE) + "#0");

  /** The credential that the wanderer tried on both decoys, and nobody else. */
  static final UUID REUSE = new ReuseKey("d".repeat(64), "plaintext", "pi").id();

  private SeedFiles() {}

  static void write(Stores stores, Path folder, Clock clock) {
    try {
      Path log = Files.createDirectories(folder.resolve("sensor")).resolve("log.json");
      Files.writeString(log, "first\n" + LINE + "\n");
      Path tty = Files.createDirectories(folder.resolve("sensor/tty")).resolve("t1");
      Files.write(
          tty, Tty.begun(Seed.START).after(1500).input("id\r").output("uid=0(root)\r\n").bytes());
      stores
          .events()
          .write(
              List.of(
                  tagged(recording(log)),
                  tagged(file()),
                  tagged(login("web-1")),
                  tagged(login("web-2"))));
      stores.reuse().sweep(2, 100);
      Path captured = folder.resolve("sensor").resolve(SHA256);
      Files.writeString(captured, CONTENT, StandardCharsets.UTF_8);
      new ArtifactFolder(
              folder.resolve("artifacts"), stores.blobs(), () -> ArtifactSettings.USUAL, clock)
          .keep(captured, SHA256, "web-1");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TaggedEvent tagged(Event event) {
    return new TaggedEvent(event, List.of());
  }

  private static Event recording(Path log) {
    return event(EventKind.RECORDING, RECORDING, 9)
        .set(Field.ACTION, "close")
        .set(Field.RECORDING_REF, "var/lib/tty/t1")
        .set(Field.RAW_REF, log + "@6+" + (LINE.length() + 1))
        .build();
  }

  private static Event file() {
    return event(EventKind.FILE, EventIds.ofRecord("web-1", "cowrie", "file"), 8)
        .set(Field.DIRECTION, "upload")
        .set(Field.SHA256, SHA256)
        .set(Field.SIZE, (long) CONTENT.length())
        .set(Field.FILENAME, "run.sh")
        .build();
  }

  private static Event login(String decky) {
    return event(EventKind.AUTH_ATTEMPT, EventIds.ofRecord(decky, "cowrie", "reuse"), 200_000)
        .set(Field.SENSOR, decky)
        .set(Field.DECKY, decky)
        .set(Field.SRC_IP, "203.0.113.9")
        .set(Field.SESSION_ID, null)
        .set(Field.USERNAME, "pi")
        .set(Field.PRINCIPAL_KEY, "pi")
        .set(Field.SECRET_KIND, "plaintext")
        .set(Field.SECRET_SHA256, "d".repeat(64))
        .set(Field.PASSWORD, Seed.SECRET)
        .set(Field.METHOD, "password")
        .set(Field.OUTCOME, "failure")
        .build();
  }

  private static Event.Builder event(EventKind kind, UUID id, int second) {
    return Event.builder(kind)
        .id(id)
        .time(Seed.START.plusSeconds(second))
        .set(Field.SENSOR, "web-1")
        .set(Field.SOURCE, "cowrie")
        .set(Field.SERVICE, "ssh")
        .set(Field.SRC_IP, Seed.IP)
        .set(Field.SESSION_ID, Seed.SESSION.value());
  }
}
