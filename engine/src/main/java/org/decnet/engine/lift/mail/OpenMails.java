package org.decnet.engine.lift.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.decnet.engine.lift.Gatherer;
import org.decnet.engine.lift.text.BoundedNames;
import org.decnet.model.NameUuid;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * Gathers messages out of the commands of mail sessions. Sender and recipients come with the verbs
 * {@code MAIL} and {@code RCPT}; the text comes with {@code DATA}, or without any verb, in one
 * event or in several. A message is complete at the next command, at the end of the session and in
 * the end.
 */
public final class OpenMails implements Gatherer<ReceivedMail> {
  private static final int MOST_SESSIONS = 2_000;
  private static final long MOST_LETTERS = 32L * 1024 * 1024;
  private static final int MOST_DOMAINS = 1024;
  private static final List<String> FIRST_HEADERS =
      List.of(
          "From:",
          "Subject:",
          "To:",
          "Received:",
          "Return-Path:",
          "Date:",
          "Message-ID:",
          "MIME-Version:",
          "Content-Type:",
          "Reply-To:",
          "X-");

  // In the order of their last use.
  private final Map<SessionId, Draft> drafts = new LinkedHashMap<>(16, 0.75f, true);
  private final MailClusters clusters = new MailClusters();
  private final GivenMails given = new GivenMails();
  private long letters;
  private long forgotten;

  /** What is known of a message so far. */
  private static final class Draft {
    private @Nullable String mailFrom;
    private long recipients;
    private final BoundedNames domains = new BoundedNames(MOST_DOMAINS);
    private @Nullable Event origin;
    private final List<String> lines = new ArrayList<>();
    private boolean announced;
    private long letters;

    boolean isMessage() {
      return origin != null;
    }
  }

  @Override
  public void gather(Event event, Consumer<ReceivedMail> ready) {
    SessionId session = event.session();
    if (session == null) {
      return;
    }
    if (event.kind() == EventKind.MAIL_COMMAND) {
      command(event, session, ready);
    } else if (event.kind() == EventKind.CONNECTION && "close".equals(event.text(Field.ACTION))) {
      give(drafts.remove(session), ready);
    }
  }

  private void command(Event event, SessionId session, Consumer<ReceivedMail> ready) {
    Draft draft = drafts.computeIfAbsent(session, unused -> new Draft());
    String verb = event.text(Field.VERB);
    switch (verb == null ? "" : verb.toUpperCase(Locale.ROOT)) {
      case "DATA" -> {
        draft.announced = true;
        addText(draft, event);
      }
      case "" -> addText(draft, event);
      case "MAIL", "MAIL FROM" -> {
        renew(session, draft, ready).mailFrom = domain(event);
      }
      case "RCPT", "RCPT TO" -> {
        Draft current = draft.isMessage() ? renew(session, draft, ready) : draft;
        current.recipients++;
        current.domains.add(domain(event));
      }
      case "RSET", "QUIT", "." -> give(drafts.remove(session), ready);
      default -> {}
    }
    makeRoom(ready);
  }

  private Draft renew(SessionId session, Draft draft, Consumer<ReceivedMail> ready) {
    give(draft, ready);
    Draft fresh = new Draft();
    drafts.put(session, fresh);
    return fresh;
  }

  private static @Nullable String domain(Event event) {
    String domain = event.text(Field.ARGUMENT_DOMAIN);
    return domain == null
        ? MailDomains.of(event.text(Field.TEXT))
        : domain.toLowerCase(Locale.ROOT);
  }

  private void addText(Draft draft, Event event) {
    String text = event.text(Field.TEXT);
    if (text == null || text.isBlank() || text.strip().equalsIgnoreCase("DATA")) {
      return;
    }
    // What scanners send to the port is no message, only because it is no command.
    if (!draft.announced && !draft.isMessage() && !startsAMessage(text)) {
      return;
    }
    draft.origin = draft.origin == null ? event : draft.origin;
    if (draft.letters < MimeReader.MOST_BYTES) {
      draft.lines.add(text);
      draft.letters += text.length();
      letters += text.length();
    }
  }

  private static boolean startsAMessage(String text) {
    return FIRST_HEADERS.stream()
        .anyMatch(header -> text.regionMatches(true, 0, header, 0, header.length()));
  }

  private void makeRoom(Consumer<ReceivedMail> ready) {
    while (drafts.size() > MOST_SESSIONS || (letters > MOST_LETTERS && !drafts.isEmpty())) {
      Iterator<Draft> oldest = drafts.values().iterator();
      Draft draft = oldest.next();
      oldest.remove();
      forgotten += draft.isMessage() ? 0 : 1;
      give(draft, ready);
    }
  }

  private void give(@Nullable Draft draft, Consumer<ReceivedMail> ready) {
    if (draft == null) {
      return;
    }
    letters -= draft.letters;
    Event origin = draft.origin;
    if (origin == null) {
      return;
    }
    byte[] message = String.join("\n", draft.lines).getBytes(StandardCharsets.UTF_8);
    String id = id(draft, origin, message);
    if (!given.add(id)) {
      return; // another log of the decoy told of it
    }
    MailContent content = MimeReader.read(message);
    long hash = SimHash.of(content.text());
    List<String> recipients = draft.domains.orNull();
    ready.accept(
        new ReceivedMail(
            id,
            origin,
            draft.mailFrom,
            draft.recipients,
            recipients == null ? List.of() : recipients,
            Attachment.sha256(message),
            message.length,
            content,
            hash,
            clusters.assign(id, hash, origin.time())));
  }

  /** The same in every log of a decoy: who sends what to whom in which session. */
  private static String id(Draft draft, Event origin, byte[] message) {
    List<String> domains = Objects.requireNonNullElse(draft.domains.orNull(), List.of());
    String name =
        String.join(
            "|",
            "mail",
            String.valueOf(origin.session()),
            String.valueOf(draft.mailFrom),
            Long.toString(draft.recipients),
            String.join(",", domains),
            Attachment.sha256(message));
    return NameUuid.of(EventIds.NAMESPACE, name).toString();
  }

  @Override
  public void settle(Consumer<ReceivedMail> ready) {
    finish(ready);
  }

  @Override
  public void finish(Consumer<ReceivedMail> ready) {
    List<Draft> left = new ArrayList<>(drafts.values());
    drafts.clear();
    left.forEach(draft -> give(draft, ready));
  }

  @Override
  public long forgotten() {
    return forgotten;
  }
}
