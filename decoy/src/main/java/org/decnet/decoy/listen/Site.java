package org.decnet.decoy.listen;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.decnet.decoy.capture.Uploads;
import org.decnet.decoy.line.Ends;
import org.decnet.decoy.line.LineSink;
import org.decnet.decoy.line.SessionLog;
import org.decnet.decoy.persona.Keepsakes;
import org.decnet.decoy.persona.Persona;

/**
 * What all services of a decoy have in common.
 *
 * @param lines takes what they tell
 * @param uploads takes files that clients bring
 * @param random for salts, nonces and ids of sessions
 * @param faults hears of what no service should throw
 */
public record Site(
    Persona persona,
    LineSink lines,
    Keepsakes keepsakes,
    Uploads uploads,
    InstantSource clock,
    SecureRandom random,
    Consumer<RuntimeException> faults) {
  private static final int ID_BYTES = 12;

  /** Begins the log of a session that nobody had before. */
  SessionLog session(String service, Ends ends) {
    return new SessionLog(
        persona.decky(), service, HexFormat.of().formatHex(bytes(ID_BYTES)), ends, clock, lines);
  }

  /** Random bytes. */
  public byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
