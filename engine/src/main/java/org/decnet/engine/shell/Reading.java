package org.decnet.engine.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.decnet.engine.shell.decode.DecodeBudget;
import org.jspecify.annotations.Nullable;

/** A line while it is being read: its statements so far, and the caps that hold for a line. */
final class Reading {
  /** Bytes that values of variables and decoded texts may add up to (spec 01, section 2.4). */
  private static final int MAX_DECODED_BYTES = 1 << 20;

  final String line;
  final Variables variables;
  final WrittenFiles files = new WrittenFiles();
  final DecodeBudget budget = new DecodeBudget(MAX_DECODED_BYTES);
  final Outputs outputs;
  final Carriers carriers;

  /** Here-documents whose lines are still to come. */
  int openHereDocuments;

  private final List<Draft> drafts = new ArrayList<>();
  private @Nullable Set<Long> spans;
  private boolean incomplete;
  private long steps;
  private long lookAhead;
  private int tokens;

  Reading(String line) {
    this.line = line;
    this.variables = new Variables(budget);
    this.outputs = new Outputs(this);
    this.carriers = new Carriers(this);
    this.lookAhead = line.length() + 4096L;
  }

  /** Counts characters that were looked at. */
  void stepped(int count) {
    steps += count;
  }

  /** How often a character was looked at. */
  long steps() {
    return steps;
  }

  /** Counts a part of a word, a word or a sign, of which a line may have only so many. */
  void token() {
    tokens++;
    steps++;
  }

  /** Counts characters looked at ahead of their turn; false if a line has used up its share. */
  boolean looksAhead(int count) {
    steps += count;
    lookAhead -= count;
    return lookAhead > 0;
  }

  /** Notes that the line was not understood in full. */
  void incomplete() {
    incomplete = true;
  }

  boolean isIncomplete() {
    return incomplete;
  }

  /** Whether no more statements are kept, and nothing more is read. */
  boolean full() {
    return drafts.size() >= TolerantShellParser.MAX_STATEMENTS
        || tokens >= TolerantShellParser.MAX_TOKENS;
  }

  int size() {
    return drafts.size();
  }

  List<Draft> drafts() {
    return drafts;
  }

  void add(Draft draft) {
    drafts.add(draft);
  }

  /** The statements added since there were {@code size} of them, at one depth. */
  List<Draft> since(int size, int depth) {
    List<Draft> found = new ArrayList<>();
    for (int i = size; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.depth == depth && !draft.discarded) {
        found.add(draft);
      }
    }
    return found;
  }

  /** Notes the span of a statement within a substitution. */
  void claim(int start, int end) {
    spans = spans == null ? new HashSet<>() : spans;
    spans.add(span(start, end));
  }

  /**
   * Whether a statement within a substitution has a span. The same text may be met twice: as a
   * substitution of a word, and again when that word is itself a command line.
   */
  boolean isClaimed(int start, int end) {
    return spans != null && spans.contains(span(start, end));
  }

  private static long span(int start, int end) {
    return ((long) start << 32) | end;
  }
}
