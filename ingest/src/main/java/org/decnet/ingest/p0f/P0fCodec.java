package org.decnet.ingest.p0f;

import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.JsonCodec;
import org.decnet.ingest.record.JsonFormat;
import org.decnet.ingest.record.PassiveEnds;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.text.IsoTime;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Reads p0f's log in JSON: what packets tell of the systems that sent them. */
public final class P0fCodec extends JsonCodec {
  /** Adapter name. */
  public static final String SOURCE = "p0f";

  /** A codec without any state. */
  public P0fCodec() {
    super(
        JsonFormat.of(SOURCE, "timestamp", "\"mod\"", "\"client_ip\"", "\"subject\"")
            .withTime((text, zone) -> IsoTime.parse(text.replace('/', '-'), zone))
            .countingRepeats());
  }

  @Override
  protected void read(JsonObject said, SensorRecord record) {
    boolean client = said.textOrEmpty("subject").equals("cli");
    PassiveEnds ends =
        PassiveEnds.of(
            said.text("client_ip"),
            said.port("client_port"),
            said.text("server_ip"),
            said.port("server_port"),
            client);
    ends.apply(record);
    String mod = said.textOrEmpty("mod");
    said.passOver("params", "raw_hits", "raw_freq", "lang");
    Event.Builder event = record.event(EventKind.FINGERPRINT);
    String os = known(said.text("os"));
    String app = known(said.text("app"));
    event.set(Field.OS_GUESS, os).set(Field.TOOL, tool(app));
    String value =
        switch (mod) {
          case "syn", "syn+ack" -> said.text("raw_sig");
          case "http request", "http response" -> said.text("raw_sig");
          case "mtu" -> said.text("raw_mtu");
          case "uptime" -> said.text("uptime");
          case "host change", "ip sharing" -> said.text("reason");
          default -> null;
        };
    event
        .set(Field.FINGERPRINT_TYPE, mod.startsWith("syn") ? "p0f_os" : "p0f_" + name(mod))
        .set(Field.VALUE, value)
        .set(Field.DETAIL, detail(said, app));
    record.emit(ends.mark(event));
  }

  private static String detail(JsonObject said, @Nullable String app) {
    StringBuilder detail = new StringBuilder();
    add(detail, "app", app);
    for (String name : new String[] {"link", "dist"}) {
      add(detail, name, said.text(name));
    }
    said.passOver("raw_sig", "raw_mtu", "uptime", "reason", "os", "app");
    return detail.toString();
  }

  private static void add(StringBuilder detail, String name, @Nullable String value) {
    if (value != null) {
      detail.append(detail.isEmpty() ? "" : "; ").append(name).append('=').append(value);
    }
  }

  private static String name(String mod) {
    return mod.replace(' ', '_');
  }

  private static @Nullable String known(@Nullable String guess) {
    return guess == null || guess.equals("???") ? null : guess;
  }

  private static @Nullable String tool(@Nullable String app) {
    return app != null && app.startsWith("NMap") ? "nmap" : null;
  }
}
