package org.decnet.ingest.suricata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Mail, of which domains go on and no address. */
final class EveMail {
  private static final int MOST_RECIPIENTS = 1024;

  private EveMail() {}

  static void emit(JsonObject smtp, JsonObject email, SensorRecord record) {
    command("EHLO", smtp.text("helo"), record);
    String sender = smtp.text("mail_from");
    command("MAIL", domain(sender), record);
    List<@Nullable String> named = smtp.texts("rcpt_to");
    for (String recipient : named.subList(0, Math.min(named.size(), MOST_RECIPIENTS))) {
      command("RCPT", domain(recipient), record);
    }
    smtp.names();
    email.names();
    if (email.has("from") || email.has("to") || email.has("attachment") || record.isEmpty()) {
      message(email, domain(sender), named, record);
    }
  }

  private static void command(String verb, @Nullable String domain, SensorRecord record) {
    if (domain != null) {
      record.emit(
          record
              .event(EventKind.MAIL_COMMAND)
              .set(Field.VERB, verb)
              .set(Field.ARGUMENT_DOMAIN, domain));
    }
  }

  private static void message(
      JsonObject email,
      @Nullable String sender,
      List<@Nullable String> named,
      SensorRecord record) {
    List<@Nullable String> recipients = named.isEmpty() ? email.texts("to") : named;
    List<String> domains =
        texts(recipients).stream().map(EveMail::domain).map(String::valueOf).distinct().toList();
    List<String> files = texts(email.texts("attachment"));
    record.emit(
        record
            .event(EventKind.EMAIL)
            .set(Field.FROM_DOMAIN, domain(email.text("from")))
            .set(Field.MAIL_FROM_DOMAIN, sender)
            .set(Field.RCPT_COUNT, (long) recipients.size())
            .set(Field.RCPT_DOMAINS, domains.isEmpty() ? null : domains)
            .set(Field.ATTACHMENT_COUNT, (long) files.size())
            .set(
                Field.ATTACHMENT_EXTENSIONS,
                files.isEmpty() ? null : files.stream().map(EveMail::extension).toList()));
  }

  private static List<String> texts(List<@Nullable String> values) {
    List<String> texts = new ArrayList<>();
    for (String value : values) {
      if (value != null) {
        texts.add(value);
      }
    }
    return texts;
  }

  private static String extension(String file) {
    int dot = file.lastIndexOf('.');
    return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static @Nullable String domain(@Nullable String address) {
    int at = address == null ? -1 : address.lastIndexOf('@');
    if (address == null || at < 0) {
      return null;
    }
    int end = at + 1;
    while (end < address.length() && isPart(address.charAt(end))) {
      end++;
    }
    return end == at + 1 ? null : address.substring(at + 1, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isPart(char c) {
    return c == '.' || c == '-' || c == '_' || Character.isLetterOrDigit(c);
  }
}
