package org.decnet.model.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event is, which fields it has, and by which other names rules may ask for them (spec 01,
 * section 2.3).
 */
public enum EventKind {
  /** A peer connected or disconnected. */
  CONNECTION(
      EventClass.SCAN,
      FieldUse.of(Field.ACTION, "action"),
      FieldUse.of(Field.DURATION_S, "event.duration"),
      FieldUse.of(Field.BYTES_IN, "source.bytes"),
      FieldUse.of(Field.BYTES_OUT, "destination.bytes"),
      FieldUse.of(Field.CLIENT_VERSION, "ssh.client", "user_agent.original")),
  /** A peer tried to log in. */
  AUTH_ATTEMPT(
      EventClass.SCAN,
      FieldUse.of(Field.USERNAME, "user.name", "TargetUserName", "logdata.USERNAME"),
      FieldUse.of(Field.PRINCIPAL_KEY),
      FieldUse.of(Field.SECRET_SHA256),
      FieldUse.of(Field.SECRET_KIND),
      FieldUse.of(Field.PASSWORD, "logdata.PASSWORD"),
      FieldUse.of(Field.METHOD),
      FieldUse.of(Field.KEY_FINGERPRINT, "ssh.key.fingerprint"),
      FieldUse.of(Field.REPEATS_OFFER)),
  /** A line as typed. */
  COMMAND(
      EventClass.INTERACTION,
      FieldUse.of(Field.COMMAND_TEXT, "process.command_line"),
      FieldUse.of(Field.UID),
      FieldUse.of(Field.USER, "user.name"),
      FieldUse.of(Field.PWD, "process.working_directory"),
      FieldUse.of(Field.FOUND),
      FieldUse.of(Field.STATEMENT_COUNT),
      FieldUse.of(Field.PARSE_STATUS),
      FieldUse.of(Field.PROMPT_TEXT)),
  /** One simple command out of a command line. */
  PROCESS(
      EventClass.INTERACTION,
      FieldUse.of(Field.IMAGE, "process.executable"),
      FieldUse.of(Field.IMAGE_ORIGIN),
      FieldUse.of(Field.IMAGE_MADE_EXECUTABLE),
      FieldUse.of(Field.COMMAND_LINE, "process.command_line"),
      FieldUse.of(Field.ARGS, "process.args"),
      FieldUse.of(Field.ARG0, "process.name"),
      FieldUse.of(Field.PARENT_IMAGE, "process.parent.executable"),
      FieldUse.of(Field.PARENT_COMMAND_LINE, "process.parent.command_line"),
      FieldUse.of(Field.PROCESS_USER, "user.name"),
      FieldUse.of(Field.CURRENT_DIRECTORY, "process.working_directory"),
      FieldUse.of(Field.REDIRECT_OUT),
      FieldUse.of(Field.REDIRECT_APPEND),
      FieldUse.of(Field.REDIRECT_IN),
      FieldUse.of(Field.STDIN_TEXT),
      FieldUse.of(Field.PIPE_FROM),
      FieldUse.of(Field.PIPE_TO),
      FieldUse.of(Field.BACKGROUND),
      FieldUse.of(Field.VIA),
      FieldUse.of(Field.DECODED),
      FieldUse.of(Field.SPAN_START),
      FieldUse.of(Field.SPAN_END),
      FieldUse.of(Field.STATEMENT_TEXT)),
  /** A command writes, changes or removes a file. */
  FILE_OP(
      EventClass.INTERACTION,
      FieldUse.of(Field.TARGET_FILENAME, "file.path"),
      FieldUse.of(Field.ACTION),
      FieldUse.of(Field.IMAGE),
      FieldUse.of(Field.CONTENT_TEXT),
      FieldUse.of(Field.SPAN_START),
      FieldUse.of(Field.SPAN_END),
      FieldUse.of(Field.STATEMENT_TEXT)),
  /** Bytes captured, uploaded or downloaded. */
  FILE(
      EventClass.INTERACTION,
      FieldUse.of(Field.SHA256, "file.hash.sha256", "Hashes"),
      FieldUse.of(Field.MD5),
      FieldUse.of(Field.SHA1, "file.hash.sha1"),
      FieldUse.of(Field.SIZE, "file.size"),
      FieldUse.of(Field.FILENAME, "file.name", "Filename", "TargetFilename"),
      FieldUse.of(Field.ORIG_PATH),
      FieldUse.of(Field.URL, "url.full", "c-uri"),
      FieldUse.of(Field.URL_SCHEME),
      FieldUse.of(Field.URL_HOST, "DestinationHostname"),
      FieldUse.of(Field.URL_PORT),
      FieldUse.of(Field.URL_PATH),
      FieldUse.of(Field.DIRECTION),
      FieldUse.of(Field.SUCCEEDED),
      FieldUse.of(Field.DUPLICATE),
      FieldUse.of(Field.FILE_TYPE, "file.type"),
      FieldUse.of(Field.MAL_HASH_MATCH),
      FieldUse.of(Field.MAL_FAMILY, "Signature"),
      FieldUse.of(Field.STORED_AS)),
  /** A request to a web decoy. */
  HTTP_REQUEST(
      EventClass.SCAN,
      FieldUse.of(Field.METHOD, "cs-method", "http.request.method"),
      FieldUse.of(Field.RAW_URL, "c-uri", "cs-uri", "uri", "url.original"),
      FieldUse.of(Field.URL_NORM),
      FieldUse.of(Field.PATH, "cs-uri-stem", "url.path"),
      FieldUse.of(Field.QUERY, "c-uri-query", "url.query"),
      FieldUse.of(Field.CS_URI_QUERY, "cs-uri-query"),
      FieldUse.of(Field.HOST, "cs-host", "url.domain"),
      FieldUse.of(Field.USER_AGENT, "cs-user-agent", "c-useragent", "user_agent.original"),
      FieldUse.of(Field.REFERER, "cs-referer"),
      FieldUse.of(Field.COOKIE, "cs-cookie"),
      FieldUse.of(Field.CONTENT_TYPE, "cs-content-type"),
      FieldUse.of(Field.AUTHORIZATION_KIND),
      FieldUse.of(Field.HEADERS),
      FieldUse.of(Field.HEADER_NAMES, "client_header_names"),
      FieldUse.of(Field.BODY, "http.request.body.content"),
      FieldUse.of(Field.BODY_LEN, "request_body_len"),
      FieldUse.of(Field.ANY_TEXT),
      FieldUse.of(Field.STATUS, "sc-status", "status_code"),
      FieldUse.of(Field.TLS),
      FieldUse.of(Field.K8S_VERB, "verb"),
      FieldUse.of(Field.K8S_RESOURCE, "objectRef.resource"),
      FieldUse.of(Field.K8S_NAMESPACE, "objectRef.namespace"),
      FieldUse.of(Field.K8S_SUBRESOURCE, "objectRef.subresource"),
      FieldUse.of(Field.DOCKER_SIGNALS, "hostPath"),
      FieldUse.of(Field.DOCKER_IMAGE, "container.image.name")),
  /** A database statement. */
  DB_COMMAND(
      EventClass.INTERACTION,
      FieldUse.of(Field.STATEMENT, "db.query.text"),
      FieldUse.of(Field.VERB, "db.operation"),
      FieldUse.of(Field.ARGS),
      FieldUse.of(Field.DATABASE, "db.name"),
      FieldUse.of(Field.COLLECTION),
      FieldUse.of(Field.ROWS_RETURNED),
      FieldUse.of(Field.BYTES_RETURNED),
      FieldUse.of(Field.RANSOM_KEYWORDS),
      FieldUse.of(Field.BTC_ADDRESS)),
  /** A name was asked for. */
  DNS_QUERY(
      EventClass.SCAN,
      FieldUse.of(Field.QUERY, "dns.question.name"),
      FieldUse.of(Field.RECORD_TYPE, "qtype_name", "qtype"),
      FieldUse.of(Field.ANSWER, "answers"),
      FieldUse.of(Field.SIGNAL)),
  /** A line of the mail protocol. */
  MAIL_COMMAND(
      EventClass.INTERACTION,
      FieldUse.of(Field.VERB),
      FieldUse.of(Field.ARGUMENT_DOMAIN),
      FieldUse.of(Field.ARG_VALID),
      FieldUse.of(Field.TEXT)),
  /** A request of any other protocol. */
  PROTO_REQUEST(
      EventClass.SCAN,
      FieldUse.of(Field.PROTOCOL),
      FieldUse.of(Field.OPERATION),
      FieldUse.of(Field.TEXT),
      FieldUse.of(Field.FILENAME),
      FieldUse.of(Field.MODE),
      FieldUse.of(Field.VERSION),
      FieldUse.of(Field.OID),
      FieldUse.of(Field.SIP_USER_AGENT),
      FieldUse.of(Field.CALLED_NUMBER),
      FieldUse.of(Field.FROM_USER),
      FieldUse.of(Field.TO_USER),
      FieldUse.of(Field.DN),
      FieldUse.of(Field.FILTER),
      FieldUse.of(Field.ATTRIBUTES),
      FieldUse.of(Field.SHARE),
      FieldUse.of(Field.SMB_VERSION),
      FieldUse.of(Field.NTLM),
      FieldUse.of(Field.COOKIE),
      FieldUse.of(Field.REQUESTED_PROTOCOLS),
      FieldUse.of(Field.CLIENT_NAME),
      FieldUse.of(Field.CLIENT_BUILD),
      FieldUse.of(Field.KEYBOARD_LAYOUT),
      FieldUse.of(Field.CLIENT_VERSION),
      FieldUse.of(Field.SECURITY_TYPE),
      FieldUse.of(Field.TOPIC),
      FieldUse.of(Field.PAYLOAD_LEN),
      FieldUse.of(Field.NAME),
      FieldUse.of(Field.QTYPE),
      FieldUse.of(Field.POISONED),
      FieldUse.of(Field.POISONED_QUERY),
      FieldUse.of(Field.VICTIM_HOST),
      FieldUse.of(Field.FUNCTION_CODE),
      FieldUse.of(Field.FUNCTION_NAME),
      FieldUse.of(Field.UNIT_ID),
      FieldUse.of(Field.ADDRESS),
      FieldUse.of(Field.VALUE),
      FieldUse.of(Field.RAW_HEX)),
  /** A peer uses the decoy to reach another host. */
  TUNNEL(
      EventClass.INTERACTION,
      FieldUse.of(Field.TARGET_HOST, "DestinationHostname"),
      FieldUse.of(Field.TARGET_PORT, "DestinationPort"),
      FieldUse.of(Field.TARGET_SCOPE),
      FieldUse.of(Field.DATA_TEXT),
      FieldUse.of(Field.DATA_LEN),
      FieldUse.of(Field.INNER_PROTOCOL),
      FieldUse.of(Field.JA4),
      FieldUse.of(Field.ORIGINATOR_IP),
      FieldUse.of(Field.ORIGINATOR_PORT)),
  /** Bytes sent to a port without a protocol. */
  PAYLOAD(
      EventClass.SCAN,
      FieldUse.of(Field.DATA_TEXT),
      FieldUse.of(Field.DATA_HEX),
      FieldUse.of(Field.DATA_LEN),
      FieldUse.of(Field.MD5),
      FieldUse.of(Field.SHA512),
      FieldUse.of(Field.PROTOCOL_GUESS),
      FieldUse.of(Field.LOCAL_PORT)),
  /** A trait of the peer's software. */
  FINGERPRINT(
      EventClass.SCAN,
      FieldUse.of(Field.FINGERPRINT_TYPE),
      FieldUse.of(Field.VALUE, "tls.client.ja3", "hassh"),
      FieldUse.of(Field.DETAIL),
      FieldUse.of(Field.OS_GUESS),
      FieldUse.of(Field.TOOL),
      FieldUse.of(Field.CATALOGUE_MATCH),
      FieldUse.of(Field.DIRECTION),
      FieldUse.of(Field.VALUE_MISMATCH)),
  /** Another system's detection. */
  ALERT(
      EventClass.SCAN,
      FieldUse.of(Field.SIGNATURE_ID),
      FieldUse.of(Field.SIGNATURE, "rule.name"),
      FieldUse.of(Field.CATEGORY),
      FieldUse.of(Field.SEVERITY),
      FieldUse.of(Field.ACTION),
      FieldUse.of(Field.ATTACK_TAGS)),
  /** A terminal recording of the session. */
  RECORDING(
      EventClass.INTERACTION,
      FieldUse.of(Field.RECORDING_REF),
      FieldUse.of(Field.SHA256),
      FieldUse.of(Field.SIZE),
      FieldUse.of(Field.DURATION_S),
      FieldUse.of(Field.DUPLICATE),
      FieldUse.of(Field.ACTION)),
  /** A record of the sensor that shows no attacker action by itself. */
  NOTICE(
      EventClass.NOISE,
      FieldUse.of(Field.NOTICE_TYPE),
      FieldUse.of(Field.COMMAND_TEXT),
      FieldUse.of(Field.FOUND),
      FieldUse.of(Field.NAME),
      FieldUse.of(Field.VALUE),
      FieldUse.of(Field.RAW_FIELDS)),
  /** A planted token was used, as its receiver tells it. */
  CANARY_TRIGGER(
      EventClass.INTERACTION,
      FieldUse.of(Field.TOKEN_ID),
      FieldUse.of(Field.TOKEN_KIND),
      FieldUse.of(Field.GENERATOR),
      FieldUse.of(Field.PLACED_AT),
      FieldUse.of(Field.FIRST_TRIGGER),
      FieldUse.of(Field.USER_AGENT, "user_agent.original"),
      FieldUse.of(Field.PATH, "url.path"),
      FieldUse.of(Field.QUERY, "dns.question.name"),
      FieldUse.of(Field.BROWSER)),
  /** A session that has ended. */
  SESSION(EventClass.INTERACTION, LiftedFields.SESSION),
  /** A secret that was used at several decoys. */
  CREDENTIAL(EventClass.SCAN, LiftedFields.CREDENTIAL),
  /** What the addresses of one actor have in common. */
  IDENTITY(EventClass.SCAN, LiftedFields.IDENTITY),
  /** How a peer behaves over time. */
  BEHAVIOR(EventClass.SCAN, LiftedFields.BEHAVIOR),
  /** A message that a mail decoy took. */
  EMAIL(EventClass.INTERACTION, LiftedFields.EMAIL),
  /** A planted token was used. */
  CANARY(EventClass.INTERACTION, LiftedFields.CANARY),
  /** What the browser behind a planted token shows of itself. */
  CANARY_FINGERPRINT(EventClass.SCAN, LiftedFields.CANARY_FINGERPRINT),
  /** What others know about an address. */
  INTEL(EventClass.SCAN, LiftedFields.INTEL),
  /** A trait of a web client. */
  HTTP_FINGERPRINT(EventClass.SCAN, LiftedFields.HTTP_FINGERPRINT),
  /** An IPv6 address that a peer gave away. */
  IPV6_LEAK(EventClass.SCAN, LiftedFields.IPV6_LEAK);

