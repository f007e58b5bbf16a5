package org.decnet.engine.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A simple command in a line: a program with its words, or a bare assignment or redirection.
 *
 * <p>A program that runs another, such as sudo or {@code sh -c}, is a statement, and what it runs
 * is another one, with the first as its {@code carrier}.
 *
 * @param start byte offset of the first character in the UTF-8 form of the line
 * @param end byte offset after the last character
 * @param text the line from start to end, as received
 * @param assignments {@code NAME=value} words before the program, after quote removal
 * @param words program and arguments after quote removal; empty if there is no program
 * @param redirects files that the shell opens for it, in order; held by the innermost program of a
 *     chain such as {@code sudo nohup x > f}
 * @param background whether the shell does not wait for it
 * @param afterFailure whether it runs only if the one before it fails ({@code ||})
 * @param via programs that carry it, outermost first, such as {@code sudo} or {@code sh -c}
 * @param decoded whether it was hidden in encoded text
 * @param depth how many carriers and substitutions it sits in, from 0 to 8
 * @param carrier index of the statement that carries it; -1 if the shell runs it
 * @param pipes what it reads and writes
 */
public record Statement(
    int start,
    int end,
    String text,
    List<String> assignments,
    List<String> words,
    List<Redirect> redirects,
    boolean background,
    boolean afterFailure,
    List<String> via,
    boolean decoded,
    int depth,
    int carrier,
    Pipes pipes) {
  /** Copies the lists. */
  public Statement {
    assignments = List.copyOf(assignments);
    words = List.copyOf(words);
    redirects = List.copyOf(redirects);
    via = List.copyOf(via);
  }

  /** The program as typed; null if there is none. */
  public @Nullable String program() {
    return words.isEmpty() ? null : words.getFirst();
  }

  /** The last part of the program's path; null if there is no program. */
  public @Nullable String arg0() {
    return words.isEmpty() ? null : baseName(words.getFirst());
  }

  /** The words after the program. */
  public List<String> args() {
    return words.isEmpty() ? List.of() : words.subList(1, words.size());
  }

  /** The part of a path after its last slash, or the path if that part is empty. */
  static String baseName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.isEmpty() ? path : name;
  }

  /**
   * What a statement is connected to.
   *
   * @param from base name of the program whose output it reads; null if none
   * @param to base name of the program that reads its output; null if none
   * @param stdinText text that it reads, if the line itself holds it; null if none or unknown
   * @param outputText text that it writes to its standard output, without the last line end, if the
   *     line itself says so (echo, printf); null if unknown
   */
  public record Pipes(
      @Nullable String from,
      @Nullable String to,
      @Nullable String stdinText,
      @Nullable String outputText) {}
}
