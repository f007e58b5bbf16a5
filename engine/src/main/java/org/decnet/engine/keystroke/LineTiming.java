package org.decnet.engine.keystroke;

import java.util.ArrayList;
import java.util.List;
import org.decnet.engine.keystroke.TerminalSession.Shown;
import org.decnet.model.observation.Primitive;

/** What lies between lines: thought, reading, and what follows a complaint. */
final class LineTiming {
  private static final long READING = 250_000;
  private static final int MORE_THAN_AN_ECHO = 8;
  private static final int FEWEST = 2;

  private final List<TypedLine> lines;
  private final List<Shown> shown;
  private final List<Long> between = new ArrayList<>();
  private int next;
  private int answered;
  private int read;
  private final int[] tactics = new int[3];

  private LineTiming(TerminalSession session) {
    lines = session.lines().stream().filter(line -> !line.command()).toList();
    shown = session.shown();
  }

  static void observe(TerminalSession session, Observed observed) {
    LineTiming timing = new LineTiming(session);
    for (int i = 1; i < timing.lines.size(); i++) {
      timing.take(timing.lines.get(i - 1), timing.lines.get(i));
    }
    timing.say(observed);
  }

  private void take(TypedLine before, TypedLine line) {
    between.add(Math.max(0, line.first() - before.entered()));
    long bytes = 0;
    long lastShown = before.entered();
    boolean complaint = false;
    while (next < shown.size() && shown.get(next).micros() < line.first()) {
      Shown part = shown.get(next++);
      if (part.micros() >= before.entered()) {
        bytes += part.bytes();
        lastShown = part.micros();
        complaint |= part.complaint();
      }
    }
    if (bytes > MORE_THAN_AN_ECHO || line.whole()) {
      answered++;
      read += bytes > MORE_THAN_AN_ECHO && line.first() - lastShown >= READING ? 1 : 0;
    }
    if (complaint && !before.isBlank()) {
      tactics[tactic(before.text().strip(), line.text().strip())]++;
    }
  }

  /** 0: the same again; 1: the same program otherwise; 2: something else. */
  private static int tactic(String before, String after) {
    if (before.equals(after)) {
      return 0;
    }
    return firstWord(before).equals(firstWord(after)) ? 1 : 2;
  }

  private static String firstWord(String line) {
    int blank = line.indexOf(' ');
    return blank < 0 ? line : line.substring(0, blank);
  }

  private void say(Observed observed) {
    Sample sample = new Sample(between);
    if (sample.size() >= FEWEST) {
      observed.word(
          Primitive.INTER_COMMAND_LATENCY_CLASS, pace(sample.median()), sample.size(), 10);
      observed.measure(Primitive.INTER_COMMAND_CONSISTENCY, sample.spread(), sample.size(), 20);
    }
    if (answered >= FEWEST) {
      observed.measure(Primitive.FEEDBACK_LOOP_ENGAGEMENT, (double) read / answered, answered, 10);
    }
    int complaints = tactics[0] + tactics[1] + tactics[2];
    if (complaints > 0) {
      int most = tactics[2];
      String word = "move_on";
      if (tactics[1] >= most) {
        most = tactics[1];
        word = "amend";
      }
      observed.word(Primitive.RETRY_TACTIC, tactics[0] >= most ? "repeat" : word, complaints, 6);
    }
  }

  private static String pace(double micros) {
    if (micros < 500_000) {
      return "instant";
    }
    return micros < 3_000_000 ? "quick" : micros < 15_000_000 ? "considered" : "slow";
  }
}
