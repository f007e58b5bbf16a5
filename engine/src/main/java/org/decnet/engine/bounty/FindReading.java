package org.decnet.engine.bounty;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.decnet.model.bounty.ArtifactName;
import org.decnet.model.bounty.BountyType;
import org.decnet.model.bounty.MalwareMatch;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Reads what one event leaves beside itself. */
final class FindReading {
  /** What every empty file hashes to; it is worth nothing. */
  private static final String EMPTY_FILE =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  /** Who said so, where events only say that somebody did. */
  private static final String FEED = "feed";

  private static final int LONGEST_TYPE = 32;
  private static final int LONGEST_VALUE = 128;
  private static final int LONGEST_DOMAIN = 253;
  private static final int MOST_ATTACHMENTS = 200;
  private static final int MOST_DOMAINS = 1024;

  private final Event event;
  private final UUID attacker;
  private final String ip;
  private final Finds finds;

  private FindReading(Event event, UUID attacker, String ip, Finds finds) {
    this.event = event;
    this.attacker = attacker;
    this.ip = ip;
    this.finds = finds;
  }

  static void read(Event event, UUID attacker, String ip, Finds finds) {
    FindReading reading = new FindReading(event, attacker, ip, finds);
    switch (event.kind()) {
      case FINGERPRINT -> reading.fingerprint();
      case FILE -> reading.file();
      case MAIL_COMMAND -> reading.recipient();
      case EMAIL -> reading.mail();
      case IPV6_LEAK -> reading.leak();
      default -> {} // other kinds hold nothing that is kept apart
    }
  }

  /** What a decoy itself sends is no trait of the attacker. */
  private void fingerprint() {
    String type = event.text(Field.FINGERPRINT_TYPE);
    String value = event.text(Field.VALUE);
    if (type != null
        && value != null
        && !value.isEmpty()
        && type.length() <= LONGEST_TYPE
        && !"out".equals(event.text(Field.DIRECTION))) {
      bounty(BountyType.FINGERPRINT, Map.of("fingerprint_type", type, "value", bounded(value)));
    }
  }

  private void file() {
    String sha256 = event.text(Field.SHA256);
    if (sha256 == null || !ArtifactName.isSha256(sha256) || EMPTY_FILE.equals(sha256)) {
      return;
    }
    ArtifactName name =
        ArtifactName.of(event.decky(), event.service(), event.text(Field.STORED_AS), sha256);
    finds.add(
        new ArtifactSighting(
            name,
            new ArtifactSighting.Capture(event.time(), attacker),
            new ArtifactSighting.Content(event.time(), sha256),
            event.integer(Field.SIZE),
            1));
    bounty(BountyType.ARTIFACT, Map.of("kind", "file", "sha256", sha256));
  }

  /**
   * Whom the sender asked for. It counts no mail: none may follow, and a decoy with two logs may
   * tell of it in both.
   */
  private void recipient() {
    String verb = event.text(Field.VERB);
    if (verb != null && verb.toUpperCase(Locale.ROOT).startsWith("RCPT")) {
      target(event.text(Field.ARGUMENT_DOMAIN), 0);
    }
  }

  private void target(@Nullable String domain, long mails) {
    String lower = domain == null ? "" : domain.toLowerCase(Locale.ROOT);
    if (isDomain(lower)) {
      finds.add(
          new TargetSighting(
              new TargetSighting.Key(attacker, lower), event.time(), event.time(), mails));
    }
  }

  /** Nothing that could hold the name of a person: no blank, no quote and no second at-sign. */
  private static boolean isDomain(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_DOMAIN
        && text.chars()
            .allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_')
        && text.chars().anyMatch(Character::isLetterOrDigit);
  }

  private void mail() {
    finds.add(MailReading.of(event, attacker));
    event.list(Field.RCPT_DOMAINS).stream()
        .distinct()
        .limit(MOST_DOMAINS)
        .forEach(domain -> target(domain, 1));
    List<String> files = event.list(Field.ATTACHMENT_SHA256S);
    files.stream()
        .filter(ArtifactName::isSha256)
        .limit(MOST_ATTACHMENTS)
        .forEach(sha256 -> finds.add(attachment(sha256, files.size() == 1)));
    String body = event.text(Field.BODY_SHA256);
    if (body != null && ArtifactName.isSha256(body) && !EMPTY_FILE.equals(body)) {
      bounty(BountyType.ARTIFACT, Map.of("kind", "mail", "body_sha256", body));
    }
  }

  /** Of several files of a mail nobody says which end of a name, and which verdict, is whose. */
  private AttachmentSighting attachment(String sha256, boolean only) {
    AttachmentSighting.Mail mail =
        new AttachmentSighting.Mail(
            event.time(), event.decky(), attacker, event.text(Field.SUBJECT_SHA256));
    return new AttachmentSighting(
        sha256,
        mail,
        mail,
        1,
        only ? new TreeSet<>(event.list(Field.ATTACHMENT_EXTENSIONS)) : none(),
        only ? match() : null);
  }

  private @Nullable MalwareMatch match() {
    return event.flag(Field.MAL_HASH_MATCH) ? new MalwareMatch(FEED, event.time()) : null;
  }

  private static SortedSet<String> none() {
    return new TreeSet<>();
  }

  private void leak() {
    Map<String, String> payload = new TreeMap<>();
    for (Field field : List.of(Field.ADDR, Field.MAC_OUI, Field.IID_KIND, Field.VECTOR)) {
      String text = event.text(field);
      if (text != null) {
        payload.put(field.fieldName(), bounded(text));
      }
    }
    if (payload.containsKey(Field.ADDR.fieldName())) {
      bounty(BountyType.IP_LEAK, payload);
    }
  }

  private void bounty(BountyType type, Map<String, String> payload) {
    finds.add(
        new BountySighting(
            new BountySighting.Key(attacker, ip, type, payload),
            event.time(),
            event.decky(),
            event.service()));
  }

  /** Cuts a value, never between the halves of one character. */
  private static String bounded(String value) {
    if (value.length() <= LONGEST_VALUE) {
      return value;
    }
    int end =
        Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1))
            ? LONGEST_VALUE - 1
            : LONGEST_VALUE;
    return value.substring(0, end);
  }
}
