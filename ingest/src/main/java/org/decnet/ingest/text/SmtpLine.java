package org.decnet.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of the mail protocol (RFC 5321, section 4.1).
 *
 * @param verb upper-case verb; empty for what is no command
 * @param argument what follows it, in its own case
 */
public record SmtpLine(String verb, String argument) {
  private static final int LONGEST_DOMAIN = 253;
  private static final Set<String> VERBS =
      Set.of(
          "EHLO",
          "HELO",
          "STARTTLS",
          "RSET",
          "NOOP",
          "QUIT",
          "HELP",
          "VRFY",
          "EXPN",
          "AUTH",
          "ETRN",
          "TURN",
          "BDAT",
          "XCLIENT");

  /** Reads a line, also in the words of the log of messages, such as {@code Mail to: a@b}. */
  public static SmtpLine of(String text) {
    String line = text.strip();
    String upper = line.toUpperCase(Locale.ROOT);
    if (upper.equals("DATA") || upper.equals("DATA:")) {
      return new SmtpLine("DATA", "");
    }
    if (upper.startsWith("MAIL FROM:")) {
      return new SmtpLine("MAIL", after(line, "MAIL FROM:"));
    }
    if (upper.startsWith("RCPT TO:")) {
      return new SmtpLine("RCPT", after(line, "RCPT TO:"));
    }
    if (upper.startsWith("MAIL TO:")) {
      return new SmtpLine("RCPT", after(line, "MAIL TO:"));
    }
    int blank = line.indexOf(' ');
    String word = blank < 0 ? upper : upper.substring(0, blank);
    return VERBS.contains(word)
        ? new SmtpLine(word, blank < 0 ? "" : line.substring(blank + 1).strip())
        : new SmtpLine("", line);
  }

  private static String after(String line, String start) {
    return line.substring(start.length()).strip();
  }

  /** Whether a line between messages can only be a command, and no line of a message. */
  public boolean endsMessage() {
    return switch (verb) {
      case "MAIL", "RCPT" -> argument.indexOf('@') >= 0 || argument.startsWith("<");
      case "QUIT", "RSET", "STARTTLS" -> argument.isEmpty();
      default -> false;
    };
  }

  /** The addresses that are named, one for each recipient. */
  public List<String> addresses() {
    List<String> addresses = new ArrayList<>(1);
    int from = 0;
    int comma = argument.indexOf(',');
    while (comma >= 0) {
      addresses.add(argument.substring(from, comma).strip());
      from = comma + 1;
      comma = argument.indexOf(',', from);
    }
    addresses.add(argument.substring(from).strip());
    return addresses;
  }

  /** The lower-case domain of an address or of a greeting; null if it has none. */
  public @Nullable String domain(String address) {
    int at = address.lastIndexOf('@');
    if (at < 0 && !verb.equals("EHLO") && !verb.equals("HELO")) {
      return null;
    }
    int end = at + 1;
    while (end < address.length() && isPart(address.charAt(end))) {
      end++;
    }
    String domain = address.substring(at + 1, end).toLowerCase(Locale.ROOT);
    return domain.isEmpty() || domain.length() > LONGEST_DOMAIN ? null : domain;
  }

  private static boolean isPart(char c) {
    return c == '.' || c == '-' || c == '_' || Character.isLetterOrDigit(c);
  }
}