  private static final Map<String, EventKind> BY_NAME = byName();

  private final String kindName = name().toLowerCase(Locale.ROOT);
  private final EventClass usualClass;
  private final boolean lifted;

  @SuppressWarnings("ImmutableEnumChecker") // never written to after it is made
  private final KindLayout layout;

  EventKind(EventClass usualClass, FieldUse... uses) {
    this(usualClass, false, uses);
  }

  EventKind(EventClass usualClass, List<Field> fields) {
    this(usualClass, true, fields.stream().map(FieldUse::of).toArray(FieldUse[]::new));
  }

  EventKind(EventClass usualClass, boolean lifted, FieldUse... uses) {
    this.usualClass = usualClass;
    this.lifted = lifted;
    this.layout = KindLayout.of(Stream.concat(FieldUse.COMMON.stream(), Stream.of(uses)).toList());
  }

  /** The name in events, rules and tables. */
  public String kindName() {
    return kindName;
  }

  /** The class of an event of this kind unless its codec says otherwise (spec 01, section 2.5). */
  public EventClass usualClass() {
    return usualClass;
  }

  /**
   * Whether lifters make events of this kind out of artefacts and sums. They sum up what other
   * events say, so nothing may be counted again from them.
   */
  public boolean isLifted() {
    return lifted;
  }

  /** The kind of a name; null if there is none. */
  public static @Nullable EventKind named(String name) {
    return BY_NAME.get(name);
  }

  /** All fields of the kind, common ones first, in slot order. */
  public List<Field> fields() {
    return layout.fields();
  }

  /** Where the kind keeps a field; -1 if it does not have it. */
  public int slot(Field field) {
    return layout.slot(field);
  }

  /** The field that a rule means by a canonical name or an alias; null if the kind has none. */
  public @Nullable Field lookup(String nameOrAlias) {
    return layout.named(nameOrAlias);
  }

  /** The other names by which rules may ask for a field; empty if none, or if the kind lacks it. */
  public List<String> aliases(Field field) {
    int slot = slot(field);
    return slot < 0 ? List.of() : layout.aliases(slot);
  }

  private static Map<String, EventKind> byName() {
    Map<String, EventKind> kinds = new HashMap<>();
    for (EventKind kind : values()) {
      kinds.put(kind.kindName(), kind);
    }
    return Map.copyOf(kinds);
  }
}
