package org.decnet.engine.shell;

import java.util.List;

/** Opens and closes the compound commands of lists. */
final class Groups {
  /** Open groups that are kept apart; a line with more is hostile or broken. */
  private static final int MAX_GROUPS = 256;

  private final Reading reading;
  private boolean functionFollows;

  Groups(Reading reading) {
    this.reading = reading;
  }

  /** Notes that the next group is the body of a function. */
  void functionFollows() {
    functionFollows = true;
  }

  void push(CommandList list, Group.Kind kind) {
    if (list.groups.size() >= MAX_GROUPS) {
      reading.incomplete();
      return;
    }
    Group group = new Group(kind, reading.size(), list.feeders());
    Group around = list.groups.peek();
    group.inFunction = functionFollows || list.inFunction || (around != null && around.inFunction);
    functionFollows = false;
    list.groups.push(group);
    list.pipe = List.of();
    list.last = List.of();
  }

  /** Opens a loop whose head names a variable. */
  void pushLoop(CommandList list) {
    int before = list.groups.size();
    push(list, Group.Kind.WORD);
    Group group = list.groups.peek();
    if (group != null && list.groups.size() > before) {
      group.namesVariable = true;
    }
  }

  void pop(CommandList list) {
    if (list.groups.isEmpty()) {
      reading.incomplete();
      return;
    }
    list.last = reading.since(list.groups.pop().firstDraft, list.depth);
    list.pipe = List.of();
  }
}
