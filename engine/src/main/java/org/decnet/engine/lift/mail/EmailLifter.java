package org.decnet.engine.lift.mail;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.decnet.engine.lift.LiftedEvent;
import org.decnet.engine.lift.Lifter;
import org.decnet.engine.lift.text.BoundedNames;
import org.decnet.engine.lift.text.RansomWords;
import org.decnet.engine.lift.text.Wallets;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Lifts a message (spec 03, section 4). Its artefact id is that of the message. */
public final class EmailLifter implements Lifter<ReceivedMail> {
  private static final int MOST_HOSTS = 256;

  @Override
  public EventKind kind() {
    return EventKind.EMAIL;
  }

  @Override
  public List<Event> lift(ReceivedMail mail) {
    Event.Builder event = LiftedEvent.of(EventKind.EMAIL, mail.id(), mail.origin());
    setSenders(event, mail);
    setHosts(event, mail.content());
    setAttachments(event, mail.content());
    setBody(event, mail);
    setWords(event, mail.content());
    return List.of(event.build());
  }

  private static void setSenders(Event.Builder event, ReceivedMail mail) {
    MailHeaders headers = mail.content().headers();
    String from = decoded(headers.first("from"));
    String fromDomain = MailDomains.of(from);
    String returnPath = MailDomains.of(headers.first("return-path"));
    Authentication authentication = Authentication.of(headers);
    Masquerade masquerade =
        Masquerade.of(fromDomain, returnPath, mail.mailFromDomain(), authentication);
    String mailer = mailer(headers);
    event
        .set(Field.FROM_DOMAIN, fromDomain)
        .set(Field.MAIL_FROM_DOMAIN, mail.mailFromDomain())
        .set(Field.RETURN_PATH_DOMAIN, returnPath)
        .set(Field.REPLY_TO_DOMAIN, MailDomains.of(headers.first("reply-to")))
        .set(Field.RCPT_COUNT, mail.recipients())
        .set(Field.RCPT_DOMAINS, orNull(mail.recipientDomains()))
        .set(Field.X_MAILER_FAMILY, Senders.family(mailer))
        .set(Field.MATCHED_KIT, Senders.kit(mailer))
        .set(Field.BRAND_DISPLAY_NAME, Senders.brand(from, fromDomain))
        .set(Field.SPF, authentication.spf())
        .set(Field.DKIM, authentication.dkim())
        .set(Field.DMARC, authentication.dmarc())
        .set(Field.MASQUERADE_SIGNALS, orNull(masquerade.signals()))
        .set(Field.MASQUERADE_SIGNAL_COUNT, (long) masquerade.signals().size())
        .set(Field.MATCHED_HEADERS, orNull(matchedHeaders(headers, masquerade, mailer)))
        .set(Field.DATE_SKEW_H, dateSkewHours(headers.first("date"), mail.origin()));
  }

  private static @Nullable String mailer(MailHeaders headers) {
    return headers.has("x-mailer") ? headers.first("x-mailer") : headers.first("user-agent");
  }

  private static List<String> matchedHeaders(
      MailHeaders headers, Masquerade masquerade, @Nullable String mailer) {
    List<String> names = new ArrayList<>(masquerade.headers());
    if (Senders.kit(mailer) != null) {
      names.add("X-Mailer");
    }
    if (!MailWords.ofSubject(subject(headers)).isEmpty()) {
      names.add("Subject");
    }
    return names;
  }

  private static void setHosts(Event.Builder event, MailContent content) {
    BoundedNames hosts = new BoundedNames(MOST_HOSTS);
    UrlHosts.collect(content.text(), hosts);
    UrlHosts.collect(content.html(), hosts);
    List<String> all = Objects.requireNonNullElse(hosts.orNull(), List.of());
    event
        .set(Field.URL_HOSTS, orNull(all))
        .set(Field.IDN_HOSTS, orNull(all.stream().filter(Lookalikes::misleads).toList()));
  }

