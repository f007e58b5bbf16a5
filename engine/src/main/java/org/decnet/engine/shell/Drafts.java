package org.decnet.engine.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The statements of a line while it is being read, under the caps that hold for a line. */
final class Drafts {
  private final String line;
  private final List<Draft> drafts = new ArrayList<>();
  private final Set<Long> spans = new HashSet<>();
  private boolean incomplete;
  private long steps;

  Drafts(String line) {
    this.line = line;
  }

  /** Counts one look at a character. */
  void step() {
    steps++;
  }

  /** How often a character was looked at. */
  long steps() {
    return steps;
  }

  /** Notes that the line was not understood in full. */
  void incomplete() {
    incomplete = true;
  }

  /** Whether no more statements are kept. */
  boolean full() {
    return drafts.size() >= StatementSplitter.MAX_STATEMENTS;
  }

  int size() {
    return drafts.size();
  }

  void add(Draft draft) {
    drafts.add(draft);
  }

  /** The statements added since there were {@code size} of them, at one depth. */
  List<Draft> since(int size, int depth) {
    List<Draft> found = new ArrayList<>();
    for (Draft draft : drafts.subList(Math.min(size, drafts.size()), drafts.size())) {
      if (draft.depth == depth && !draft.discarded) {
        found.add(draft);
      }
    }
    return found;
  }

  /**
   * Takes a span for a statement. The same text may be met twice: as a substitution of a word, and
   * again when that word is itself a command line.
   *
   * @return whether no statement had that span
   */
  boolean claim(int start, int end) {
    return spans.add(((long) start << 32) | end);
  }

  CommandLine commandLine() {
    List<Draft> kept = new ArrayList<>(drafts);
    kept.removeIf(draft -> draft.discarded || draft.isEmpty());
    kept.sort(Comparator.comparingInt((Draft d) -> d.start).thenComparingInt(d -> d.depth));
    if (kept.isEmpty()) {
      return withoutStatements();
    }
    ByteOffsets offsets = new ByteOffsets(line);
    Map<Draft, Integer> indices = new HashMap<>();
    List<Statement> statements = new ArrayList<>(kept.size());
    for (Draft draft : kept) {
      indices.put(draft, statements.size());
      statements.add(statement(draft, indices, offsets));
    }
    return new CommandLine(line, statements, incomplete ? ParseStatus.PARTIAL : ParseStatus.OK);
  }

  private CommandLine withoutStatements() {
    String text = line.strip();
    if (!incomplete || text.isEmpty()) {
      return new CommandLine(line, List.of(), ParseStatus.OK);
    }
    ByteOffsets offsets = new ByteOffsets(line);
    Draft all = new Draft(line.indexOf(text), 0, List.of(), null);
    all.end = all.start + text.length();
    Statement opaque = statement(all, Map.of(), offsets);
    return new CommandLine(line, List.of(opaque), ParseStatus.OPAQUE);
  }

  private Statement statement(Draft draft, Map<Draft, Integer> indices, ByteOffsets offsets) {
    return new Statement(
        offsets.at(draft.start),
        offsets.at(draft.end),
        line.substring(draft.start, draft.end),
        values(draft.assignments),
        values(draft.words),
        draft.redirects,
        draft.background,
        draft.afterFailure,
        draft.via,
        false,
        draft.depth,
        indexOf(draft.carrier, indices),
        draft.pipes());
  }

  private static int indexOf(@Nullable Draft carrier, Map<Draft, Integer> indices) {
    return carrier == null ? -1 : indices.getOrDefault(carrier, -1);
  }

  private static List<String> values(List<Word> words) {
    return words.stream().map(Word::value).toList();
  }
}
