package org.decnet.decoy.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.decnet.decoy.line.EventLine;
import org.decnet.decoy.line.SessionLog;
import org.decnet.decoy.listen.Conversation;
import org.decnet.decoy.listen.Site;
import org.jspecify.annotations.Nullable;

/** One client of a mail server (RFC 5321), answered as Postfix does. */
final class SmtpSession {
  private static final int LONGEST_LINE = 2048;
  private static final int MOST_RECIPIENTS = 100;
  private static final int MOST_ERRORS = 20;
  private static final int MOST_MESSAGE = 10_240_000;
  private static final int QUEUE_BYTES = 5;
  private static final String NOT_KNOWN = "502 5.5.2 Error: command not recognized";
  private static final Set<String> FORBIDDEN = Set.of("CONNECT", "GET", "POST");

  private final Conversation conversation;
  private final SessionLog log;
  private final Site site;
  private final SmtpSettings settings;
  private final String host;
  private boolean hasSender;
  private int recipients;
  private int errors;
  private boolean left;

  SmtpSession(Conversation conversation, Site site, SmtpSettings settings) {
    this.conversation = conversation;
    this.log = conversation.log();
    this.site = site;
    this.settings = settings;
    this.host = site.persona().hostName();
  }

  void hold() throws IOException {
    String banner = settings.banner();
    conversation.say("220 " + (banner.isEmpty() ? host + " ESMTP Postfix (Debian/GNU)" : banner));
    while (!left) {
      byte[] line = conversation.in().line(LONGEST_LINE);
      if (line == null) {
        return;
      }
      if (line.length >= LONGEST_LINE - 1) {
        wrong("500 5.5.2 Error: bad UTF-8 syntax");
      } else {
        take(line);
      }
      if (errors > MOST_ERRORS) {
        conversation.say("421 4.7.0 " + host + " Error: too many errors");
        return;
      }
    }
  }

  private void take(byte[] line) throws IOException {
    String text = new String(line, StandardCharsets.UTF_8).strip();
    int space = text.indexOf(' ');
    String verb = (space < 0 ? text : text.substring(0, space)).toUpperCase(Locale.ROOT);
    String argument = space < 0 ? "" : text.substring(space + 1).strip();
    if (verb.equals("AUTH")) {
      authenticate(argument);
      return;
    }
    boolean denied = verb.equals("RCPT") && !settings.relay();
    log.event(type(verb, denied)).put("cmd", line).send();
    if (FORBIDDEN.contains(verb)) {
      conversation.say("221 2.7.0 Error: I can break rules, too. Goodbye.");
      left = true;
      return;
    }
    switch (verb) {
      case "EHLO" -> hello(argument, true);
      case "HELO" -> hello(argument, false);
      case "MAIL" -> sender(argument);
      case "RCPT" -> recipient(argument);
      case "DATA" -> message();
      case "RSET" -> {
        reset();
        conversation.say("250 2.0.0 Ok");
      }
      case "NOOP" -> conversation.say("250 2.0.0 Ok");
      case "VRFY" -> verify(argument);
      case "QUIT" -> {
        conversation.say("221 2.0.0 Bye");
        left = true;
      }
      default -> wrong(NOT_KNOWN);
    }
  }

  private static String type(String verb, boolean denied) {
    return switch (verb) {
      case "EHLO", "HELO" -> "ehlo";
      case "MAIL" -> "mail_from";
      case "RCPT" -> denied ? "rcpt_denied" : "rcpt_to";
      case "VRFY" -> "vrfy";
      default -> "command";
    };
  }

  private void wrong(String answer) throws IOException {
    errors++;
    conversation.say(answer);
  }

  private void reset() {
    hasSender = false;
    recipients = 0;
  }

  private void hello(String name, boolean extended) throws IOException {
    if (name.isEmpty()) {
      wrong("501 Syntax: " + (extended ? "EHLO" : "HELO") + " hostname");
      return;
    }
    reset();
    conversation.say(
        extended
            ? "250-"
                + host
                + "\r\n250-PIPELINING\r\n250-SIZE "
                + MOST_MESSAGE
                + "\r\n250-VRFY\r\n250-ETRN\r\n250-AUTH PLAIN LOGIN\r\n250-ENHANCEDSTATUSCODES\r\n"
                + "250-8BITMIME\r\n250-DSN\r\n250 SMTPUTF8"
            : "250 " + host);
  }

  private void sender(String argument) throws IOException {
    if (!argument.toUpperCase(Locale.ROOT).startsWith("FROM:")) {
      wrong("501 5.5.4 Syntax: MAIL FROM:<address>");
    } else if (hasSender) {
      wrong("503 5.5.1 Error: nested MAIL command");
    } else {
      hasSender = true;
      conversation.say("250 2.1.0 Ok");
    }
  }

