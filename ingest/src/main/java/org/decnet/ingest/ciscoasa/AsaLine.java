package org.decnet.ingest.ciscoasa;

import java.nio.charset.StandardCharsets;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.json.RecordJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * The members of one record.
 *
 * @param payload what the peer sent, in the sensor's words
 */
record AsaLine(String timestamp, String address, String payload) {
  private static final String TIME = "{'timestamp': '";
  private static final String ADDRESS = "', 'src_ip': '";
  private static final String PAYLOAD = "', 'payload_printable': '";
  private static final String END = "'}";

  /** The members of a line; null if it is none of the format. */
  static @Nullable AsaLine of(String line) {
    return line.startsWith("{\"") ? ofJson(line) : ofPython(line);
  }

  /**
   * Python writes the record itself and puts no backslash before quotes of the payload, which
   * therefore ends with the line, whatever is in it.
   */
  private static @Nullable AsaLine ofPython(String line) {
    int address = line.startsWith(TIME) ? line.indexOf(ADDRESS) : -1;
    int payload = address < 0 ? -1 : line.indexOf(PAYLOAD, address + ADDRESS.length());
    int from = payload + PAYLOAD.length();
    String text = line.stripTrailing();
    int end = text.length() - END.length();
    if (payload < 0 || end < from || !text.endsWith(END)) {
      return null;
    }
    return new AsaLine(
        line.substring(TIME.length(), address),
        line.substring(address + ADDRESS.length(), payload),
        line.substring(from, end));
  }

  private static @Nullable AsaLine ofJson(String line) {
    try (JsonParser parser = RecordJson.parser(line.getBytes(StandardCharsets.UTF_8), 0)) {
      JsonObject said = JsonObject.read(parser);
      String payload = said.text("payload_printable");
      return payload == null
          ? null
          : new AsaLine(said.textOrEmpty("timestamp"), said.textOrEmpty("src_ip"), payload);
    } catch (JacksonException e) {
      return null;
    }
  }
}
