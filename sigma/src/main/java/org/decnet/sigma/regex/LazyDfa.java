package org.decnet.sigma.regex;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A table of the states that texts lead to, built as they are met, so that a known step costs one
 * look-up. Safe for use by many threads, which take a lock only to learn a step.
 *
 * <p>Memory is bounded: a full table is thrown away. A text that keeps leading to new states is
 * handed to a {@link Simulation}, so that no text costs more than the program's cost a character.
 */
final class LazyDfa {
  /** Bytes that the states of one expression may take. */
  static final int MOST_BYTES = 256 << 10;

  /** Steps that a search may learn at once ... */
  static final int FREE_LESSONS = 256;

  /** ... and characters that each further one must be paid with. */
  static final int CHARS_A_LESSON = 32;

  private static final int NO_STATE = 0;

  private final Program program;
  private final CharTable chars;
  private final Surroundings surroundings;
  private final Rest rest;
  private final int mostStates;
  private final int startKind;
  private final int startState;
  private final int restState;
  private final AtomicReference<@Nullable Simulation> spare = new AtomicReference<>();
  private final long[] set;
  private final long[] next;
  private volatile StateCache cache;
  private long lessons;
  private long simulated;

  LazyDfa(Program program, CharTable chars) {
    this.program = program;
    this.chars = chars;
    this.surroundings = program.surroundings();
    this.rest = new Rest(program, chars);
    this.set = new long[program.words()];
    this.next = new long[program.words()];
    int width = program.classes().width();
    this.mostStates = Math.max(8, MOST_BYTES / StateCache.bytesOfState(width, program.words()));
    this.startKind = surroundings.remembered(Assertion.EDGE);
    this.startState = width;
    this.restState = surroundings.remembersNothing() && rest.isWorthwhile() ? startState : NO_STATE;
    this.cache = fresh(0);
  }

  /** A table of the state alone in which no match has begun. */
  private StateCache fresh(int generation) {
    StateCache fresh = new StateCache(generation, program.classes().width(), program.words());
    long[] begin = new long[program.words()];
    begin[0] = 1;
    fresh.add(begin, startKind);
    return fresh;
  }

  /** Steps learnt so far. */
  synchronized long lessons() {
    return lessons;
  }

  /** Characters that were left to a simulation. */
  synchronized long simulated() {
    return simulated;
  }

  /** How often the table was thrown away. */
  int flushes() {
    return cache.generation();
  }

  /** Bytes of the table at its present size. */
  int bytes() {
    return cache.capacity() * StateCache.bytesOfState(program.classes().width(), program.words());
  }

  /** Whether some part of a text matches; for programs that do not match the empty text. */
  boolean find(String text) {
    StateCache current = cache;
    int state = startState;
    int end = text.length() - (endsInNewline(text) ? 1 : 0);
    int taken = 0;
    for (int at = 0; ; ) {
      long scanned = scan(current.table(), text, at, end, state);
      at = (int) (scanned >>> 32);
      state = (int) scanned;
      if (state < 0) {
        return state == StateCache.MATCH;
      }
      int charClass = classAt(text, at, end);
      int step = current.table()[state + charClass];
      if (step == StateCache.UNKNOWN) {
        if (taken++ > FREE_LESSONS + at / CHARS_A_LESSON) {
          return simulate(current, state, text, at);
        }
        synchronized (this) {
          step = learn(current, state, charClass);
          current = cache;
        }
      }
      if (step < 0) {
        return step == StateCache.MATCH;
      }
      state = step;
      at += CharTable.widthAt(text, at);
    }
  }

  private boolean endsInNewline(String text) {
    return surroundings.mindsFinalNewline() && text.endsWith("\n");
  }

  /** Only a match or its absence follows the end, so that nothing is read after it. */
  private int classAt(String text, int at, int end) {
    if (at < end) {
      return chars.at(text, at);
    }
    return at == text.length() ? program.classes().end() : program.classes().finalNewline();
  }

  /**
   * Walks along known steps.
   *
   * @return in the upper half where the walk ended, in the lower the state there or its outcome
   */
  private long scan(int[] table, String text, int from, int end, int fromState) {
    char[] latin = chars.latin();
    int state = fromState;
    int at = from;
    while (at < end) {
      if (state == restState) {
        at = rest.skip(text, at, end);
        if (at >= end) {
          break;
        }
      }
      char c = text.charAt(at);
      int step = table[state + (c < 256 ? latin[c] : chars.at(text, at))];
      if (step <= 0) {
        state = step == StateCache.UNKNOWN ? state : step;
        break;
      }
      state = step;
      at += c < Character.MIN_SURROGATE ? 1 : CharTable.widthAt(text, at);
    }
    return (long) at << 32 | (state & 0xFFFF_FFFFL);
  }

  /** Finds where one step leads; the answer is a state of what is the cache afterwards. */
  private int learn(StateCache known, int state, int charClass) {
    lessons++;
    known.copySet(state, set);
    int nextKind = chars.kind(charClass);
    int held = surroundings.held(known.kind(state), nextKind);
    int step = StateCache.MATCH;
    if (!program.accepts(set, held)) {
      step =
          switch (program.step(set, held, charClass, next)) {
            case Program.DEAD -> StateCache.DEAD;
            case Program.ALIVE -> stateOf(surroundings.remembered(nextKind));
            default -> StateCache.MATCH;
          };
    }
    if (known.generation() == cache.generation()) {
      cache.learn(state, charClass, step);
    }
    return step;
  }

  private int stateOf(int kind) {
    int state = cache.find(next, kind);
    if (state != NO_STATE) {
      return state;
    }
    if (cache.isFull()) {
      boolean room = 2 * cache.capacity() <= mostStates;
      cache = room ? cache.larger() : fresh(cache.generation() + 1);
      state = cache.find(next, kind);
    }
    return state == NO_STATE ? cache.add(next, kind) : state;
  }

  private boolean simulate(StateCache current, int state, String text, int at) {
    Simulation pooled = spare.getAndSet(null);
    Simulation simulation = pooled == null ? new Simulation(program, chars) : pooled;
    int kind;
    synchronized (this) {
      simulated += text.length() - at;
      current.copySet(state, simulation.set());
      kind = current.kind(state);
    }
    boolean found = simulation.find(text, at, kind);
    spare.set(simulation);
    return found;
  }
}
