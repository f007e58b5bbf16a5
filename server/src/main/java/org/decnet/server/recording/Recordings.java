package org.decnet.server.recording;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.decnet.engine.keystroke.Asciicast;
import org.decnet.engine.keystroke.TerminalSize;
import org.decnet.engine.port.LogStore;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.SessionId;

/** Recordings of sessions, as asciicast. */
public final class Recordings {
  /** A session names its recording when it begins and when it ends. */
  private static final int MOST_EVENTS = 20;

  private final LogStore logs;
  private final RecordingFiles files;

  /**
   * Recordings that lie beside logs, and in some folders.
   *
   * @param folders more of them
   */
  public Recordings(LogStore logs, List<Path> folders) {
    this.logs = logs;
    this.files = new RecordingFiles(folders);
  }

  /** The file of a session's recording; empty if there is none, or it lies elsewhere. */
  public Optional<Path> file(SessionId session) {
    for (Event event :
        logs.ofSession(session, EnumSet.of(EventKind.RECORDING), MOST_EVENTS).reversed()) {
      Path file = files.find(event);
      if (file != null) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /**
   * Writes a recording as asciicast; of a damaged one what is before the damage.
   *
   * @throws IOException if the file cannot be read, or as the target does
   */
  public static void write(Path file, Appendable out) throws IOException {
    try (InputStream in =
        new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS))) {
      Asciicast.write(in, TerminalSize.USUAL, out);
    }
  }
}
