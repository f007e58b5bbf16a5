package org.decnet.engine.lift.mail;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The domains of mail addresses: all that is ever told of an address. */
final class MailDomains {
  private static final int LONGEST = 253;

  /** Names below which, in countries, everyone registers. */
  private static final Set<String> PUBLIC_SECOND_LEVELS =
      Set.of("ac", "co", "com", "edu", "gov", "gob", "go", "mil", "ne", "net", "or", "org", "sch");

  private MailDomains() {}

  /** The lower-case domain of the last address in a text; null if there is none. */
  static @Nullable String of(@Nullable String text) {
    int at = text == null ? -1 : text.lastIndexOf('@');
    if (text == null || at < 0) {
      return null;
    }
    int end = at + 1;
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    String domain = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
    String named = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
    return named.isEmpty() || named.length() > LONGEST ? null : named;
  }

  private static boolean isPart(char c) {
    return c == '.' || c == '-' || c == '_' || Character.isLetterOrDigit(c);
  }

  /** Whether two domains belong to different organisations; false if either is not known. */
  static boolean differ(@Nullable String a, @Nullable String b) {
    return a != null && b != null && !organisation(a).equals(organisation(b));
  }

  /** The domain that an organisation registers: the last two names, three below public ones. */
  static String organisation(String domain) {
    int last = domain.lastIndexOf('.');
    int second = last < 0 ? -1 : domain.lastIndexOf('.', last - 1);
    if (second < 0) {
      return domain;
    }
    boolean country = domain.length() - last == 3;
    if (country && PUBLIC_SECOND_LEVELS.contains(domain.substring(second + 1, last))) {
      return domain.substring(domain.lastIndexOf('.', second - 1) + 1);
    }
    return domain.substring(second + 1);
  }
}
