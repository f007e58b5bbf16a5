package org.decnet.decoy.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The application that a web server claims to run. */
public enum FakeApp {
  /** None but the server's own page. */
  NONE,
  /** A blog. */
  WORDPRESS,
  /** A console of a database. */
  PHPMYADMIN,
  /** A server of Java applications, with its manager. */
  TOMCAT,
  /** A build server. */
  JENKINS;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that people and tables use. */
  public String word() {
    return word;
  }

  /** The application of a word. */
  static Optional<FakeApp> named(String word) {
    return Arrays.stream(values()).filter(app -> app.word.equals(word)).findFirst();
  }
}
