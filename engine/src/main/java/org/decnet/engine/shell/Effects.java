package org.decnet.engine.shell;

import java.util.List;

/** What a finished statement changes for those after it. */
final class Effects {
  private Effects() {}

  /** Follows a statement into what it carries, and notes the variables and files it writes. */
  static void take(Draft draft, Reading reading) {
    if (draft.words.isEmpty()) {
      draft.assignments.forEach(reading.variables::assign);
    } else {
      program(draft, reading);
    }
    if (!draft.redirects.isEmpty() || !draft.words.isEmpty()) {
      reading.files.note(draft);
    }
  }

  private static void program(Draft draft, Reading reading) {
    knowFiles(draft, reading.files);
    String name = draft.name();
    if (name == null) {
      return;
    }
    switch (name) {
      case "export", "declare", "local", "readonly", "typeset" -> assign(draft, reading);
      case "read", "unset", "mapfile", "readarray", "getopts" -> forget(draft, reading);
      default -> reading.carriers.follow(draft, name);
    }
  }

  /** Notes what the files hold that a statement names or reads. */
  static void knowFiles(Draft draft, WrittenFiles files) {
    if (files.isEmpty()) {
      return;
    }
    for (Word word : draft.words) {
      know(draft, word.value(), files);
    }
    for (Redirect redirect : draft.redirects) {
      if (redirect.kind() == Redirect.Kind.IN) {
        know(draft, redirect.target(), files);
      }
    }
  }

  private static void know(Draft draft, String path, WrittenFiles files) {
    WrittenFiles.Content content = files.get(path);
    if (content != null) {
      draft.knowFile(path, content);
    }
  }

  private static void assign(Draft draft, Reading reading) {
    for (Word word : arguments(draft)) {
      reading.variables.assign(word);
    }
  }

  private static void forget(Draft draft, Reading reading) {
    for (Word word : arguments(draft)) {
      reading.variables.forget(word.value());
    }
  }

  private static List<Word> arguments(Draft draft) {
    return draft.words.subList(1, draft.words.size());
  }
}
