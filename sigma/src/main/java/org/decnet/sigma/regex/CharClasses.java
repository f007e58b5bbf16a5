package org.decnet.sigma.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The classes into which an expression divides all characters: those of one class are in the same
 * of its sets, so that it cannot tell them apart.
 *
 * <p>Two more classes stand for a line feed that ends the text and for the end itself.
 */
final class CharClasses {
  /** First characters of the ranges, rising from 0. */
  private final int[] starts;

  /** The class of each range. */
  private final char[] classes;

  /** A character of each class. */
  private final int[] samples;

  private CharClasses(int[] starts, char[] classes, int[] samples) {
    this.starts = starts;
    this.classes = classes;
    this.samples = samples;
  }

  /** The classes that some sets and others tell apart. */
  static CharClasses of(List<CodePointSet> sets, List<CodePointSet> others) {
    Set<CodePointSet> distinct = new LinkedHashSet<>(sets);
    distinct.addAll(others);
    TreeSet<Integer> edges = new TreeSet<>(List.of(0));
    for (CodePointSet set : distinct) {
      for (int i = 0; i < set.ranges(); i++) {
        edges.add(set.first(i));
        edges.add(set.last(i) + 1);
      }
    }
    edges.remove(Character.MAX_CODE_POINT + 1);
    int[] starts = edges.stream().mapToInt(Integer::intValue).toArray();
    int[] ids = new int[starts.length];
    for (CodePointSet set : distinct) {
      refine(ids, starts, set);
    }
    return numbered(starts, ids);
  }

  /** Parts the ranges of each class that are in the set from those that are not. */
  private static void refine(int[] ids, int[] starts, CodePointSet set) {
    Map<Integer, Integer> known = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      int key = 2 * ids[i] + (set.contains(starts[i]) ? 1 : 0);
      Integer id = known.putIfAbsent(key, known.size());
      ids[i] = id == null ? known.size() - 1 : id;
    }
  }

  private static CharClasses numbered(int[] starts, int[] ids) {
    List<Integer> samples = new ArrayList<>();
    char[] classes = new char[ids.length];
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] == samples.size()) {
        samples.add(starts[i]);
      }
      classes[i] = (char) ids[i];
    }
    return new CharClasses(starts, classes, samples.stream().mapToInt(c -> c).toArray());
  }

  /** The number of classes of characters. */
  int count() {
    return samples.length;
  }

  /** The class of a line feed that ends the text. */
  int finalNewline() {
    return samples.length;
  }

  /** The class that stands for the end of the text. */
  int end() {
    return samples.length + 1;
  }

  /** The number of classes with the last two. */
  int width() {
    return samples.length + 2;
  }

  /** A character of a class; -1 for the end. */
  int sample(int charClass) {
    if (charClass == end()) {
      return -1;
    }
    return charClass == finalNewline() ? '\n' : samples[charClass];
  }

  int of(int codePoint) {
    return classes[range(codePoint)];
  }

  /** The only character of a class, if it has just one; else -1. */
  int onlyMember(int charClass) {
    int only = -1;
    for (int i = 0; i < classes.length; i++) {
      if (classes[i] == charClass) {
        int end = i + 1 < starts.length ? starts[i + 1] : Character.MAX_CODE_POINT + 1;
        if (only >= 0 || end - starts[i] > 1) {
          return -1;
        }
        only = starts[i];
      }
    }
    return only;
  }

  /** Whether one of some classes has a character that is not below another. */
  boolean anyFrom(int codePoint, boolean[] some) {
    for (int i = range(codePoint); i < classes.length; i++) {
      if (some[classes[i]]) {
        return true;
      }
    }
    return false;
  }

  /** Whether all characters from one to another are known to be of one class. */
  boolean sameRange(int first, int last) {
    return range(first) == range(last);
  }

  private int range(int codePoint) {
    int index = Arrays.binarySearch(starts, codePoint);
    return index >= 0 ? index : -index - 2;
  }
}
