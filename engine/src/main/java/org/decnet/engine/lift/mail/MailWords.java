package org.decnet.engine.lift.mail;

import java.util.List;
import java.util.Locale;

/** The words that fraud by mail works with. */
final class MailWords {
  private static final List<String> SUBJECT =
      List.of("urgent", "wire", "invoice", "payroll", "gift card");
  private static final List<String> BODY =
      List.of("send", "transfer", "update banking", "confidential");

  private MailWords() {}

  static List<String> ofSubject(String text) {
    return in(text, SUBJECT);
  }

  static List<String> ofBody(String text) {
    return in(text, BODY);
  }

  private static List<String> in(String text, List<String> words) {
    String folded = folded(text);
    return words.stream()
        .filter(word -> folded.contains(' ' + word + ' ') || folded.contains(' ' + word + "s "))
        .toList();
  }

  /** Lower case, with one blank for whatever is neither letter nor digit, and at both ends. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length() + 2).append(' ');
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        folded.append(c);
      } else if (folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.append(' ').toString();
  }
}
