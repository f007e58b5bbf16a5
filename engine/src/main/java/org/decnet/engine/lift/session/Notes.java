package org.decnet.engine.lift.session;

import java.util.List;
import java.util.Locale;
import org.decnet.engine.lift.text.BoundedText;
import org.decnet.engine.lift.text.RansomWords;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** What a session did to databases, and what it left for people to read. */
final class Notes {
  private static final List<String> NAMES =
      List.of("README", "READ_ME", "RECOVER", "HOW_TO", "HOW-TO", "HOWTO", "DECRYPT", "RANSOM");
  private static final List<String> WRITING_VERBS =
      List.of("INSERT", "REPLACE", "UPDATE", "SET", "PUT", "POST");

  private final BoundedText statements = new BoundedText();
  private final BoundedText notes = new BoundedText();

  void add(Event event) {
    switch (event.kind()) {
      case DB_COMMAND -> addStatement(event);
      case FILE_OP -> addFile(event);
      default -> {}
    }
  }

  @Nullable String statements() {
    return statements.orNull();
  }

  @Nullable String notes() {
    return notes.orNull();
  }

  int letters() {
    return statements.length() + notes.length();
  }

  private void addStatement(Event event) {
    String statement = event.text(Field.STATEMENT);
    statements.add(statement);
    if (statement != null && writes(statement)) {
      notes.add(statement);
    }
  }

  private static boolean writes(String statement) {
    String start = statement.stripLeading();
    return WRITING_VERBS.stream()
        .anyMatch(verb -> start.regionMatches(true, 0, verb, 0, verb.length()));
  }

  private void addFile(Event event) {
    String content = event.text(Field.CONTENT_TEXT);
    if (content != null
        && (isNote(event.text(Field.TARGET_FILENAME)) || !RansomWords.in(content).isEmpty())) {
      notes.add(content);
    }
  }

  private static boolean isNote(@Nullable String path) {
    if (path == null) {
      return false;
    }
    String name = path.substring(path.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
    return name.endsWith(".TXT") || NAMES.stream().anyMatch(name::contains);
  }
}
