package org.decnet.ingest.conpot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.SensorCodecContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class ConpotCodecTest extends SensorCodecContract {
  private static final String OPEN = line("guardian_ast", "null", "\"NEW_CONNECTION\"");
  private static final String TANKS =
      line("guardian_ast", "\"b'\\\\x01I20100\\\\n'\"", "\"AST I20100\"");
  private static final String SNMP =
      line("snmp", "{\"oid\": \"1.3.6.1.2.1.1.1.0\", \"val\": \"\"}", "\"SNMPv2 GetNext\"");
  private static final String METER = line("kamstrup_protocol", "\"b'74e3'\"", "null");
  private static final String LOST = line("guardian_ast", "null", "\"CONNECTION_LOST\"");

  private static String line(String type, String request, String event) {
    return """
    {"timestamp": "2026-03-01T19:49:13.072818", "sensorid": "plant", "id": "d-1", \
    "src_ip": "192.0.2.7", "src_port": 38166, "dst_ip": "198.51.100.4", "dst_port": 10001, \
    "public_ip": "198.51.100.5", "data_type": "%s", "request": %s, "response": null, \
    "event_type": %s}\
    """
        .formatted(type, request, event);
  }

  @Override
  protected Codec codec() {
    return new ConpotCodec();
  }

  @Override
  protected List<String> samples() {
    return List.of(OPEN, TANKS, SNMP, METER, LOST);
  }

  @Test
  void requestsNameTheirFunction() {
    Event tanks = events(TANKS).getFirst();
    assertThat(tanks.text(Field.FUNCTION_NAME)).isEqualTo("AST I20100");
    assertThat(tanks.text(Field.TEXT)).isEqualTo("\\x01I20100\n");
    assertThat(tanks.text(Field.RAW_HEX)).isEqualTo("014932303130300a");
    Event snmp = events(SNMP).getFirst();
    assertThat(snmp.text(Field.OPERATION)).isEqualTo("getnext");
    assertThat(snmp.text(Field.VERSION)).isEqualTo("v2");
    assertThat(snmp.text(Field.OID)).isEqualTo("1.3.6.1.2.1.1.1.0");
    assertThat(snmp.text(Field.TRANSPORT)).isEqualTo("udp");
  }

  @Test
  void aSessionEndsOnce() {
    List<Event> events = reading(OPEN, LOST, LOST, LOST).events;
    assertThat(kinds(events)).containsExactly("connection", "connection", "notice", "notice");
    assertThat(events).extracting(Event::id).doesNotHaveDuplicates();
  }
}
