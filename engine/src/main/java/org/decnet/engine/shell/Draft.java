package org.decnet.engine.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement while it is being read. Indices count characters of the line. */
final class Draft {
  final int start;
  final int depth;
  final List<String> via;
  final @Nullable Draft carrier;
  final List<Word> assignments = new ArrayList<>(0);
  final List<Word> words = new ArrayList<>(6);
  final List<Redirect> redirects = new ArrayList<>(0);
  int end;
  boolean background;
  boolean afterFailure;

  /** Whether it stood in encoded text, or its program did. */
  boolean decoded;

  /** Read on as words without being a command: the head of a loop, a pattern of {@code case}. */
  boolean discarded;

  /** Between {@code [[} and {@code ]]}, where operators are words. */
  boolean inTest;

  /** Drafts whose output this one reads. */
  List<Draft> feeders = List.of();

  /** Draft that reads the output. */
  @Nullable Draft reader;

  /** What the program runs in its own place, as sudo does. */
  @Nullable Draft carried;

  /** Here-document or here-string; null if it has none, or one that is not known. */
  @Nullable KnownText hereText;

  /** Whether it has a here-document. */
  boolean hasHereDocument;

  /** Whether it has a here-document or here-string. */
  boolean hasHereText;

  /** List of commands that its input is redirected from, as in {@code < <(id)}. */
  @Nullable CommandList inputStream;

  /** What files that it names held when it ran. */
  Map<String, WrittenFiles.Content> knownFiles = Map.of();

  /** What it writes, once that was worked out. */
  @Nullable KnownText output;

  boolean outputKnown;

  /** Its place among the statements of the line, once that is known. */
  int index = -1;

  /** What it carries. */
  List<Draft> below = List.of();

  private @Nullable String name;

  Draft(int start, int depth, List<String> via, @Nullable Draft carrier) {
    this.start = start;
    this.end = start;
    this.depth = depth;
    this.via = via;
    this.carrier = carrier;
  }

  /** Takes a statement that it carries. */
  void carries(Draft draft) {
    if (below.isEmpty()) {
      below = new ArrayList<>(2);
    }
    below.add(draft);
  }

  boolean isEmpty() {
    return words.isEmpty() && assignments.isEmpty() && redirects.isEmpty() && !hasHereText;
  }

  boolean isRedirectOnly() {
    return words.isEmpty() && assignments.isEmpty();
  }

  /** The draft at the end of a chain of carriers, which does the work. */
  Draft innermost() {
    Draft draft = this;
    while (draft.carried != null) {
      draft = draft.carried;
    }
    return draft;
  }

  /** The draft that stands in the pipe: the outermost of a chain of carriers. */
  Draft outermost() {
    Draft draft = this;
    while (draft.carrier != null && draft.carrier.carried == draft) {
      draft = draft.carrier;
    }
    return draft;
  }

  /** Base name of the program; null if there is none. */
  @Nullable String name() {
    if (name == null && !words.isEmpty()) {
      name = Statement.baseName(words.getFirst().value());
    }
    return name;
  }

  /** Notes what a file held that it names. */
  void knowFile(String path, WrittenFiles.Content content) {
    if (knownFiles.isEmpty()) {
      knownFiles = new HashMap<>();
    }
    knownFiles.put(path, content);
  }
}
