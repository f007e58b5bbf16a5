package org.decnet.engine.cluster;

import java.util.Arrays;

/**
 * Disjoint sets of small integers whose members can be listed, and taken apart again.
 *
 * <p>The members of a set form a ring, so listing them costs what it lists.
 */
public final class UnionFind {
  private static final int FIRST_CAPACITY = 16;

  private int[] parents = new int[FIRST_CAPACITY];
  private int[] sizes = new int[FIRST_CAPACITY];
  private int[] ring = new int[FIRST_CAPACITY];
  private int count;

  /** Adds a set of one and returns its member. */
  public int add() {
    if (count == parents.length) {
      parents = Arrays.copyOf(parents, 2 * count);
      sizes = Arrays.copyOf(sizes, 2 * count);
      ring = Arrays.copyOf(ring, 2 * count);
    }
    alone(count);
    return count++;
  }

  /** Sets of one, as many as asked for. */
  public static UnionFind of(int members) {
    UnionFind sets = new UnionFind();
    for (int i = 0; i < members; i++) {
      sets.add();
    }
    return sets;
  }

  /** The member that stands for the set of another. */
  public int find(int member) {
    int at = member;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /** Joins two sets; false if they were one already. */
  public boolean union(int a, int b) {
    int left = find(a);
    int right = find(b);
    if (left == right) {
      return false;
    }
    int winner = sizes[left] >= sizes[right] ? left : right;
    int loser = winner == left ? right : left;
    parents[loser] = winner;
    sizes[winner] += sizes[loser];
    int next = ring[winner];
    ring[winner] = ring[loser];
    ring[loser] = next;
    return true;
  }

  /** All members of the set of one of them. */
  public int[] members(int member) {
    int[] members = new int[sizes[find(member)]];
    int at = member;
    for (int i = 0; i < members.length; i++) {
      members[i] = at;
      at = ring[at];
    }
    return members;
  }

  /** Makes each of these a set of one. They must be all members of the sets they are of. */
  public void takeApart(int[] members) {
    for (int member : members) {
      alone(member);
    }
  }

  /** Number of members. */
  public int size() {
    return count;
  }

  private void alone(int member) {
    parents[member] = member;
    sizes[member] = 1;
    ring[member] = member;
  }
}
