package org.decnet.engine.keystroke;

import java.util.ArrayList;
import java.util.List;
import org.decnet.model.observation.Primitive;

/** How keys are pressed: pace, corrections, pastes, shortcuts. */
final class TypingTraits {
  /** A longer time between two characters is thought, not typing. */
  private static final long LONGEST_GAP = 2_000_000;

  private static final long PAUSE = 1_000_000;
  private static final long LONGEST_PAUSE = 30_000_000;
  private static final int FEWEST_GAPS = 5;
  private static final int FEWEST_GAPS_OF_A_HALF = 30;
  private static final double SHIFT = 1.8;

  private final TerminalSession session;
  private final List<Key> typed;
  private final List<Long> gaps = new ArrayList<>();
  private final int typedLines;
  private int pauses;

  private TypingTraits(TerminalSession session) {
    this.session = session;
    typed = session.keys().stream().filter(Key::isTyped).toList();
    typedLines = (int) typed.stream().filter(key -> key.kind() == Key.Kind.ENTER).count();
    measureGaps();
  }

  static void observe(TerminalSession session, Observed observed) {
    TypingTraits traits = new TypingTraits(session);
    traits.modality(observed);
    if (!traits.typed.isEmpty()) {
      traits.pace(observed);
      traits.habits(observed);
    }
  }

  private void measureGaps() {
    for (int i = 1; i < session.keys().size(); i++) {
      Key before = session.keys().get(i - 1);
      Key key = session.keys().get(i);
      long gap = key.micros() - before.micros();
      boolean withinLine = before.kind() != Key.Kind.ENTER && before.isTyped() && key.isTyped();
      if (withinLine && gap >= PAUSE && gap <= LONGEST_PAUSE) {
        pauses++;
      }
      if (withinLine && isWritten(before) && isWritten(key) && gap <= LONGEST_GAP) {
        gaps.add(gap);
      }
    }
  }

  private static boolean isWritten(Key key) {
    return key.kind() == Key.Kind.PRINTABLE;
  }

  private void modality(Observed observed) {
    int keys = session.keys().size();
    long commands = session.lines().stream().filter(TypedLine::command).count();
    if (keys + commands == 0) {
      return;
    }
    double share = keys == 0 ? 0 : (double) typed.size() / keys;
    String word =
        share >= 0.8 ? "typed" : typed.isEmpty() ? "scripted" : share <= 0.1 ? "pasted" : "mixed";
    observed.word(Primitive.INPUT_MODALITY, word, keys + 20 * (int) commands, 20);
    if (keys > 0) {
      observed.measure(Primitive.PASTE_BURST_RATE, 1 - share, keys, 40);
    }
  }

  private void pace(Observed observed) {
    Sample sample = new Sample(gaps);
    if (sample.size() >= FEWEST_GAPS) {
      observed.measure(
          Primitive.KEYSTROKE_CADENCE,
          (double) Math.round(sample.median() / 1000),
          sample.size(),
          60);
      observed.measure(Primitive.MOTOR_STABILITY, sample.spread(), sample.size(), 60);
    }
    if (gaps.size() >= 2 * FEWEST_GAPS_OF_A_HALF) {
      int half = gaps.size() / 2;
      double first = new Sample(gaps.subList(0, half)).median();
      double second = new Sample(gaps.subList(half, gaps.size())).median();
      boolean shifts = Math.max(first, second) > SHIFT * Math.min(first, second);
      observed.word(
          Primitive.MULTI_ACTOR_INDICATORS, shifts ? "cadence_shift" : "none", gaps.size(), 400);
    }
    DigraphSimhash.of(session.keys())
        .ifPresent(hash -> observed.word(Primitive.DIGRAPH_SIMHASH, hash, gaps.size(), 150));
  }

  private void habits(Observed observed) {
    long written = typed.stream().filter(TypingTraits::isWritten).count();
    if (written >= FEWEST_GAPS) {
      double erased = count(Key.Kind.BACKSPACE);
      observed.measure(Primitive.ERROR_CORRECTION, erased / written, (int) written, 80);
    }
    if (typedLines > 0) {
      observed.measure(Primitive.TAB_COMPLETION, count(Key.Kind.TAB) / typedLines, typedLines, 10);
      observed.measure(Primitive.SHORTCUT_USAGE, shortcuts() / typedLines, typedLines, 10);
      observed.measure(Primitive.COGNITIVE_LOAD, (double) pauses / typedLines, typedLines, 10);
    }
    double keypad = count(Key.Kind.KEYPAD);
    if (keypad > 0) { // silence says nothing: most number pads send plain digits
      observed.measure(Primitive.NUMPAD_USAGE, keypad / typed.size(), typed.size(), 40);
    }
  }

  private double count(Key.Kind kind) {
    return typed.stream().filter(key -> key.kind() == kind).count();
  }

  /** Keys that edit the line or bring back earlier ones; ending a program or the input is none. */
  private double shortcuts() {
    return count(Key.Kind.MOVE)
        + typed.stream()
            .filter(key -> key.kind() == Key.Kind.CONTROL)
            .filter(key -> !key.isControl('c') && !key.isControl('d') && !key.isControl('z'))
            .count();
  }
}
