package org.decnet.sigma.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Positions of an automaton, each with the assertions that must hold next to it. The first or last
 * positions of a part; merged into others rather than copied, as each belongs to one part only.
 */
final class Positions {
  private final List<Group> groups = new ArrayList<>(1);

  /** Positions that ask for the same assertions. */
  static final class Group {
    private final int need;
    private int[] members = new int[1];
    private int count;

    private Group(int need) {
      this.need = need;
    }

    int need() {
      return need;
    }

    int count() {
      return count;
    }

    int[] toArray() {
      return Arrays.copyOf(members, count);
    }

    private void addAll(int[] added, int length) {
      if (count + length > members.length) {
        members = Arrays.copyOf(members, Math.max(2 * members.length, count + length));
      }
      System.arraycopy(added, 0, members, count, length);
      count += length;
    }
  }

  static Positions of(int position) {
    Positions positions = new Positions();
    positions.group(0).addAll(new int[] {position}, 1);
    return positions;
  }

  List<Group> groups() {
    return groups;
  }

  /** Adds the positions of another part under more assertions; gives the work done. */
  int addAll(Positions other, int need) {
    int work = 0;
    for (Group group : other.groups) {
      group(group.need | need).addAll(group.members, group.count);
      work += group.count;
    }
    return work;
  }

  int size() {
    int size = 0;
    for (Group group : groups) {
      size += group.count;
    }
    return size;
  }

  private Group group(int need) {
    for (Group group : groups) {
      if (group.need == need) {
        return group;
      }
    }
    Group group = new Group(need);
    groups.add(group);
    return group;
  }
}
