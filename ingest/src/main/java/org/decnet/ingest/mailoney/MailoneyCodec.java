package org.decnet.ingest.mailoney;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.IdleSessions;
import org.decnet.ingest.record.JsonCodec;
import org.decnet.ingest.record.JsonFormat;
import org.decnet.ingest.record.MailCommands;
import org.decnet.ingest.record.Payloads;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.sniff.WireProtocol;
import org.decnet.ingest.text.Printable;
import org.decnet.ingest.text.PythonLiteral;
import org.decnet.ingest.text.SmtpLine;
import org.decnet.model.event.EventClass;
import org.decnet.model.event.Field;

/**
 * Reads Mailoney's JSON logs, of commands and of messages. Both tell of the same sessions, and both
 * hold the text of a message, each in its own way; it goes on in the field that lives in memory
 * only, and of addresses nothing but the domain is stored.
 */
public final class MailoneyCodec extends JsonCodec {
  /** Adapter name. */
  public static final String SOURCE = "mailoney";

  private static final Duration IDLE = Duration.ofMinutes(5);
  private static final int MOST_OPEN = 10_000;

  private final IdleSessions sessions = new IdleSessions(IDLE);

  /** Sessions whose next line is one of a message. */
  private final Set<String> inMessage = new HashSet<>();

  /** A codec without any state. */
  public MailoneyCodec() {
    super(
        JsonFormat.of(SOURCE, "timestamp", "\"smtp_input\"", "\"src_port\"", "\"data\"")
            .countingRepeats());
  }

  @Override
  protected void read(JsonObject said, SensorRecord record) {
    String address = said.textOrEmpty("src_ip");
    Long port = said.port("src_port");
    String session = sessions.of(address + ':' + port, record.time());
    record.service("smtp").peer(address, port).session(session);
    said.passOver("smtp_input");
    line(said.textOrEmpty("data"), session, record);
  }

  private void line(String data, String session, SensorRecord record) {
    SmtpLine line = SmtpLine.of(data);
    if (isRule(data)) {
      // Stands between two messages in the log of messages.
      inMessage.remove(session);
      record.notice("mailoney.separator", null);
    } else if (inMessage.contains(session) && !line.endsMessage()) {
      text(data, session, record);
    } else if (line.verb().isEmpty()) {
      otherwise(data, record);
    } else {
      command(line, data, session, record);
    }
  }

  private void command(SmtpLine line, String data, String session, SensorRecord record) {
    if (inMessage.size() >= MOST_OPEN) {
      inMessage.clear(); // peers that said DATA and nothing more
    }
    if (line.verb().equals("DATA")) {
      inMessage.add(session);
    } else {
      inMessage.remove(session);
    }
    MailCommands.emit(record, line, data);
  }

  /** The text of a message: a line of it, or all of it with the ends of lines escaped. */
  private void text(String data, String session, SensorRecord record) {
    String text = unescaped(data);
    boolean ends = text.equals(".") || text.endsWith("\n.");
    if (ends) {
      inMessage.remove(session);
    }
    String body = ends ? text.substring(0, Math.max(0, text.length() - 2)) : text;
    record.emit(
        ends && body.isEmpty()
            ? MailCommands.text(record, ".").set(Field.VERB, ".")
            : MailCommands.text(record, body));
  }

  /** No command: of another protocol, or of the mail protocol and then maybe of a message. */
  private static void otherwise(String data, SensorRecord record) {
    byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
    WireProtocol protocol = WireProtocol.of(bytes);
    boolean other = protocol != WireProtocol.OTHER && protocol != WireProtocol.SMTP;
    if (other) {
      record.emit(Payloads.of(record, bytes, protocol.protocolName()));
    } else if (data.isBlank()) {
      record.emit(
          MailCommands.text(record, "").set(Field.EVENT_CLASS, EventClass.NOISE.className()));
    } else {
      record.emit(MailCommands.text(record, unescaped(data)));
    }
  }

  /** The log of commands holds a message in Python's notation, the log of messages as it is. */
  private static String unescaped(String data) {
    String text =
        data.contains("\\r\\n") ? Printable.of(PythonLiteral.decode('\'' + data + '\'')) : data;
    return text.replace("\r\n", "\n");
  }

  private static boolean isRule(String data) {
    return data.length() >= 20 && data.chars().allMatch(c -> c == '*');
  }
}
