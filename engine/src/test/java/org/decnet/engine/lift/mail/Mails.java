package org.decnet.engine.lift.mail;

import java.util.ArrayList;
import java.util.List;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.testkit.Scene;
import org.jspecify.annotations.Nullable;

/** Mail sessions as decoys tell them, and what is gathered of them. */
final class Mails {
  static final Scene SCENE = new Scene("mail-1", "m1", "198.51.100.7", "smtp");

  private Mails() {}

  static Event command(double second, @Nullable String verb, String text) {
    return SCENE
        .event(EventKind.MAIL_COMMAND, second)
        .set(Field.VERB, verb)
        .set(Field.TEXT, text)
        .build();
  }

  static List<Event> session(String from, List<String> to, String message) {
    List<Event> events = new ArrayList<>();
    events.add(command(0, "EHLO", "EHLO relay.example"));
    events.add(command(1, "MAIL", "MAIL FROM:<" + from + ">"));
    for (int i = 0; i < to.size(); i++) {
      events.add(command(2 + i / 1000.0, "RCPT", "RCPT TO:<" + to.get(i) + ">"));
    }
    events.add(command(4, "DATA", "DATA"));
    events.add(command(5, null, message));
    events.add(command(6, "QUIT", "QUIT"));
    return events;
  }

  static List<ReceivedMail> gathered(List<Event> events) {
    List<ReceivedMail> mails = new ArrayList<>();
    OpenMails open = new OpenMails();
    events.forEach(event -> open.gather(event, mails::add));
    open.finish(mails::add);
    return mails;
  }

  /** What is lifted of a message alone. */
  static Event lifted(String message) {
    List<ReceivedMail> mails =
        gathered(session("a@mail.example", List.of("b@shop.example"), message));
    return new EmailLifter().lift(mails.getFirst()).getFirst();
  }
}
