package org.decnet.engine.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of commands being read: a line, a payload or a substitution. */
final class CommandList {
  /** The closer of a list that only the end of the text ends. */
  static final char NO_CLOSER = '\0';

  final char closer;
  final int depth;
  final Deque<Group> groups = new ArrayDeque<>(2);
  @Nullable Draft command;

  /** Whether the next command stands after {@code ||}. */
  boolean failed;

  /** Whether it stands in the body of a function. */
  boolean inFunction;

  /** Whether loops or conditions choose what the list writes. */
  boolean compound;

  /** Statements on the left of a pipe that waits for its right side. */
  List<Draft> pipe = List.of();

  /** Statements of the element read last, which a pipe may follow. */
  List<Draft> last = List.of();

  /** Statements that write where the list writes. */
  List<Draft> outputs = List.of();

  CommandList(char closer, int depth) {
    this.closer = closer;
    this.depth = depth;
  }

  /** Whether a character ends the list; groups left open do not keep it from ending. */
  boolean isClosedBy(char c) {
    if (closer == NO_CLOSER || c != closer) {
      return false;
    }
    Group group = groups.peek();
    return group == null || group.kind == Group.Kind.WORD;
  }

  /** What the next command reads from: the pipe before it, else the pipe before its group. */
  List<Draft> feeders() {
    if (!pipe.isEmpty()) {
      return pipe;
    }
    Group group = groups.peek();
    return group == null ? List.of() : group.feeders;
  }

  /** Takes a statement into the list. */
  void add(Draft draft) {
    if (outputs.isEmpty()) {
      outputs = new ArrayList<>(2);
    }
    outputs.add(draft);
  }
}
