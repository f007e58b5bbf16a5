package org.decnet.engine.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement while it is being read. Indices count characters of the line. */
final class Draft {
  final int start;
  final int depth;
  final List<String> via;
  final @Nullable Draft carrier;
  final List<Word> assignments = new ArrayList<>();
  final List<Word> words = new ArrayList<>();
  final List<Redirect> redirects = new ArrayList<>();
  int end;
  boolean background;
  boolean afterFailure;

  /** Read on as words without being a command: the head of a loop, a pattern of {@code case}. */
  boolean discarded;

  /** Drafts whose output this one reads. */
  List<Draft> feeders = List.of();

  /** Draft that reads the output. */
  @Nullable Draft reader;

  /** What the program runs in its own place, as sudo does. */
  @Nullable Draft carried;

  /** Here-document or here-string. */
  @Nullable String hereText;

  Draft(int start, int depth, List<String> via, @Nullable Draft carrier) {
    this.start = start;
    this.end = start;
    this.depth = depth;
    this.via = via;
    this.carrier = carrier;
  }

  boolean isEmpty() {
    return words.isEmpty() && assignments.isEmpty() && redirects.isEmpty();
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
  private Draft outermost() {
    Draft draft = this;
    while (draft.carrier != null && draft.carrier.carried == draft) {
      draft = draft.carrier;
    }
    return draft;
  }

  Statement.Pipes pipes() {
    Draft place = outermost();
    String from = place.feeders.isEmpty() ? null : place.feeders.getLast().innermost().name();
    String to = place.reader == null ? null : place.reader.innermost().name();
    return new Statement.Pipes(from, to, stdinText(place), EchoText.of(innermost().words));
  }

  private static @Nullable String stdinText(Draft place) {
    if (place.hereText != null) {
      return place.hereText;
    }
    if (place.feeders.size() != 1) {
      return null;
    }
    Draft feeder = place.feeders.getFirst().innermost();
    return feeder.redirects.stream().anyMatch(redirect -> redirect.descriptor() == 1)
        ? null
        : EchoText.of(feeder.words);
  }

  private @Nullable String name() {
    return words.isEmpty() ? null : Statement.baseName(words.getFirst().value());
  }
}
