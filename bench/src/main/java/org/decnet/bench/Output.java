package org.decnet.bench;

import org.decnet.model.AllowsForbiddenApi;

/** Where benchmarks print. */
final class Output {
  private Output() {}

  @AllowsForbiddenApi("a command prints")
  static void line(String text) {
    System.out.println(text);
  }
}