  private void recipient(String argument) throws IOException {
    if (!hasSender) {
      wrong("503 5.5.1 Error: need MAIL command");
      return;
    }
    String address =
        argument.toUpperCase(Locale.ROOT).startsWith("TO:") ? argument.substring(3).strip() : "";
    int end = address.indexOf('>');
    String bare = end < 0 ? address : address.substring(0, end + 1);
    if (bare.isEmpty() || bare.equals("<>")) {
      wrong("501 5.5.4 Syntax: RCPT TO:<address>");
    } else if (!settings.relay()) {
      wrong("454 4.7.1 " + bracketed(bare) + ": Relay access denied");
    } else if (recipients >= MOST_RECIPIENTS) {
      wrong("452 4.5.3 Error: too many recipients");
    } else {
      recipients++;
      conversation.say("250 2.1.5 Ok");
    }
  }

  private static String bracketed(String address) {
    return address.startsWith("<") ? address : "<" + address + ">";
  }

  private void verify(String argument) throws IOException {
    if (argument.isEmpty()) {
      wrong("501 5.5.4 Syntax: VRFY address");
    } else {
      conversation.say("252 2.0.0 " + argument);
    }
  }

  private void message() throws IOException {
    if (recipients == 0) {
      wrong(
          hasSender ? "503 5.5.1 Error: need RCPT command" : "503 5.5.1 Error: need MAIL command");
      return;
    }
    conversation.say("354 End data with <CR><LF>.<CR><LF>");
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    long size = body(kept);
    if (size < 0) {
      return;
    }
    log.event("message_accepted")
        .put("body", kept.toByteArray())
        .put("size", size)
        .put("rcpt_count", recipients)
        .send();
    reset();
    String id = HexFormat.of().withUpperCase().formatHex(site.bytes(QUEUE_BYTES));
    conversation.say(
        size > MOST_MESSAGE
            ? "552 5.3.4 Error: message file too big"
            : "250 2.0.0 Ok: queued as " + id);
  }

  /** Reads a message up to the dot; gives its bytes, or -1 if the client has gone before. */
  private long body(ByteArrayOutputStream kept) throws IOException {
    long size = 0;
    while (true) {
      byte[] line = conversation.in().line(LONGEST_LINE);
      if (line == null) {
        return -1;
      }
      boolean dotted = line.length > 0 && line[0] == '.';
      if (dotted && line.length == 1) {
        return size;
      }
      int from = dotted ? 1 : 0;
      size += line.length - from + 2L;
      if (kept.size() + line.length < EventLine.MOST_VALUE) {
        kept.write(line, from, line.length - from);
        kept.write('\n');
      }
    }
  }

  private void authenticate(String argument) throws IOException {
    int space = argument.indexOf(' ');
    String way = (space < 0 ? argument : argument.substring(0, space)).toUpperCase(Locale.ROOT);
    String first = space < 0 ? "" : argument.substring(space + 1).strip();
    switch (way) {
      case "PLAIN" -> plain(first.isEmpty() ? asked("") : decoded(first));
      case "LOGIN" -> {
        byte[] user = first.isEmpty() ? asked("VXNlcm5hbWU6") : decoded(first);
        byte[] secret = user == null ? null : asked("UGFzc3dvcmQ6");
        if (user == null || secret == null) {
          wrong("501 5.5.2 Error: authentication failed: cannot decode");
        } else {
          judge(new String(user, StandardCharsets.UTF_8), secret);
        }
      }
      default -> wrong("535 5.7.8 Error: authentication failed: Invalid authentication mechanism");
    }
  }

  private void plain(byte @Nullable [] words) throws IOException {
    String text = words == null ? "" : new String(words, StandardCharsets.UTF_8);
    int first = text.indexOf('\0');
    int second = first < 0 ? -1 : text.indexOf('\0', first + 1);
    if (second < 0) {
      wrong("501 5.5.2 Error: authentication failed: cannot decode");
      return;
    }
    judge(
        text.substring(first + 1, second),
        text.substring(second + 1).getBytes(StandardCharsets.UTF_8));
  }

  private void judge(String user, byte[] secret) throws IOException {
    boolean in = settings.logins().admits(user, new String(secret, StandardCharsets.UTF_8));
    log.login("auth_attempt", user, secret, in ? "success" : "failure");
    if (in) {
      conversation.say("235 2.7.0 Authentication successful");
    } else {
      wrong("535 5.7.8 Error: authentication failed: (reason unavailable)");
    }
  }

  private byte @Nullable [] asked(String challenge) throws IOException {
    conversation.say("334 " + challenge);
    byte[] line = conversation.in().line(LONGEST_LINE);
    return line == null ? null : decoded(new String(line, StandardCharsets.ISO_8859_1).strip());
  }

  private static byte @Nullable [] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return null; // the client is told
    }
  }
}
