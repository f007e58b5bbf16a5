package org.decnet.engine.keystroke;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.decnet.engine.shell.ShellParser;
import org.decnet.model.observation.Observation;
import org.decnet.model.observation.Primitive;
import org.jspecify.annotations.Nullable;

/**
 * Turns terminal recordings into traits of behaviour. The same recording gives the same traits; a
 * trait that it does not show is absent.
 */
public final class BehaviouralPrimitives {
  private static final double MICROS = 1_000_000;
  private static final int LONGEST_LOCALE = 32;

  private final ShellParser parser;

  /** Traits by what this parser makes of commands. */
  public BehaviouralPrimitives(ShellParser parser) {
    this.parser = parser;
  }

  /**
   * The traits that a recording shows.
   *
   * @param recording bytes as Cowrie wrote them; stays open
   * @param evidenceRef the recording, and its session behind a {@code #}
   * @param language value of the client's LANG; null if it sent none
   */
  public List<Observation> of(InputStream recording, String evidenceRef, @Nullable String language)
      throws IOException {
    TerminalSession session = TerminalSession.read(recording);
    Observed observed = new Observed(session, evidenceRef);
    if (session.keys().isEmpty() && session.lines().isEmpty()) {
      return List.of();
    }
    TypingTraits.observe(session, observed);
    LineTiming.observe(session, observed);
    CommandTraits.observe(session, parser, observed);
    boolean complete = session.recordingEnd() == RecordingEnd.COMPLETE;
    observed.measure(
        Primitive.SESSION_DURATION,
        (session.end() - session.start()) / MICROS,
        complete ? 2 : 1,
        2);
    if (language != null && isLocale(language)) {
      observed.word(Primitive.LOCALE, language, 9, 10);
    }
    return observed.all();
  }

  /** Whether a value looks like {@code de_DE.UTF-8}; the client may send anything. */
  private static boolean isLocale(String value) {
    return !value.isEmpty()
        && value.length() <= LONGEST_LOCALE
        && value
            .chars()
            .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "_.-@".indexOf(c) >= 0));
  }
}
