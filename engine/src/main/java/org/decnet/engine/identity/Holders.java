package org.decnet.engine.identity;

import java.util.Arrays;

/** The observations that hold one value, by number, in no order. */
final class Holders {
  private int[] numbers = new int[2];
  private int count;

  int count() {
    return count;
  }

  int get(int index) {
    return numbers[index];
  }

  void add(int number) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    numbers[count++] = number;
  }

  void remove(int number) {
    for (int i = 0; i < count; i++) {
      if (numbers[i] == number) {
        numbers[i] = numbers[--count];
        return;
      }
    }
  }

  int[] all() {
    return Arrays.copyOf(numbers, count);
  }
}
