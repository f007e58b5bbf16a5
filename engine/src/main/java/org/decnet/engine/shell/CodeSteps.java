package org.decnet.engine.shell;

import java.util.ArrayList;
import java.util.List;
import org.decnet.engine.shell.decode.Decoding;
import org.jspecify.annotations.Nullable;

/** Calls whose arguments are still to come, while code is being read: {@code exec(b64decode(}. */
final class CodeSteps {
  /** Calls within calls that are remembered. */
  private static final int MAX_STEPS = 16;

  private final List<Step> steps = new ArrayList<>(4);
  private int brackets;

  /** What a call does with its argument. */
  private enum Kind {
    RUNS,
    EVALUATES,
    DECODES,
    /** It decodes as its second argument says. */
    DECODES_AS_TOLD
  }

  private record Step(Kind kind, @Nullable Decoding decoding, int brackets) {}

  /** A call that runs a command. */
  void runs() {
    add(Kind.RUNS, null);
  }

  /** A call that runs code. */
  void evaluates() {
    add(Kind.EVALUATES, null);
  }

  /** A call that decodes. */
  void decodes(Decoding decoding) {
    add(Kind.DECODES, decoding);
  }

  /** A call that decodes as its second argument says. */
  void decodesAsTold() {
    add(Kind.DECODES_AS_TOLD, null);
  }

  private void add(Kind kind, @Nullable Decoding decoding) {
    if (steps.size() < MAX_STEPS) {
      steps.add(new Step(kind, decoding, brackets));
    }
  }

  /** Brackets were opened. */
  void open(int count) {
    brackets += count;
  }

  /** A bracket was closed, and with it the calls whose arguments stood in it. */
  void close() {
    brackets = Math.max(0, brackets - 1);
    while (!steps.isEmpty() && steps.getLast().brackets >= brackets) {
      steps.removeLast();
    }
  }

  /** A statement ended, and with it all calls without brackets. */
  void endStatement() {
    if (brackets == 0) {
      steps.clear();
    }
  }

  /** All is forgotten at a sign that no call outlives. */
  void reset() {
    brackets = 0;
    steps.clear();
  }

  boolean isRunning() {
    return has(Kind.RUNS);
  }

  boolean isEvaluating() {
    return has(Kind.EVALUATES);
  }

  /** Whether the innermost call decodes as it is told. */
  boolean awaitsCodec() {
    return !steps.isEmpty() && steps.getLast().kind == Kind.DECODES_AS_TOLD;
  }

  private boolean has(Kind kind) {
    for (Step step : steps) {
      if (step.kind == kind) {
        return true;
      }
    }
    return false;
  }

  /** What the calls do to a text that the innermost is given, in order. */
  List<Decoding> decodings() {
    List<Decoding> decodings = new ArrayList<>(steps.size());
    for (int i = steps.size() - 1; i >= 0; i--) {
      Decoding decoding = steps.get(i).decoding;
      if (decoding != null) {
        decodings.add(decoding);
      }
    }
    return decodings;
  }
}
