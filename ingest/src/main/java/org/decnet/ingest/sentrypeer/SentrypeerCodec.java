package org.decnet.ingest.sentrypeer;

import java.util.Locale;
import java.util.Set;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.Ends;
import org.decnet.ingest.record.JsonCodec;
import org.decnet.ingest.record.JsonFormat;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.text.Hashes;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Reads SentryPeer's JSON log: requests to a telephone exchange. */
public final class SentrypeerCodec extends JsonCodec {
  /** Adapter name. */
  public static final String SOURCE = "sentrypeer";

  private static final Set<String> METHODS =
      Set.of(
          "INVITE",
          "REGISTER",
          "OPTIONS",
          "ACK",
          "BYE",
          "CANCEL",
          "INFO",
          "MESSAGE",
          "NOTIFY",
          "PRACK",
          "PUBLISH",
          "REFER",
          "SUBSCRIBE",
          "UPDATE");

  /** A codec without any state. */
  public SentrypeerCodec() {
    super(
        JsonFormat.of(SOURCE, "event_timestamp", "\"app_name\"", "\"called_number\"", "\"sip_me")
            .withTime(UnpaddedTime::parse)
            .withId("event_uuid"));
  }

  @Override
  protected void read(JsonObject said, SensorRecord record) {
    Ends peer = Ends.of(said.textOrEmpty("source_ip"));
    record
        .service("sip")
        .transport(said.textOrEmpty("transport_type").toLowerCase(Locale.ROOT))
        .peer(peer.address(), peer.port())
        .decoy(said.text("destination_ip"), null);
    said.passOver("app_name", "app_version", "created_by_node_id", "collected_method");
    String method = said.textOrEmpty("sip_method").toUpperCase(Locale.ROOT);
    String message = said.textOrEmpty("sip_message");
    String agent = said.textOrEmpty("sip_user_agent");
    record.emit(
        record
            .event(EventKind.PROTO_REQUEST)
            .set(Field.PROTOCOL, "sip")
            .set(Field.OPERATION, METHODS.contains(method) ? method : "unknown")
            .set(Field.TEXT, message)
            .set(Field.CALLED_NUMBER, said.text("called_number"))
            .set(Field.SIP_USER_AGENT, agent.isEmpty() ? null : agent)
            .set(Field.FROM_USER, user(SipHeaders.first(message, "From", "f")))
            .set(Field.TO_USER, user(SipHeaders.first(message, "To", "t"))));
    login(SipHeaders.first(message, "Authorization", "Proxy-Authorization"), record);
  }

  private static void login(@Nullable String authorization, SensorRecord record) {
    if (authorization == null || !authorization.regionMatches(true, 0, "Digest", 0, 6)) {
      return;
    }
    String user = SipHeaders.parameter(authorization, "username");
    String response = SipHeaders.parameter(authorization, "response");
    Event.Builder event =
        record
            .event(EventKind.AUTH_ATTEMPT)
            .set(Field.USERNAME, user)
            .set(Field.PRINCIPAL_KEY, user == null ? "" : user.strip().toLowerCase(Locale.ROOT))
            .set(Field.METHOD, "challenge")
            .set(Field.OUTCOME, "failure")
            .set(Field.SECRET_KIND, "http_digest_md5");
    record.emit(event.set(Field.SECRET_SHA256, response == null ? null : Hashes.sha256(response)));
  }

  /** The user of an address such as {@code "Ann" <sip:100@192.0.2.1>;tag=1}. */
  private static @Nullable String user(@Nullable String address) {
    int scheme = address == null ? -1 : address.indexOf("sip:");
    if (address == null || scheme < 0) {
      return null;
    }
    int end = address.indexOf('@', scheme);
    return end < 0 ? null : address.substring(scheme + 4, end);
  }
}
