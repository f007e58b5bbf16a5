package org.decnet.engine.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files whose content the line itself writes. */
final class WrittenFiles {
  private final Map<String, Content> contents = new HashMap<>(0);
  private String directory = "";

  /**
   * What a file holds, worked out only when something reads it.
   *
   * @param before what it held before; null if it was written anew
   * @param writer the statement whose output was added
   */
  record Content(@Nullable Content before, Draft writer) {
    /** The statements whose outputs the file holds, in order. */
    List<Draft> writers() {
      Deque<Draft> writers = new ArrayDeque<>();
      Content content = this;
      while (content != null) {
        writers.addFirst(content.writer);
        content = content.before;
      }
      return new ArrayList<>(writers);
    }
  }

  /** What a file holds at this place of the line; null if unknown. */
  @Nullable Content get(String path) {
    return contents.isEmpty() ? null : contents.get(key(path));
  }

  /** Whether no file is known. */
  boolean isEmpty() {
    return contents.isEmpty();
  }

  /** Takes what a finished statement does to files. */
  void note(Draft draft) {
    for (Redirect redirect : draft.redirects) {
      if (redirect.descriptor() == 1 && redirect.kind() != Redirect.Kind.IN) {
        write(redirect.target(), draft, redirect.kind() == Redirect.Kind.APPEND);
      }
    }
    String name = draft.name();
    if (name == null) {
      return;
    }
    switch (name) {
      case "cd" -> changeDirectory(draft);
      case "tee" -> tee(draft);
      case "cp", "mv" -> copy(draft);
      default -> {}
    }
  }

  private void write(String path, Draft writer, boolean appends) {
    String key = key(path);
    contents.put(key, new Content(appends ? contents.get(key) : null, writer));
  }

  private void tee(Draft draft) {
    boolean appends = draft.words.stream().anyMatch(word -> word.value().equals("-a"));
    for (Word word : draft.words.subList(1, draft.words.size())) {
      if (!word.value().startsWith("-")) {
        write(word.value(), draft, appends);
      }
    }
  }

  private void copy(Draft draft) {
    if (contents.isEmpty() || draft.words.size() < 3) {
      return;
    }
    Content source = get(draft.words.get(draft.words.size() - 2).value());
    if (source != null) {
      contents.put(key(draft.words.getLast().value()), source);
    }
  }

  private void changeDirectory(Draft draft) {
    if (draft.words.size() == 2 && draft.depth == 0 && !draft.afterFailure) {
      directory = key(draft.words.get(1).value());
    }
  }

  private String key(String path) {
    String plain = path.startsWith("./") ? path.substring(2) : path;
    boolean relative = !plain.startsWith("/") && !plain.startsWith("~") && !plain.startsWith("$");
    return relative && !directory.isEmpty() ? directory + '/' + plain : plain;
  }
}
