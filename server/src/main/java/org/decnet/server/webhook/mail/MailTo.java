package org.decnet.server.webhook.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who gets mail: a {@code mailto:} url (RFC 6068) of addresses alone, without headers.
 *
 * @param addresses plain ASCII, 1 to 10
 */
public record MailTo(List<String> addresses) {
  /** What is expected of the text. */
  public static final String EXPECTED =
      "be one to ten mail addresses, such as mailto:soc@corp.example,ir@corp.example";

  private static final String SCHEME = "mailto:";
  private static final int MOST = 10;
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final String ATEXT = "!#$&'*+-/=?^_`{|}~.";

  /** Copies the addresses. */
  public MailTo {
    addresses = List.copyOf(addresses);
  }

  /** Reads a url; null if it is none of addresses alone. */
  public static @Nullable MailTo of(String url) {
    if (!url.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      return null;
    }
    List<String> addresses = parts(url.substring(SCHEME.length()));
    boolean sound = addresses.size() <= MOST && addresses.stream().allMatch(MailTo::isAddress);
    return sound ? new MailTo(addresses) : null;
  }

  /** What commas part, but of more than are allowed the rest in one. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int comma = text.indexOf(','); comma >= 0 && parts.size() < MOST; ) {
      parts.add(text.substring(from, comma));
      from = comma + 1;
      comma = text.indexOf(',', from);
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** Whether a text is a mail address as nearly all are: no quotes, no comments, no escapes. */
  static boolean isAddress(String text) {
    int at = text.lastIndexOf('@');
    return at > 0
        && text.length() <= LONGEST
        && isLocal(text.substring(0, at))
        && isDomain(text.substring(at + 1));
  }

  private static boolean isLocal(String local) {
    return local.length() <= LONGEST_LOCAL
        && dotsPartWords(local)
        && local.chars().allMatch(c -> isLetterOrDigit(c) || ATEXT.indexOf(c) >= 0);
  }

  private static boolean isDomain(String domain) {
    return dotsPartWords(domain)
        && !domain.startsWith("-")
        && domain.chars().allMatch(c -> isLetterOrDigit(c) || c == '-' || c == '.');
  }

  private static boolean dotsPartWords(String text) {
    return !text.isEmpty() && !text.startsWith(".") && !text.endsWith(".") && !text.contains("..");
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
