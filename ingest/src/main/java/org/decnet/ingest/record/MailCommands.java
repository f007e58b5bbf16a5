package org.decnet.ingest.record;

import java.util.List;
import org.decnet.ingest.text.SmtpLine;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/** What is said to mail servers. */
public final class MailCommands {
  private MailCommands() {}

  /**
   * Hands over a command: an event for each recipient that it names, else one.
   *
   * @param text the command as it was sent
   */
  public static void emit(SensorRecord record, SmtpLine line, String text) {
    boolean several = line.verb().equals("RCPT");
    for (String address : several ? line.addresses() : List.of(line.argument())) {
      String domain = line.domain(address);
      boolean named = line.verb().equals("MAIL") || several;
      record.emit(
          text(record, line.verb().equals("DATA") ? "DATA" : text)
              .set(Field.VERB, line.verb())
              .set(Field.ARGUMENT_DOMAIN, domain)
              .set(Field.ARG_VALID, named ? (Boolean) (domain != null) : null));
    }
  }

  /** A line, or the text of a message. */
  public static Event.Builder text(SensorRecord record, String text) {
    return record.event(EventKind.MAIL_COMMAND).set(Field.TEXT, text);
  }
}