  private static void setAttachments(Event.Builder event, MailContent content) {
    List<Attachment> all = content.attachments();
    boolean macros = all.stream().anyMatch(Attachment::macros);
    boolean locked = all.stream().anyMatch(Attachment::locked);
    boolean smuggles =
        HtmlText.smuggles(content.html()) || all.stream().anyMatch(Attachment::smuggles);
    List<String> triggers = new ArrayList<>();
    addIf(triggers, macros, "office_macro");
    addIf(triggers, locked, "protected_archive");
    addIf(triggers, smuggles, "html_smuggling");
    all.stream()
        .filter(Attachment::isDangerous)
        .map(Attachment::extension)
        .distinct()
        .forEach(triggers::add);
    event
        .set(Field.ATTACHMENT_TRIGGERS, orNull(triggers))
        .set(Field.ATTACHMENT_COUNT, (long) all.size())
        .set(
            Field.ATTACHMENT_SHA256S,
            orNull(distinct(all.stream().map(Attachment::sha256).toList())))
        .set(
            Field.ATTACHMENT_EXTENSIONS,
            orNull(distinct(all.stream().map(Attachment::extension).toList())))
        .set(Field.ATTACHMENT_MACROS, macros)
        .set(Field.ATTACHMENT_PASSWORD_PROTECTED, locked)
        .set(Field.HTML_SMUGGLING, smuggles);
  }

  private static void addIf(List<String> names, boolean holds, String name) {
    if (holds) {
      names.add(name);
    }
  }

  private static void setBody(Event.Builder event, ReceivedMail mail) {
    String text = mail.content().text();
    event
        .set(Field.SHA256, mail.sha256())
        .set(Field.SIZE, mail.size())
        .set(Field.BODY_SHA256, Attachment.sha256(text.getBytes(StandardCharsets.UTF_8)))
        .set(Field.BODY_SIMHASH, String.format(Locale.ROOT, "%016x", mail.simHash()))
        .set(Field.BODY_CLUSTER, mail.cluster())
        .set(Field.ENCODED_BYTE_COUNT, EncodedRuns.longestBytes(text))
        .set(Field.TRACKING_PIXEL, HtmlText.tracks(mail.content().html()));
  }

  private static void setWords(Event.Builder event, MailContent content) {
    String subject = subject(content.headers());
    event
        .set(
            Field.SUBJECT_SHA256,
            subject.isEmpty() ? null : Attachment.sha256(subject.getBytes(StandardCharsets.UTF_8)))
        .set(Field.SUBJECT_FLAGS, orNull(MailWords.ofSubject(subject)))
        .set(Field.BODY_FLAGS, orNull(MailWords.ofBody(content.text())))
        .set(Field.RANSOM_KEYWORDS, orNull(RansomWords.in(subject, content.text())))
        .set(Field.BTC_ADDRESS, Wallets.first(content.text()));
  }

  private static String subject(MailHeaders headers) {
    String subject = decoded(headers.first("subject"));
    return subject == null ? "" : subject;
  }

  private static @Nullable String decoded(@Nullable String header) {
    return header == null ? null : EncodedWords.decode(header);
  }

  /** Hours from when the message came to when it says it was written. */
  private static @Nullable Double dateSkewHours(@Nullable String date, Event origin) {
    if (date == null) {
      return null;
    }
    int comment = date.indexOf('(');
    String plain = comment < 0 ? date : date.substring(0, comment);
    try {
      ZonedDateTime written =
          ZonedDateTime.parse(plain.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
      return Duration.between(origin.time(), written.toInstant()).toSeconds() / 3600.0;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static List<String> distinct(List<String> names) {
    return names.stream().filter(name -> !name.isEmpty()).distinct().toList();
  }

  private static @Nullable List<String> orNull(List<String> names) {
    return names.isEmpty() ? null : names;
  }
}
