package org.decnet.decoy.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Branches and loops of a line: {@code if}, {@code while}, {@code until} and {@code for}. What does
 * not run is still read, so that every end finds its begin. A loop turns a bounded number of times.
 */
final class Flow {
  private static final int DEEPEST = 16;
  private static final int MOST_TURNS = 64;

  private final FakeShell shell;
  private final Words line;
  private final Deque<Frame> frames = new ArrayDeque<>();

  Flow(FakeShell shell, Words line) {
    this.shell = shell;
    this.line = line;
  }

  /** A branch or a loop that has not ended. */
  private static final class Frame {
    private final String kind;
    private final List<String> items;
    private final boolean around;
    private int start;
    private int turns;
    private boolean runs;
    private boolean taken;

    private Frame(String kind, List<String> items, boolean around, int start) {
      this.kind = kind;
      this.items = items;
      this.around = around;
      this.runs = around;
      this.start = start;
    }
  }

  /** Whether what stands here runs. */
  boolean runs() {
    Frame inner = frames.peek();
    return inner == null || inner.runs;
  }

  /** Takes a word that steers; false if it is a command. */
  boolean take(List<String> words) {
    String word = words.getFirst();
    if (word.equals("for") && words.size() > 1) {
      begin(word, words.subList(1, words.size()));
      return true;
    }
    if (!Words.KEYWORDS.contains(word)) {
      return false;
    }
    switch (word) {
      case "if", "while", "until" -> begin(word, List.of());
      case "then" -> branch(shell.status() == 0);
      case "elif" -> condition();
      case "else" -> branch(true);
      case "do" -> enter();
      case "fi", "done" -> end();
      default -> {} // a group runs where it stands
    }
    return true;
  }

  private void begin(String kind, List<String> items) {
    if (frames.size() < DEEPEST) {
      frames.push(new Frame(kind, items, runs(), line.place()));
    }
  }

  private void condition() {
    Frame frame = frames.peek();
    if (frame != null) {
      frame.runs = frame.around && !frame.taken;
    }
  }

  private void branch(boolean wanted) {
    Frame frame = frames.peek();
    if (frame != null) {
      frame.runs = frame.around && !frame.taken && wanted;
      frame.taken |= frame.runs;
    }
  }

  private void enter() {
    Frame frame = frames.peek();
    if (frame == null) {
      return;
    }
    boolean failed = shell.status() != 0;
    switch (frame.kind) {
      case "for" -> {
        frame.start = line.place();
        frame.runs = frame.around && next(frame);
      }
      case "until" -> frame.runs = frame.around && failed;
      default -> frame.runs = frame.around && !failed;
    }
  }

  /** The next item of a loop, behind the name and {@code in}. */
  private boolean next(Frame frame) {
    int at = frame.turns + 2;
    if (at >= frame.items.size()) {
      return false;
    }
    shell.set(frame.items.getFirst(), frame.items.get(at));
    return true;
  }

  private void end() {
    @Nullable Frame frame = frames.peek();
    if (frame == null) {
      return;
    }
    frame.turns++;
    boolean isLoop = !frame.kind.equals("if");
    if (isLoop && frame.runs && frame.turns < MOST_TURNS && more(frame)) {
      line.goBack(frame.start);
    } else {
      frames.pop();
    }
  }

  /** Whether a loop may turn again; one with a condition asks that first. */
  private boolean more(Frame frame) {
    return !frame.kind.equals("for") || next(frame);
  }
}
