package org.decnet.sigma.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Writes expressions as code of a {@link Program}, the cheapest parts first. */
final class ProgramWriter {
  private static final int LAZY_COST = 1_000;

  private final List<LazyTest> lazies;
  private int[] code = new int[1024];
  private int size;

  ProgramWriter(List<LazyTest> lazies) {
    this.lazies = lazies;
  }

  /** Appends an expression and returns where it begins. */
  int write(Expression expression) {
    int start = size;
    switch (expression) {
      case Expression.Signal signal -> add(word(Program.SIGNAL, signal.id()));
      case Expression.Lazy lazy -> add(word(Program.LAZY, lazy.id()));
      case Expression.Constant constant -> add(word(Program.CONSTANT, constant.holds() ? 1 : 0));
      case Expression.Not not -> writeParts(Program.NOT, List.of(not.operand()));
      case Expression.All all -> writeParts(Program.ALL, cheapestFirst(all.parts()));
      case Expression.Any any -> writeAny(any.parts());
      case Expression.AtLeast some -> {
        add(0);
        add(some.count());
        writeAll(some.parts());
        code[start] = word(Program.AT_LEAST, size - start);
      }
    }
    return start;
  }

  private void writeAny(List<Expression> parts) {
    for (Expression part : parts) {
      if (!(part instanceof Expression.Signal)) {
        writeParts(Program.ANY, cheapestFirst(parts));
        return;
      }
    }
    int start = size;
    add(word(Program.ANY_SIGNAL, parts.size() + 1));
    for (Expression part : parts) {
      write(part);
      // In this list a signal stands for itself, without an operation.
      code[size - 1] >>>= Program.OPERATION_BITS;
    }
    assert size - start == parts.size() + 1;
  }

  private void writeParts(int operation, List<Expression> parts) {
    int start = size;
    add(0);
    writeAll(parts);
    code[start] = word(operation, size - start);
  }

  private void writeAll(List<Expression> parts) {
    for (Expression part : parts) {
      write(part);
    }
  }

  private static int word(int operation, int argument) {
    return argument << Program.OPERATION_BITS | operation;
  }

  private void add(int word) {
    if (size == code.length) {
      code = Arrays.copyOf(code, size * 2);
    }
    code[size++] = word;
  }

  private List<Expression> cheapestFirst(List<Expression> parts) {
    List<Expression> sorted = new ArrayList<>(parts);
    sorted.sort(Comparator.comparingInt(this::cost));
    return sorted;
  }

  private int cost(Expression expression) {
    return switch (expression) {
      case Expression.Signal signal -> 1;
      case Expression.Constant constant -> 1;
      case Expression.Lazy lazy -> LAZY_COST + lazies.get(lazy.id()).cost();
      case Expression.Not not -> cost(not.operand());
      case Expression.All all -> cost(all.parts());
      case Expression.Any any -> cost(any.parts());
      case Expression.AtLeast some -> cost(some.parts());
    };
  }

  private int cost(List<Expression> parts) {
    int cost = 1;
    for (Expression part : parts) {
      cost += cost(part);
    }
    return cost;
  }

  Program build() {
    return new Program(Arrays.copyOf(code, size), lazies.toArray(LazyTest[]::new));
  }
}
